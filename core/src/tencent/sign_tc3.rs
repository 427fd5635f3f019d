//! The `TC3-HMAC-SHA256` scheme.
//!
//! Source: "Signature v3" of the Tencent Cloud API.

use super::day_key;
use crate::checks;
use crate::crypto;
use crate::engine::request::Request;
use crate::engine::scheme::{Inputs, Scheme};
use crate::engine::signed::header_text;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::Texts;
use crate::time::Timestamp;

static SCHEME: Scheme = Scheme {
    algorithm: "TC3-HMAC-SHA256",
    credential: " Credential=",
    separator: ", ",
    token: ("x-tc-token", "token"),
    // The mandatory pair, as every SDK signs it: other headers may be rewritten on the way.
    recommended: &["content-type", "host"],
    // The document's own example lowers the value of this header, and of no other.
    lowered: "x-tc-action",
    push_target,
    push_payload,
};

/// Signs a request in place: sets `X-TC-Timestamp`, `X-TC-Token` for temporary credentials, and
/// `Authorization`. `service` is the product's name in the credential scope: `scf`, whatever the
/// host. The server allows 5 minutes of skew.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, a malformed `service`, or as [`Scheme::sign`].
pub(crate) fn sign_request(
    request: &mut Request,
    service: &str,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    let key = day_key::derive(&inputs.credentials.key, inputs.context.at, service);
    let inputs = Inputs {
        key: &key,
        ..*inputs
    };
    sign_with(request, service, &inputs, texts)
}

/// As [`sign_request`], with the key of the day from elsewhere.
pub(super) fn sign_with(
    request: &mut Request,
    service: &str,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    inputs.credentials.check()?;
    checks::field("service", checks::name(service))?;
    checks::field("service", checks::ascii(service))?;
    let at = inputs.context.at;
    let timestamp = at.unix_seconds().to_string();
    request.set("x-tc-timestamp", "at", &timestamp)?;
    let scope = ["/", &*at.date(), "/", service, "/tc3_request"].concat();
    let (_, line) = scope.split_at(1);
    SCHEME.sign(request, inputs, &[&timestamp, line], &scope, texts)
}

/// The query stands as it is sent.
#[expect(
    clippy::unnecessary_wraps,
    reason = "other schemes find queries that they cannot sign"
)]
fn push_target(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    text.push_str("/\n");
    text.push_str(request.query().unwrap_or(""));
    text.push('\n');
    Ok(())
}

fn push_payload(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    let unsigned = "UNSIGNED-PAYLOAD";
    let payload = if header_text(request, "x-tc-content-sha256")? == unsigned {
        unsigned.as_bytes()
    } else {
        request.body()
    };
    crypto::push_sha256_hex(text, payload);
    Ok(())
}

/// Stage 3: lower-case hexadecimal HMAC-SHA256 with a key derived from day and service.
pub fn signature(
    secret_key: &Secret,
    at: Timestamp,
    service: &str,
    string_to_sign: &str,
) -> String {
    let key = day_key::derive(secret_key, at, service);
    crypto::hex(&key.sign(string_to_sign.as_bytes()))
}
