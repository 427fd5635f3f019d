//! Builds the signed request of every case: JSON lines in, JSON lines out, for
//! `tests/parity/test_identical_bytes.py`.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/support/dynamic.rs"]
mod dynamic;

use std::io::{BufRead, Write, stdin, stdout};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use faaswire::{EncodeError, SigningContext, Timestamp};
use http::Request;
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use dynamic::{Credentials, Service, Value};

#[derive(Deserialize)]
struct Case {
    service: String,
    operation: String,
    config: Json,
    credentials: CaseCredentials,
    at: i64,
    nonce: String,
    params: Json,
}

#[derive(Deserialize)]
struct CaseCredentials {
    r#type: String,
    members: Json,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let case: Case = serde_json::from_str(&line?)?;
        let result = match encode(&case) {
            Ok(request) => shown(&request)?,
            Err(error) => json!({ "error": error.to_string() }),
        };
        writeln!(out, "{result}")?;
    }
    Ok(())
}

fn encode(case: &Case) -> Result<Request<Bytes>, EncodeError> {
    let credentials = Credentials::new(&case.credentials.r#type, value(&case.credentials.members))?;
    let service = Service::new(&case.service, value(&case.config), &credentials)?;
    let call = service.call(&case.operation, value(&case.params))?;
    let at = Timestamp::from_unix_seconds(case.at)?;
    call.request(&SigningContext::at(at).nonce(&case.nonce), &[])
}

fn shown(request: &Request<Bytes>) -> Result<Json, http::header::ToStrError> {
    let headers = request.headers().iter();
    let headers = headers.map(|(name, value)| Ok(json!([name.as_str(), value.to_str()?])));
    Ok(json!({
        "method": request.method().as_str(),
        "url": request.uri().to_string(),
        "headers": headers.collect::<Result<Vec<_>, _>>()?,
        "body": STANDARD.encode(request.body()),
    }))
}

/// What `as_json` in `tests/parity/data.py` wrote.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => number.as_i64().map_or(Value::Null, Value::Int),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(members) => wrapped(members).unwrap_or_else(|| {
            let members = members.iter();
            Value::Map(members.map(|(k, v)| (k.clone(), value(v))).collect())
        }),
    }
}

/// Bytes, a number, or an object whose members have an order.
fn wrapped(members: &Map<String, Json>) -> Option<Value> {
    let (name, inner) = members.iter().next()?;
    match (name.as_str(), inner) {
        ("$bytes", Json::String(text)) => Some(Value::Bytes(STANDARD.decode(text).ok()?.into())),
        ("$float", Json::String(text)) => Some(Value::Float(text.parse().ok()?)),
        ("$int", Json::String(text)) => Some(Value::Int(text.parse().ok()?)),
        ("$object", Json::Array(pairs)) => {
            let pairs = pairs.iter();
            let pair = |pair: &Json| Some((pair[0].as_str()?.to_owned(), value(&pair[1])));
            Some(Value::Map(pairs.map(pair).collect::<Option<_>>()?))
        }
        _ => None,
    }
}
