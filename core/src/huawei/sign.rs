//! The `SDK-HMAC-SHA256` scheme (AK/SK) and token authentication.
//!
//! Source: "API Request Signing Guide" of Huawei Cloud.

use bytes::Bytes;
use http::{HeaderName, Request};

use super::{Authentication, Credentials, Token};
use crate::crypto;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{
    SignedHeaders, SigningContext, Stages, canonical_headers, header_text, name_list,
    set_authorization, set_header, set_secret_header,
};
use crate::wire;

const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// Authenticates a request either way; only an access key has stages.
///
/// # Errors
/// As [`sign`] and [`set_token`].
pub fn authenticate(
    request: &mut Request<Bytes>,
    authentication: &Authentication,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Option<Stages>, EncodeError> {
    match authentication {
        Authentication::Credentials(credentials) => {
            sign(request, credentials, context, headers).map(Some)
        }
        Authentication::Token(token) => set_token(request, token).map(|()| None),
    }
}

/// Signs a request in place: sets `X-Sdk-Date`, `X-Security-Token` for temporary credentials, and
/// `Authorization`. The gateway allows 15 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, or as [`canonical_request`].
pub fn sign(
    request: &mut Request<Bytes>,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Stages, EncodeError> {
    credentials.check()?;
    let access_key = credentials.access_key.reveal();
    let date = context.at.iso_8601_basic();
    set_header(request, "x-sdk-date", "at", &date)?;
    if let Some(token) = &credentials.security_token {
        set_secret_header(
            request,
            "x-security-token",
            "security_token",
            token.reveal(),
        )?;
    }
    let names = headers.names(request.headers(), |name| {
        matches!(
            name,
            "content-type" | "host" | "x-project-id" | "x-sdk-date" | "x-security-token"
        )
    })?;
    let canonical = canonical_request(request, &names)?;
    let text = string_to_sign(&date, &canonical);
    let signature = signature(&credentials.secret_key, &text);
    let signed = name_list(&names);
    set_authorization(
        request,
        &format!("{ALGORITHM} Access={access_key}, SignedHeaders={signed}, Signature={signature}"),
    )?;
    Ok(Stages {
        canonical_request: canonical.into(),
        string_to_sign: text.into(),
        signature: signature.into(),
    })
}

/// Sets `X-Auth-Token`; nothing is signed.
///
/// # Errors
/// [`EncodeError`] for field `token` if it cannot be sent in a header.
pub fn set_token<B>(request: &mut Request<B>, token: &Token) -> Result<(), EncodeError> {
    set_secret_header(request, "x-auth-token", "token", token.token.reveal())
}

/// Stage 1. The path is decoded, encoded strictly and ends in `/`, which it does not on the wire.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text, or field `url` if it is not
/// UTF-8.
pub fn canonical_request(
    request: &Request<Bytes>,
    names: &[HeaderName],
) -> Result<String, EncodeError> {
    let decoded = wire::decode(request.uri().path())?;
    let mut path = String::with_capacity(decoded.len() + 64);
    for segment in decoded.strip_suffix('/').unwrap_or(&decoded).split('/') {
        path.extend(wire::encoded(segment));
        path.push('/');
    }
    let query = wire::sorted_query(request.uri().query(), &|key, value| {
        let (key, value) = (
            wire::strict_query(key)?,
            wire::strict_query(value.unwrap_or(""))?,
        );
        Ok([&*key, &value].join("="))
    })?;
    let declared = header_text(request.headers(), "x-sdk-content-sha256")?;
    let payload_hash = if declared.is_empty() || request.body().is_empty() {
        crypto::sha256_hex(request.body())
    } else {
        declared.to_owned()
    };
    Ok([
        request.method().as_str(),
        &path,
        &query.join("&"),
        &canonical_headers(request.headers(), names)?,
        &name_list(names),
        &payload_hash,
    ]
    .join("\n"))
}

/// Stage 2.
pub fn string_to_sign(date: &str, canonical_request: &str) -> String {
    let hash = crypto::sha256_hex(canonical_request.as_bytes());
    format!("{ALGORITHM}\n{date}\n{hash}")
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256 with the secret key itself.
pub fn signature(secret_key: &Secret, string_to_sign: &str) -> String {
    crypto::hex(&crypto::hmac_sha256(
        secret_key.reveal().as_bytes(),
        string_to_sign.as_bytes(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guide: a canonical path ends in `/`, whether the sent one does or not.
    #[test]
    fn canonical_paths_end_in_one_slash() {
        for (sent, canonical) in [
            ("/", "/"),
            ("/v2", "/v2/"),
            ("/v2/", "/v2/"),
            ("/v2//", "/v2//"),
            ("/v2/a:b", "/v2/a%3Ab/"),
            ("/v2/a%3ab", "/v2/a%3Ab/"),
        ] {
            let request = Request::get(sent).body(Bytes::new()).unwrap();
            let text = canonical_request(&request, &[]).unwrap();
            assert_eq!(text.lines().nth(1), Some(canonical), "{sent}");
        }
    }
}
