//! Signing of requests that are already built.

use faaswire::dynamic::{self, Request};
use faaswire::signing::{SignedHeaders, Stages};
use wasm_bindgen::prelude::*;

use crate::json::Writer;
use crate::service::RawCredentials;
use crate::{beside, error, input, request};

/// Signs the request `[method, URL, name, value, ...]`, of which the body was given, by `[scheme,
/// nonce, service?]` and a list of the headers to sign, or nothing: the lines of the request and,
/// behind them, the stages.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = signRequest)]
pub fn sign(
    parts: &str,
    how: &str,
    names: &str,
    credentials: &RawCredentials,
    at: f64,
) -> Option<String> {
    let mut request = built(parts)?;
    let how = input::list(how);
    let mut how = how.iter().map(String::as_str);
    let scheme = how.next().unwrap_or_default();
    let context = request::context(at, how.next().unwrap_or_default())?;
    let listed = input::list(names);
    let listed: Vec<&str> = listed.iter().map(String::as_str).collect();
    let headers = if names.is_empty() {
        SignedHeaders::Recommended
    } else {
        SignedHeaders::Exactly(&listed)
    };
    let credentials = credentials.inner();
    let stages = error::made(dynamic::sign(
        scheme,
        how.next(),
        &mut request,
        credentials,
        &context,
        headers,
    ))?;
    Some(reported(&request::reported(&mut request), stages.as_ref()))
}

/// The URL of the request `[method, URL, name, value, ...]`, of which the body was given, that carries
/// its own signature, and the stages.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = presignRequest)]
pub fn presign(parts: &str, credentials: &RawCredentials, expires: f64) -> Option<String> {
    let request = built(parts)?;
    let expires = request::timestamp(expires)
        .map_err(|error| error::encode_parts("expires", error.problem()))
        .ok()?;
    let made = dynamic::presign_http_trigger(&request, credentials.inner(), expires);
    let (url, stages) = error::made(made)?;
    Some(reported(url.reveal(), Some(&stages)))
}

fn built(parts: &str) -> Option<Request> {
    let body = beside::body();
    let parts = input::list(parts);
    let pairs = input::pairs(&parts);
    let Some(((method, url), headers)) = pairs.split_first() else {
        error::encode_parts("url", "is missing");
        return None;
    };
    error::made(dynamic::request(method, url, headers, body))
}

/// `[text, canonical request, string to sign, signature]`
fn reported(text: &str, stages: Option<&Stages>) -> String {
    let mut list = Writer::list();
    list.text_item(text);
    if let Some(stages) = stages {
        list.text_item(stages.canonical_request.reveal())
            .text_item(stages.string_to_sign.reveal())
            .text_item(stages.signature.reveal());
    }
    list.end()
}
