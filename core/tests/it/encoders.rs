//! Parameters of captured calls, encoded anew, against what the vendors' SDKs sent.

use bytes::Bytes;
use faaswire::{SigningContext, Timestamp};
use http::Request;
use serde_json::Value as Json;

use crate::captured_requests::Captured;
use crate::properties::decoded;
use crate::runner::{Outcome, equal, run, say};
use crate::vectors::RequestCase;

/// Captures of Tencent's other transports: a GET with parameters in the query, and the form of
/// the signature v1. The library sends JSON by POST only.
const OTHER_TRANSPORTS: [&str; 2] = ["method-get", "v1"];

#[test]
fn every_request_says_what_the_sdk_said() {
    let (others, cases): (Vec<_>, Vec<_>) = Captured::all().partition(has_other_transport);
    run(
        "encoder",
        cases
            .iter()
            .map(|captured| (captured.case.id.as_str(), check(captured))),
    );
    say(&format!(
        "encoder: {} captures of other transports: {OTHER_TRANSPORTS:?}",
        others.len()
    ));
}

fn has_other_transport(captured: &Captured) -> bool {
    captured
        .case
        .tags
        .iter()
        .any(|tag| OTHER_TRANSPORTS.contains(&tag.as_str()))
}

fn check(captured: &Captured) -> Outcome {
    let case = captured.case;
    let call = captured.call().map_err(|error| error.to_string())?;
    let mut context =
        SigningContext::at(Timestamp::from_unix_seconds(case.at.unwrap_or_default()).unwrap());
    context.nonce.clone_from(&case.nonce);
    let headers: Vec<(&str, &str)> = case
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let request = call
        .request(&context, &headers)
        .map_err(|error| error.to_string())?;

    let (path, query) = case
        .request
        .target
        .split_once('?')
        .unwrap_or((&case.request.target, ""));
    equal(
        "method",
        request.method().as_str(),
        case.request.method.as_str(),
    )?;
    equal("path", decoded(request.uri().path()), decoded(path))?;
    equal(
        "query",
        sent_pairs(case, &request)?,
        asked_pairs(case, query),
    )?;
    for (name, expected) in &case.expect.required_headers {
        let sent = request
            .headers()
            .get(name)
            .map(|value| value.to_str().unwrap());
        equal(&format!("header {name}"), sent, Some(expected.as_str()))?;
    }
    body_agrees(case, &request)
}

/// What the capture says, without what the SDK adds.
fn asked_pairs(case: &RequestCase, query: &str) -> Vec<String> {
    let mut pairs = pairs(query);
    for (name, value) in &case.extra_query {
        let extra = format!("{name}={value}");
        let at = pairs.iter().position(|pair| *pair == extra).unwrap();
        pairs.remove(at);
    }
    pairs
}

/// What is sent, without what the SDK says in another way.
fn sent_pairs(case: &RequestCase, request: &Request<Bytes>) -> Result<Vec<String>, String> {
    let mut pairs = pairs(request.uri().query().unwrap_or_default());
    for name in &case.missing_query {
        let is_it = |pair: &String| pair.split_once('=').is_some_and(|(found, _)| found == name);
        let at = pairs.iter().position(is_it);
        pairs.remove(at.ok_or_else(|| format!("query lacks {name}"))?);
    }
    Ok(pairs)
}

fn body_agrees(case: &RequestCase, request: &Request<Bytes>) -> Outcome {
    let captured = case.request.body.bytes();
    if case.params.get("payload").is_some() || captured.is_empty() {
        return equal("body", request.body().as_ref(), &captured[..]);
    }
    let mut captured: Json = serde_json::from_slice(&captured).unwrap();
    if let Some(extra) = &case.extra_body {
        subtract(&mut captured, extra);
    }
    let mut sent: Json =
        serde_json::from_slice(request.body()).map_err(|error| format!("body: {error}"))?;
    for name in &case.missing_body {
        sent.as_object_mut()
            .unwrap()
            .remove(name)
            .ok_or(format!("body lacks {name}"))?;
    }
    equal("body", numbers(sent), numbers(captured))
}

/// `1` and `1.0` are the same weight; SDKs write one or the other. No captured request has another
/// number that is whole and a float.
fn numbers(json: Json) -> Json {
    match json {
        Json::Number(number) if number.as_f64() == Some(1.0) => 1.into(),
        Json::Array(items) => items.into_iter().map(numbers).collect(),
        Json::Object(members) => {
            let members = members.into_iter();
            members
                .map(|(name, value)| (name, numbers(value)))
                .collect()
        }
        other => other,
    }
}

/// Takes the members of `extra` out, at whatever depth they are.
fn subtract(json: &mut Json, extra: &Json) {
    let (Json::Object(members), Json::Object(extra)) = (json, extra) else {
        return;
    };
    for (name, extra) in extra {
        if members.get(name) == Some(extra) {
            members.remove(name);
        } else {
            subtract(members.get_mut(name).unwrap(), extra);
        }
    }
}

pub(crate) fn pairs(query: &str) -> Vec<String> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    let mut pairs: Vec<String> = parts
        .map(|part| decoded(&part.replace('+', "%20")))
        .collect();
    pairs.sort();
    pairs
}
