//! Signed requests, and what signing needs besides the request.

use bytes::Bytes;
use faaswire::{SigningContext, Timestamp};
use http::{HeaderValue, Request};
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::JsValue;

use crate::error;
use crate::output::Members;

/// `at` in unix seconds; the range is checked in the core, which saturated numbers fail as well.
pub(crate) fn timestamp(seconds: f64) -> Result<Timestamp, faaswire::EncodeError> {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds; see above")]
    Timestamp::from_unix_seconds(seconds.floor() as i64)
}

pub(crate) fn context(at: f64, nonce: String) -> Result<SigningContext, JsValue> {
    let at = timestamp(at).map_err(|error| error::encode(&error))?;
    Ok(SigningContext::at(at).nonce(nonce))
}

/// `{ method, url, headers: [name, value, sensitive][], body }` for the class `Request`.
pub(crate) fn js(request: &Request<Bytes>) -> Object {
    let headers: Array = request
        .headers()
        .iter()
        .map(|(name, value)| header(name.as_str(), value))
        .collect();
    Members::default()
        .set("method", request.method().as_str())
        .set("url", request.uri().to_string().as_str())
        .set("headers", JsValue::from(headers))
        .set(
            "body",
            JsValue::from(Uint8Array::from(request.body().as_ref())),
        )
        .into_object()
}

fn header(name: &str, value: &HeaderValue) -> Array {
    let text = String::from_utf8_lossy(value.as_bytes());
    Array::of3(
        &name.into(),
        &text.as_ref().into(),
        &value.is_sensitive().into(),
    )
}
