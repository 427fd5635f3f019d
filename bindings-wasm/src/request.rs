//! Signed requests, and what signing needs besides the request.

use bytes::Bytes;
use faaswire::{SigningContext, Timestamp};
use http::Request;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::error;

/// `at` in unix seconds; the range is checked in the core, which saturated numbers fail as well.
pub(crate) fn timestamp(seconds: f64) -> Result<Timestamp, faaswire::EncodeError> {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds; see above")]
    Timestamp::from_unix_seconds(seconds.floor() as i64)
}

pub(crate) fn context(at: f64, nonce: String) -> Result<SigningContext, JsValue> {
    let at = timestamp(at).map_err(|error| error::encode(&error))?;
    Ok(SigningContext::at(at).nonce(nonce))
}

/// `[head, body]` for the class `Request`. One text crosses the border much faster than many:
/// method, URL, and a line `name:value` for each header, with `!` before those that are secret and a
/// blank before the others: a name may begin with `!` itself.
pub(crate) fn js(request: &Request<Bytes>) -> Array {
    let mut head = format!("{}\n{}", request.method(), request.uri());
    for (name, value) in request.headers() {
        head.push_str(if value.is_sensitive() { "\n!" } else { "\n " });
        head.push_str(name.as_str());
        head.push(':');
        head.push_str(&String::from_utf8_lossy(value.as_bytes()));
    }
    Array::of2(
        &head.into(),
        &Uint8Array::from(request.body().as_ref()).into(),
    )
}
