//! What must arrive for given parameters, by the table of the vendor's operations.

use crate::dynamic::Value;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::Digests;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde::Deserialize;

use super::json::{Ordered, as_float, same};
use super::operations::{Operation, Place, Shape, filled, record};
use crate::properties::decoded;

#[derive(Deserialize)]
pub(super) struct Journal {
    pub(super) requests: Vec<Entry>,
}

/// A request as the emulator read it.
#[derive(Deserialize)]
pub(super) struct Entry {
    operation: Option<String>,
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    body_length: usize,
    body_sha256: String,
    json: Ordered,
    error: Option<String>,
    expected_to_sign: Option<String>,
}

/// Those parameters that were given in a place.
fn in_place<'a>(
    shape: &'a Shape,
    place: Place,
    given: &'a Value,
) -> impl Iterator<Item = (&'a str, &'a str, &'a Value)> {
    let Value::Map(given) = given else {
        panic!("{given:?} has no members");
    };
    given.iter().filter_map(move |(name, value)| {
        let parameter = &shape.parameters[name];
        let (wire, kind) = (parameter.wire.as_str(), parameter.kind.as_str());
        (parameter.place == place).then_some((wire, kind.trim_end_matches(['?', '~']), value))
    })
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        other => panic!("{other:?} is in no query and no header"),
    }
}

fn pairs(operation: &Operation, place: Place, given: &Value) -> Vec<(String, String)> {
    let parameters = in_place(&operation.shape, place, given);
    parameters
        .map(|(wire, _, value)| (wire.to_owned(), plain(value)))
        .collect()
}

/// The members of a record by their names on the wire, sorted.
fn members(shape: &Shape, given: &Value) -> Value {
    let members = in_place(shape, Place::Member, given);
    sorted(
        members
            .map(|(name, kind, value)| (name.to_owned(), wire(kind, value)))
            .collect(),
    )
}

fn sorted(mut members: Vec<(String, Value)>) -> Value {
    members.sort_by(|one, other| one.0.cmp(&other.0));
    Value::Map(members)
}

/// A weight is a float, whatever it was given as.
fn weight((name, given): &(String, Value)) -> (String, Value) {
    let weight = match given {
        Value::Int(number) => Value::Float(as_float(*number)),
        other => other.clone(),
    };
    (name.clone(), weight)
}

fn wire(kind: &str, given: &Value) -> Value {
    match given {
        Value::Map(pairs) => match (record(kind), kind) {
            (Some(shape), _) => members(shape, given),
            (None, "json") => given.clone(),
            (None, "weights") => sorted(pairs.iter().map(weight).collect()),
            (None, _) => sorted(pairs.clone()),
        },
        Value::List(items) if kind.starts_with('[') => {
            let kind = kind.trim_matches(['[', ']']);
            Value::List(items.iter().map(|item| wire(kind, item)).collect())
        }
        Value::Bytes(bytes) => Value::Text(STANDARD.encode(bytes)),
        other => other.clone(),
    }
}

/// What arrived, with the members sorted where their order says nothing.
fn normal(shape: &Shape, arrived: &Value) -> Value {
    let Value::Map(pairs) = arrived else {
        return arrived.clone();
    };
    let members = pairs.iter().map(|(name, value)| {
        let mut parameters = shape.parameters.values();
        let kind = parameters.find(|parameter| parameter.wire == *name);
        let kind = kind.map_or("", |parameter| parameter.kind.trim_end_matches(['?', '~']));
        (name.clone(), normal_value(kind, value))
    });
    sorted(members.collect())
}

fn normal_value(kind: &str, arrived: &Value) -> Value {
    match (record(kind), arrived) {
        (Some(shape), _) => normal(shape, arrived),
        (None, Value::Map(pairs)) if kind != "json" => sorted(pairs.clone()),
        (None, Value::List(items)) if kind.starts_with('[') => {
            let kind = kind.trim_matches(['[', ']']);
            Value::List(items.iter().map(|item| normal_value(kind, item)).collect())
        }
        _ => arrived.clone(),
    }
}

fn check_body(
    entry: &Entry,
    operation: &Operation,
    given: &Value,
) -> Result<&'static str, TestCaseError> {
    let mut places = operation.shape.parameters.values();
    if places.any(|parameter| parameter.place == Place::Member) {
        let expected = members(&operation.shape, given);
        let arrived = normal(&operation.shape, &entry.json.0);
        prop_assert!(same(&arrived, &expected), "{arrived:?} is not {expected:?}");
        return Ok("application/json");
    }
    let payload = in_place(&operation.shape, Place::Payload, given).next();
    let bytes = match payload {
        Some((_, _, Value::Bytes(bytes))) => &bytes[..],
        _ => &[],
    };
    prop_assert_eq!(entry.body_length, bytes.len());
    prop_assert_eq!(&entry.body_sha256, &Digests::of(bytes).sha256);
    let mut places = operation.shape.parameters.values();
    let takes_octets = places.any(|parameter| parameter.place == Place::Payload);
    Ok(if takes_octets {
        "application/octet-stream"
    } else {
        ""
    })
}

/// Compares what arrived with what was given, and with the headers that are always there.
pub(super) fn check(
    entry: &Entry,
    operation: &Operation,
    given: &Value,
    always: &[(String, String)],
) -> TestCaseResult {
    prop_assert_eq!(&entry.expected_to_sign, &None);
    prop_assert_eq!(
        entry.operation.as_ref(),
        Some(&operation.name),
        "{:?}",
        entry.error
    );
    prop_assert_eq!(&entry.method, &operation.method);

    let value = |name: &str| match given {
        Value::Map(members) => members.iter().find_map(|(other, value)| match value {
            Value::Text(text) if other == name => Some(text.as_str()),
            _ => None,
        }),
        _ => None,
    };
    let segments: Vec<String> = entry.path.split('/').map(decoded).collect();
    prop_assert_eq!(segments, filled(&operation.path, value));

    let unordered = |mut pairs: Vec<(String, String)>| {
        pairs.sort();
        pairs
    };
    let query = pairs(operation, Place::Query, given);
    prop_assert_eq!(unordered(entry.query.clone()), unordered(query));

    let content_type = check_body(entry, operation, given)?;
    let mut expected = pairs(operation, Place::Header, given);
    expected.extend_from_slice(always);
    if !content_type.is_empty() {
        expected.push(("content-type".to_owned(), content_type.to_owned()));
    }
    let headers = entry.headers.iter();
    let headers = headers.filter(|(name, _)| {
        name.starts_with("x-fc-") || name == "if-match" || name == "content-type"
    });
    prop_assert_eq!(unordered(headers.cloned().collect()), unordered(expected));
    Ok(())
}
