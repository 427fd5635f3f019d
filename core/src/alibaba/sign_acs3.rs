//! The `ACS3-HMAC-SHA256` scheme of API 2021-04-06.
//!
//! Source: "V3 request structure and signature" of Alibaba Cloud.

use crate::crypto;
use crate::engine::request::Request;
use crate::engine::scheme::{Inputs, Scheme};
use crate::engine::service::Service;
use crate::engine::signed::header_text;
use crate::engine::table::Operation;
use crate::error::EncodeError;
use crate::signing::{SigningContext, Texts};
use crate::wire;

static SCHEME: Scheme = Scheme {
    algorithm: "ACS3-HMAC-SHA256",
    credential: " Credential=",
    separator: ",",
    token: ("x-acs-security-token", "security_token"),
    recommended: &["host", "content-type", "x-acs-", "x-fc-"],
    lowered: "",
    push_target,
    push_payload,
};

const PAYLOAD_HASH: &str = "x-acs-content-sha256";

/// Signs the request of an operation.
///
/// # Errors
/// As [`sign_request`].
pub(super) fn sign(
    service: &Service,
    operation: &Operation,
    request: &mut Request,
    context: &SigningContext,
) -> Result<(), EncodeError> {
    request.set("x-acs-version", "version", service.table().version)?;
    request.set("x-acs-action", "operation", operation.name)?;
    let inputs = Inputs::of(service, context);
    sign_request(request, &inputs, &mut Texts::default())
}

/// Signs a request in place: sets the `x-acs-*` headers of time, nonce, body hash and temporary
/// credentials, and `Authorization`. `x-acs-action` and `x-acs-version` must be there.
///
/// # Errors
/// [`EncodeError`] for a missing `nonce`, malformed credentials, or as [`Scheme::sign`].
pub(crate) fn sign_request(
    request: &mut Request,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    let Inputs {
        credentials,
        context,
        ..
    } = *inputs;
    let nonce = context.nonce.as_deref().ok_or_else(|| {
        EncodeError::new(
            "nonce",
            "is missing: ACS3-HMAC-SHA256 needs a string that was never used before",
        )
    })?;
    credentials.check()?;
    request.set("x-acs-date", "at", &context.at.iso_8601())?;
    request.set("x-acs-signature-nonce", "nonce", nonce)?;
    let payload_hash = crypto::sha256_hex(request.body());
    request.set(PAYLOAD_HASH, "body", &payload_hash)?;
    if credentials.token.is_some() {
        let id = credentials.id.reveal();
        request.set_secret("x-acs-accesskey-id", "access_key_id", id)?;
    }
    SCHEME.sign(request, inputs, &[], "", texts)
}

/// The path stands as it is sent; the query is sorted by key, then value, each percent-encoded
/// strictly.
fn push_target(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    text.push_str(request.path());
    text.push('\n');
    // Between key and value stands what sorts before everything that an encoded key can hold.
    wire::push_strict_query(text, request.query(), "\0")
}

fn push_payload(text: &mut String, request: &Request) -> Result<(), EncodeError> {
    text.push_str(header_text(request, PAYLOAD_HASH)?);
    Ok(())
}
