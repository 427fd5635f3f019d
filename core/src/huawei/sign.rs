//! The `SDK-HMAC-SHA256` scheme (AK/SK) and token authentication.
//!
//! Source: "API Request Signing Guide" of Huawei Cloud.

use crate::crypto::{self, HmacKey};
use crate::engine::request::Request;
use crate::engine::service::Credentials;
use crate::engine::signed::{header_text, push_headers, push_names, set_authorization};
use crate::error::EncodeError;
use crate::signing::{SignedHeaders, SigningContext, Texts};
use crate::wire;

const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// Authenticates a request either way; only an access key has stages.
///
/// # Errors
/// As [`sign_request`] and [`set_token_of_request`].
pub(crate) fn authenticate_request(
    request: &mut Request,
    credentials: &Credentials,
    key: &HmacKey,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Option<Texts>, EncodeError> {
    if credentials.table().is_token() {
        set_token_of_request(request, credentials).map(|()| None)
    } else {
        sign_request(request, credentials, key, context, headers).map(Some)
    }
}

/// Signs a request in place: sets `X-Sdk-Date`, `X-Security-Token` for temporary credentials, and
/// `Authorization`. The gateway allows 15 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, or as [`canonical_request`].
pub(crate) fn sign_request(
    request: &mut Request,
    credentials: &Credentials,
    key: &HmacKey,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Texts, EncodeError> {
    credentials.check()?;
    let date = context.at.iso_8601_basic();
    request.set("x-sdk-date", "at", &date)?;
    if let Some(token) = &credentials.token {
        request.set_secret("x-security-token", "security_token", token.reveal())?;
    }
    let names = headers.names(request, &|name| {
        matches!(
            name,
            "content-type" | "host" | "x-project-id" | "x-sdk-date" | "x-security-token"
        )
    })?;
    let canonical = canonical_request(request, &names)?;
    let text = string_to_sign(&date, &canonical);
    let signature = signature(key, &text);
    let mut value = String::with_capacity(256);
    for part in [
        ALGORITHM,
        " Access=",
        credentials.id.reveal(),
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

/// Sets `X-Auth-Token`; nothing is signed.
///
/// # Errors
/// [`EncodeError`] for field `token` if it cannot be sent in a header.
#[expect(clippy::expect_used, reason = "they are a token alone")]
pub(crate) fn set_token_of_request(
    request: &mut Request,
    credentials: &Credentials,
) -> Result<(), EncodeError> {
    let token = credentials.token.as_ref().expect("credentials of a token");
    request.set_secret("x-auth-token", "token", token.reveal())
}

/// Stage 1. The path is decoded, encoded strictly and ends in `/`, which it does not on the wire.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text, or field `url` if it is not
/// UTF-8.
pub(crate) fn canonical_request(request: &Request, names: &[&str]) -> Result<String, EncodeError> {
    let mut text = String::with_capacity(512);
    text.push_str(request.method());
    text.push('\n');
    let decoded = wire::decode(request.path())?;
    for segment in decoded.strip_suffix('/').unwrap_or(&decoded).split('/') {
        wire::push_encoded(&mut text, segment, "");
        text.push('/');
    }
    text.push('\n');
    let query = wire::sorted_query(request.query(), &|key, value| {
        let (key, value) = (
            wire::strict_query(key)?,
            wire::strict_query(value.unwrap_or(""))?,
        );
        Ok([&*key, &value].join("="))
    })?;
    text.push_str(&query.join("&"));
    text.push('\n');
    push_headers(&mut text, request, names)?;
    text.push('\n');
    push_names(&mut text, names);
    text.push('\n');
    let declared = header_text(request, "x-sdk-content-sha256")?;
    if declared.is_empty() || request.body().is_empty() {
        crypto::push_sha256_hex(&mut text, request.body());
    } else {
        text.push_str(declared);
    }
    Ok(text)
}

/// Stage 2.
pub(crate) fn string_to_sign(date: &str, canonical_request: &str) -> String {
    let hash = crypto::sha256_hex(canonical_request.as_bytes());
    [ALGORITHM, date, &hash].join("\n")
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256 with the secret key itself.
pub(crate) fn signature(key: &HmacKey, string_to_sign: &str) -> String {
    crypto::hex(&key.sign(string_to_sign.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::Endpoint;

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
            let endpoint = Endpoint::parse("example.com").unwrap();
            let request = Request::new("GET".into(), &endpoint, sent);
            let text = canonical_request(&request, &[]).unwrap();
            assert_eq!(text.lines().nth(1), Some(canonical), "{sent}");
        }
    }
}
