//! The `TC3-HMAC-SHA256` scheme.
//!
//! Source: "Signature v3" of the Tencent Cloud API.

use bytes::Bytes;
use http::{HeaderName, Request};

use super::Credentials;
use super::day_key::{self, Key};
use crate::crypto;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{
    SignedHeaders, SigningContext, Stages, header_text, name_list, set_authorization, set_header,
    set_secret_header,
};
use crate::time::Timestamp;
use crate::wire;

const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// Signs a request in place: sets `X-TC-Timestamp`, `X-TC-Token` for temporary credentials, and
/// `Authorization`. `service` is the product's name in the credential scope: `scf`, whatever the
/// host. The server allows 5 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, a malformed `service`, or as [`canonical_request`].
pub fn sign(
    request: &mut Request<Bytes>,
    service: &str,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Stages, EncodeError> {
    let derive = || day_key::derive(&credentials.secret_key, context.at, service);
    sign_with(request, service, credentials, context, headers, derive)
}

/// As [`sign`], with the key of the day from elsewhere.
pub(super) fn sign_with(
    request: &mut Request<Bytes>,
    service: &str,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
    key: impl FnOnce() -> Key,
) -> Result<Stages, EncodeError> {
    credentials.check()?;
    wire::check_name("service", service)?;
    wire::check_ascii("service", service)?;
    let secret_id = credentials.secret_id.reveal();
    let timestamp = context.at.unix_seconds().to_string();
    set_header(request, "x-tc-timestamp", "at", &timestamp)?;
    if let Some(token) = &credentials.token {
        set_secret_header(request, "x-tc-token", "token", token.reveal())?;
    }
    // The mandatory pair, as every SDK signs it: other headers may be rewritten on the way.
    let names = headers.names(request.headers(), |name| {
        matches!(name, "content-type" | "host")
    })?;
    let canonical = canonical_request(request, &names)?;
    let text = string_to_sign(context.at, service, &canonical);
    let signature = signature_with(&key(), &text);
    let scope = credential_scope(context.at, service);
    let signed = name_list(&names);
    set_authorization(
        request,
        &format!(
            "{ALGORITHM} Credential={secret_id}/{scope}, SignedHeaders={signed}, Signature={signature}"
        ),
    )?;
    Ok(Stages {
        canonical_request: canonical.into(),
        string_to_sign: text.into(),
        signature: signature.into(),
    })
}

/// Stage 1. The query stands as it is sent. The document's own example lowers the value of
/// `x-tc-action`, and of that header only.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text.
pub fn canonical_request(
    request: &Request<Bytes>,
    names: &[HeaderName],
) -> Result<String, EncodeError> {
    let mut headers = String::new();
    for name in names {
        let value = header_text(request.headers(), name.as_str())?;
        let lowered = (name == "x-tc-action").then(|| value.to_ascii_lowercase());
        headers.push_str(name.as_str());
        headers.push(':');
        headers.push_str(lowered.as_deref().unwrap_or(value));
        headers.push('\n');
    }
    let unsigned = "UNSIGNED-PAYLOAD";
    let payload = if header_text(request.headers(), "x-tc-content-sha256")? == unsigned {
        unsigned.as_bytes()
    } else {
        request.body()
    };
    Ok([
        request.method().as_str(),
        "/",
        request.uri().query().unwrap_or(""),
        &headers,
        &name_list(names),
        &crypto::sha256_hex(payload),
    ]
    .join("\n"))
}

/// Stage 2.
pub fn string_to_sign(at: Timestamp, service: &str, canonical_request: &str) -> String {
    let scope = credential_scope(at, service);
    let hash = crypto::sha256_hex(canonical_request.as_bytes());
    format!("{ALGORITHM}\n{}\n{scope}\n{hash}", at.unix_seconds())
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

fn signature_with(key: &Key, string_to_sign: &str) -> String {
    crypto::hex(&crypto::hmac_sha256(&**key, string_to_sign.as_bytes()))
}

fn credential_scope(at: Timestamp, service: &str) -> String {
    format!("{}/{service}/tc3_request", at.date())
}
