//! Functions in the words that all clouds share.

use faaswire::Function;
use serde_json::{Map, Value as Json, json};

use crate::runner::{Outcome, equal};

/// Whether a function says what is expected, and nothing else; of its package only if that is
/// expected.
pub(crate) fn agrees(path: &str, function: &Function, expected: &Json) -> Outcome {
    let mut reported = reported(function);
    if expected.get("package").is_none() {
        reported.remove("package");
    }
    equal(path, &Json::Object(reported), expected)
}

fn reported(function: &Function) -> Map<String, Json> {
    let reference = function.reference.as_ref();
    let package = function.package();
    let checksum = package.checksum();
    let environment = function.environment.as_ref().map(|variables| {
        let variables = variables.iter();
        let secret = |(name, value): (&String, &faaswire::Secret)| {
            (name.clone(), json!({"$secret": value.reveal()}))
        };
        json!({"$map": variables.map(secret).collect::<Map<_, _>>()})
    });
    let Json::Object(mut reported) = json!({
        "reference": reference.map(ToString::to_string),
        "account": reference.and_then(|reference| reference.account()),
        "runtime": function.runtime,
        "handler": function.handler,
        "memory_mb": function.memory_mb,
        "timeout_seconds": function.timeout_seconds,
        "state": function.state.as_str(),
        "state_text": function.state_text,
        "state_reason": function.state_reason,
        "changed": function.changed.map(faaswire::Timestamp::unix_seconds),
        "layers": function.layers,
        "environment": environment,
    }) else {
        unreachable!()
    };
    reported.retain(|_, value| !value.is_null());
    let checksum = checksum.map(
        |checksum| json!({"algorithm": checksum.algorithm().as_str(), "value": checksum.value()}),
    );
    let package = json!({
        "source": package.source().as_str(),
        "checksum": checksum,
        "size": package.size(),
    });
    reported.insert("package".to_owned(), package);
    reported
}
