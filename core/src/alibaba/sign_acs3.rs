//! The `ACS3-HMAC-SHA256` scheme of API 2021-04-06.
//!
//! Source: "V3 request structure and signature" of Alibaba Cloud.

use crate::crypto::{self, HmacKey};
use crate::engine::request::Request;
use crate::engine::service::Credentials;
use crate::engine::signed::{push_headers, push_names, set_authorization};
use crate::error::EncodeError;
use crate::signing::{SignedHeaders, SigningContext, Texts};
use crate::wire;

const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// Signs a request in place: sets the `x-acs-*` headers of time, nonce, body hash and temporary
/// credentials, and `Authorization`. `x-acs-action` and `x-acs-version` must be there.
///
/// # Errors
/// [`EncodeError`] for a missing `nonce`, malformed credentials, or as [`canonical_request`].
pub(crate) fn sign_request(
    request: &mut Request,
    credentials: &Credentials,
    key: &HmacKey,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Texts, EncodeError> {
    let nonce = context.nonce.as_deref().ok_or_else(|| {
        EncodeError::new(
            "nonce",
            "is missing: ACS3-HMAC-SHA256 needs a string that was never used before",
        )
    })?;
    credentials.check()?;
    let key_id = credentials.id.reveal();
    let payload_hash = crypto::sha256_hex(request.body());
    request.set("x-acs-date", "at", &context.at.iso_8601())?;
    request.set("x-acs-signature-nonce", "nonce", nonce)?;
    request.set("x-acs-content-sha256", "body", &payload_hash)?;
    if let Some(token) = &credentials.token {
        request.set_secret("x-acs-accesskey-id", "access_key_id", key_id)?;
        request.set_secret("x-acs-security-token", "security_token", token.reveal())?;
    }
    let names = headers.names(request, &|name| {
        name == "host"
            || name == "content-type"
            || name.starts_with("x-acs-")
            || name.starts_with("x-fc-")
    })?;
    let canonical = canonical_request(request, &names, &payload_hash)?;
    let text = string_to_sign(&canonical);
    let signature = signature(key, &text);
    let mut value = String::with_capacity(320);
    for part in [ALGORITHM, " Credential=", key_id, ",SignedHeaders="] {
        value.push_str(part);
    }
    push_names(&mut value, &names);
    value.push_str(",Signature=");
    value.push_str(&signature);
    set_authorization(request, &value)?;
    Ok(Texts {
        canonical_request: canonical,
        string_to_sign: text,
        signature,
    })
}

/// Stage 1. The path stands as it is sent; the query is sorted by key, then value, each
/// percent-encoded strictly.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text, or field `url` if its query is
/// not UTF-8.
pub(crate) fn canonical_request(
    request: &Request,
    names: &[&str],
    payload_hash: &str,
) -> Result<String, EncodeError> {
    // Between key and value stands what sorts before everything that an encoded key can hold.
    let pairs = wire::sorted_query(request.query(), &|key, value| {
        let (key, value) = (
            wire::strict_query(key)?,
            wire::strict_query(value.unwrap_or(""))?,
        );
        Ok([&*key, &value].join("\0"))
    })?;
    let query = pairs.join("&").replace('\0', "=");
    let mut text = String::with_capacity(512);
    for line in [request.method(), request.path(), &query] {
        text.push_str(line);
        text.push('\n');
    }
    push_headers(&mut text, request, names)?;
    text.push('\n');
    push_names(&mut text, names);
    text.push('\n');
    text.push_str(payload_hash);
    Ok(text)
}

/// Stage 2.
pub(crate) fn string_to_sign(canonical_request: &str) -> String {
    let hash = crypto::sha256_hex(canonical_request.as_bytes());
    [ALGORITHM, &hash].join("\n")
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256.
pub(crate) fn signature(key: &HmacKey, string_to_sign: &str) -> String {
    crypto::hex(&key.sign(string_to_sign.as_bytes()))
}
