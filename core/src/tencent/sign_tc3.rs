//! The `TC3-HMAC-SHA256` scheme.
//!
//! Source: "Signature v3" of the Tencent Cloud API.

use super::day_key;
use crate::checks;
use crate::crypto::{self, HmacKey};
use crate::engine::request::Request;
use crate::engine::service::Credentials;
use crate::engine::signed::{header_text, push_names, set_authorization};
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, Texts};
use crate::time::Timestamp;

const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// Signs a request in place: sets `X-TC-Timestamp`, `X-TC-Token` for temporary credentials, and
/// `Authorization`. `service` is the product's name in the credential scope: `scf`, whatever the
/// host. The server allows 5 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, a malformed `service`, or as [`canonical_request`].
pub(crate) fn sign_request(
    request: &mut Request,
    service: &str,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Texts, EncodeError> {
    let key = day_key::derive(&credentials.key, context.at, service);
    sign_with(request, service, credentials, &key, context, headers)
}

/// As [`sign_request`], with the key of the day from elsewhere.
pub(super) fn sign_with(
    request: &mut Request,
    service: &str,
    credentials: &Credentials,
    key: &HmacKey,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Texts, EncodeError> {
    credentials.check()?;
    checks::field("service", checks::name(service))?;
    checks::field("service", checks::ascii(service))?;
    let timestamp = context.at.unix_seconds().to_string();
    request.set("x-tc-timestamp", "at", &timestamp)?;
    if let Some(token) = &credentials.token {
        request.set_secret("x-tc-token", "token", token.reveal())?;
    }
    // The mandatory pair, as every SDK signs it: other headers may be rewritten on the way.
    let names = headers.names(request, &|name| matches!(name, "content-type" | "host"))?;
    let canonical = canonical_request(request, &names)?;
    let scope = credential_scope(context.at, service);
    let text = string_to_sign(&timestamp, &scope, &canonical);
    let signature = signature_with(key, &text);
    let mut value = String::with_capacity(256);
    for part in [
        ALGORITHM,
        " Credential=",
        credentials.id.reveal(),
        "/",
        &scope,
        ", SignedHeaders=",
    ] {
        value.push_str(part);
    }
    push_names(&mut value, &names);
    value.push_str(", Signature=");
    value.push_str(&signature);
    set_authorization(request, &value)?;
    Ok(Texts {
        canonical_request: canonical,
        string_to_sign: text,
        signature,
    })
}

/// Stage 1. The query stands as it is sent. The document's own example lowers the value of
/// `x-tc-action`, and of that header only.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text.
pub(crate) fn canonical_request(request: &Request, names: &[&str]) -> Result<String, EncodeError> {
    let mut text = String::with_capacity(320);
    for line in [request.method(), "/", request.query().unwrap_or("")] {
        text.push_str(line);
        text.push('\n');
    }
    for name in names {
        let value = header_text(request, name)?;
        let lowered = (*name == "x-tc-action").then(|| value.to_ascii_lowercase());
        text.push_str(name);
        text.push(':');
        text.push_str(lowered.as_deref().unwrap_or(value));
        text.push('\n');
    }
    text.push('\n');
    push_names(&mut text, names);
    text.push('\n');
    let unsigned = "UNSIGNED-PAYLOAD";
    let payload = if header_text(request, "x-tc-content-sha256")? == unsigned {
        unsigned.as_bytes()
    } else {
        request.body()
    };
    crypto::push_sha256_hex(&mut text, payload);
    Ok(text)
}

/// Stage 2.
fn string_to_sign(timestamp: &str, scope: &str, canonical_request: &str) -> String {
    let mut text = String::with_capacity(160);
    for line in [ALGORITHM, timestamp, scope] {
        text.push_str(line);
        text.push('\n');
    }
    crypto::push_sha256_hex(&mut text, canonical_request.as_bytes());
    text
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256 with a key derived from day and service.
pub fn signature(
    secret_key: &Secret,
    at: Timestamp,
    service: &str,
    string_to_sign: &str,
) -> String {
    signature_with(&day_key::derive(secret_key, at, service), string_to_sign)
}

fn signature_with(key: &HmacKey, string_to_sign: &str) -> String {
    crypto::hex(&key.sign(string_to_sign.as_bytes()))
}

fn credential_scope(at: Timestamp, service: &str) -> String {
    [&*at.date(), "/", service, "/tc3_request"].concat()
}
