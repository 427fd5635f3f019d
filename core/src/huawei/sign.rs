//! The `SDK-HMAC-SHA256` scheme (AK/SK) and token authentication.
//!
//! Source: "API Request Signing Guide" of Huawei Cloud.

use crate::crypto;
use crate::engine::request::Request;
use crate::engine::scheme::{Inputs, Scheme};
use crate::engine::service::Credentials;
use crate::engine::signed::{header_text, set_token};
use crate::error::EncodeError;
use crate::signing::Texts;
use crate::text::parts;
use crate::wire;

static SCHEME: Scheme = Scheme {
    algorithm: "SDK-HMAC-SHA256",
    credential: " Access=",
    separator: ", ",
    token: ("x-security-token", "security_token"),
    recommended: &[
        "content-type",
        "host",
        "x-project-id",
        "x-sdk-date",
        "x-security-token",
    ],
    lowered: "",
    push_target,
    push_payload,
};

/// Authenticates a request either way; only an access key has stages.
///
/// # Errors
/// As [`sign_request`] and [`set_token_of_request`].
pub(crate) fn authenticate_request(
    request: &mut Request,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    if inputs.credentials.table().is_token() {
        set_token_of_request(request, inputs.credentials)
    } else {
        sign_request(request, inputs, texts)
    }
}

/// Signs a request in place: sets `X-Sdk-Date`, `X-Security-Token` for temporary credentials, and
/// `Authorization`. The gateway allows 15 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, or as [`Scheme::sign`].
pub(crate) fn sign_request(
    request: &mut Request,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    inputs.credentials.check()?;
    let date = inputs.context.at.iso_8601_basic();
    request.set("x-sdk-date", "at", &date)?;
    SCHEME.sign(request, inputs, &[&date], "", texts)
}

/// Sets `X-Auth-Token`; nothing is signed.
///
/// # Errors
/// [`EncodeError`] for field `token` if it cannot be sent in a header.
fn set_token_of_request(
    request: &mut Request,
    credentials: &Credentials,
) -> Result<(), EncodeError> {
    set_token(request, credentials, ("x-auth-token", "token"))
}

/// The path is decoded, encoded strictly and ends in `/`, which it does not on the wire.
fn push_target(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    let decoded = wire::decode(request.path())?;
    for segment in parts(decoded.strip_suffix('/').unwrap_or(&decoded), b'/') {
        wire::push_encoded(text, segment, "");
        text.push('/');
    }
    text.push('\n');
    wire::push_strict_query(text, request.query(), "=")
}

/// The hash that the caller declares of a body stands for it.
fn push_payload(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    let declared = header_text(request, "x-sdk-content-sha256")?;
    if declared.is_empty() || request.body().is_empty() {
        crypto::push_sha256_hex(text, request.body());
    } else {
        text.push_str(declared);
    }
    Ok(())
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
            let mut text = String::new();
            push_target(&mut text, &request).unwrap();
            assert_eq!(text, [canonical, "\n\n"].concat(), "{sent}");
        }
    }
}
