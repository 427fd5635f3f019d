//! Functions in the words that all clouds share, and references.

use faaswire::dynamic::{self, Origin, Value, View};
use faaswire::{Function, Reference, Timestamp};
use wasm_bindgen::prelude::*;

use crate::json::Writer;
use crate::{error, input, package};

/// Reads the function of a record, `[key of the record, secrets, members, name, value, ...]`, where the
/// last ones are the origin that came with it: `[package, reference, members, [name, value, ...]]`,
/// where they are the environment.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = functionOf)]
pub fn function_of(text: &str) -> Option<String> {
    let given = input::given(text)?;
    let origin = input::pairs(&given.more);
    let origin = Origin::of_texts(&|name| {
        let found = origin.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    });
    let function = match (
        dynamic::unsigned(&given.name).and_then(dynamic::record_of),
        &given.data,
    ) {
        (Some(table), Value::Map(members)) => View::of_names(table, members).function(&origin),
        _ => None,
    };
    if function.is_none() {
        error::encode_parts("function", "is not known of this record");
    }
    function.as_ref().map(reported)
}

fn reported(function: &Function) -> String {
    let mut members = Writer::object();
    members
        .text("runtime", function.runtime.as_deref())
        .text("handler", function.handler.as_deref())
        .size("memoryMb", function.memory_mb)
        .size("timeoutSeconds", function.timeout_seconds)
        .text("state", Some(function.state.as_str()))
        .text("stateText", function.state_text.as_deref())
        .text("stateReason", function.state_reason.as_deref())
        .number("changed", function.changed.map(Timestamp::unix_seconds));
    if let Some(layers) = &function.layers {
        let mut list = Writer::list();
        for layer in layers {
            list.text_item(layer);
        }
        members.raw("layers", &list.end());
    }
    let reference = function.reference.as_ref().map(reference);
    let environment = function.environment.as_ref().map(|variables| {
        let mut list = Writer::list();
        for (name, value) in variables {
            list.text_item(name).text_item(value.reveal());
        }
        list.end()
    });
    Writer::list()
        .text_item(&package::reported(function.package()))
        .item(reference.as_deref().unwrap_or("0"))
        .item(&members.end())
        .item(environment.as_deref().unwrap_or("0"))
        .end()
}

/// Reads a reference: `[line, members]`.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = parseReference)]
pub fn parse_reference(text: &str) -> Option<String> {
    Some(reference(&error::made(Reference::parse(text))?))
}

fn reference(reference: &Reference) -> String {
    let members = Writer::object()
        .text("cloud", Some(reference.cloud().as_str()))
        .text("region", Some(reference.region()))
        .text("service", reference.service())
        .text("package", reference.package())
        .text("namespace", reference.namespace())
        .text("name", Some(reference.name()))
        .text("qualifier", reference.qualifier())
        .text("account", reference.account())
        .end();
    Writer::list()
        .text_item(&reference.line())
        .item(&members)
        .end()
}
