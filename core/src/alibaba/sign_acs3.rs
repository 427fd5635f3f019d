//! The `ACS3-HMAC-SHA256` scheme of API 2021-04-06.
//!
//! Source: "V3 request structure and signature" of Alibaba Cloud.

use bytes::Bytes;
use http::{HeaderName, Request};

use super::Credentials;
use crate::crypto;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{
    SignedHeaders, SigningContext, Stages, canonical_headers, name_list, set_authorization,
    set_header, set_secret_header,
};
use crate::wire;

const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// Signs a request in place: sets the `x-acs-*` headers of time, nonce, body hash and temporary
/// credentials, and `Authorization`. `x-acs-action` and `x-acs-version` must be there.
///
/// # Errors
/// [`EncodeError`] for a missing `nonce`, malformed credentials, or as [`canonical_request`].
pub fn sign(
    request: &mut Request<Bytes>,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Stages, EncodeError> {
    let nonce = context.nonce.as_deref().ok_or_else(|| {
        EncodeError::new(
            "nonce",
            "is missing: ACS3-HMAC-SHA256 needs a text never used before",
        )
    })?;
    credentials.check()?;
    let key_id = credentials.access_key_id.reveal();
    let payload_hash = crypto::sha256_hex(request.body());
    set_header(request, "x-acs-date", "at", &context.at.iso_8601())?;
    set_header(request, "x-acs-signature-nonce", "nonce", nonce)?;
    set_header(request, "x-acs-content-sha256", "body", &payload_hash)?;
    if let Some(token) = &credentials.security_token {
        set_secret_header(request, "x-acs-accesskey-id", "access_key_id", key_id)?;
        set_secret_header(
            request,
            "x-acs-security-token",
            "security_token",
            token.reveal(),
        )?;
    }
    let names = headers.names(request.headers(), |name| {
        name == "host"
            || name == "content-type"
            || name.starts_with("x-acs-")
            || name.starts_with("x-fc-")
    })?;
    let canonical = canonical_request(request, &names, &payload_hash)?;
    let text = string_to_sign(&canonical);
    let signature = signature(&credentials.access_key_secret, &text);
    let signed = name_list(&names);
    set_authorization(
        request,
        &format!("{ALGORITHM} Credential={key_id},SignedHeaders={signed},Signature={signature}"),
    )?;
    Ok(Stages {
        canonical_request: canonical.into(),
        string_to_sign: text.into(),
        signature: signature.into(),
    })
}

/// Stage 1. The path stands as it is sent; the query is sorted by key, then value, each
/// percent-encoded strictly.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text, or field `url` if its query is
/// not UTF-8.
pub fn canonical_request<B>(
    request: &Request<B>,
    names: &[HeaderName],
    payload_hash: &str,
) -> Result<String, EncodeError> {
    // Between key and value stands what sorts before everything that an encoded key can hold.
    let pairs = wire::sorted_query(request.uri().query(), &|key, value| {
        let (key, value) = (
            wire::strict_query(key)?,
            wire::strict_query(value.unwrap_or(""))?,
        );
        Ok([&*key, &value].join("\0"))
    })?;
    let query = pairs.join("&").replace('\0', "=");
    Ok([
        request.method().as_str(),
        request.uri().path(),
        &query,
        &canonical_headers(request.headers(), names)?,
        &name_list(names),
        payload_hash,
    ]
    .join("\n"))
}

/// Stage 2.
pub fn string_to_sign(canonical_request: &str) -> String {
    format!(
        "{ALGORITHM}\n{}",
        crypto::sha256_hex(canonical_request.as_bytes())
    )
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256.
pub fn signature(access_key_secret: &Secret, string_to_sign: &str) -> String {
    crypto::hex(&crypto::hmac_sha256(
        access_key_secret.reveal().as_bytes(),
        string_to_sign.as_bytes(),
    ))
}
