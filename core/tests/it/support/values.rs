//! Between the JSON of the vectors and the values of the core.

use crate::dynamic::Value;
use faaswire::Verdict;
use serde_json::{Map, Value as Json};

use crate::functions;
use crate::runner::{Outcome, equal};
use crate::vectors::base64;

/// Parameters: `{"$bytes"}` is base64; `{"$map"}` and `{"$json"}` hold data of the user's own.
pub(crate) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => Value::Int(integer),
            None => Value::Float(number.as_f64().unwrap()),
        },
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(members) => match sole(members) {
            Some(("$bytes", Json::String(text))) => Value::Bytes(base64(text).into()),
            Some(("$map" | "$json", inner)) => value(inner),
            _ => map(members),
        },
    }
}

pub(crate) fn map(members: &Map<String, Json>) -> Value {
    Value::Map(members.iter().map(|(k, v)| (k.clone(), value(v))).collect())
}

fn sole(members: &Map<String, Json>) -> Option<(&str, &Json)> {
    let mut pairs = members.iter();
    let (key, value) = pairs.next()?;
    pairs.next().is_none().then_some((key, value))
}

/// Whether an output has the expected members; it may have more.
pub(crate) fn agrees(path: &str, actual: &Value, expected: &Json) -> Outcome {
    match (actual, expected) {
        (Value::Record(record), Json::Object(members)) => {
            members.iter().try_for_each(|(name, expected)| {
                let path = format!("{path}.{name}");
                if name == "$function" {
                    let function = record.function.as_ref();
                    let function = function.ok_or_else(|| format!("{path} is none"))?;
                    return functions::agrees(&path, function, expected);
                }
                let (_, actual) = record
                    .fields()
                    .find(|(field, _)| field == name)
                    .ok_or_else(|| format!("{path} is not a member"))?;
                agrees(&path, actual, expected)
            })
        }
        (Value::List(items), Json::Array(expected)) => {
            equal(&format!("{path}.length"), items.len(), expected.len())?;
            items
                .iter()
                .zip(expected)
                .enumerate()
                .try_for_each(|(i, (item, expected))| {
                    agrees(&format!("{path}[{i}]"), item, expected)
                })
        }
        // The members of a map have no order.
        (Value::Map(members), Json::Object(object)) => {
            let expected = match sole(object) {
                Some(("$map" | "$json", Json::Object(inner))) => inner,
                _ => object,
            };
            equal(path, members.len(), expected.len())?;
            members.iter().try_for_each(|(name, value)| {
                let path = format!("{path}.{name}");
                let expected = expected.get(name).ok_or_else(|| format!("{path} is new"))?;
                agrees(&path, value, expected)
            })
        }
        (Value::Secret(secret), Json::Object(members)) => {
            let expected = members.get("$secret").and_then(Json::as_str);
            equal(path, Some(secret.reveal()), expected)
        }
        _ => equal(path, actual, &value(expected)),
    }
}

/// How a verdict matches, if it does.
pub(crate) fn matched_by(verdict: &Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Match { matched_by, .. } => Some(matched_by.as_str()),
        _ => None,
    }
}
