//! What Python calls the types of values.

use faaswire::dynamic::{ValueType, table};
use pyo3::prelude::*;

/// What an object is: the name of its class.
pub(crate) fn kind(object: &Bound<'_, PyAny>) -> String {
    if object.is_none() {
        return "None".to_owned();
    }
    let name = object.get_type().name().map(|name| name.to_string());
    short(&name.unwrap_or_default())
}

/// What Python calls a type of the core.
pub(crate) const fn type_word(value_type: ValueType) -> &'static str {
    match value_type {
        ValueType::Nothing | ValueType::Null => "None",
        ValueType::Bool => "bool",
        ValueType::Int => "int",
        ValueType::Float => "float",
        ValueType::Text => "str",
        ValueType::Secret => "Secret",
        ValueType::Bytes => "bytes",
        ValueType::List => "list",
        ValueType::Object => "dict",
        ValueType::Json => "JSON",
    }
}

/// What Python calls what a table wants.
pub(crate) const fn kind_word(kind: table::Kind) -> &'static str {
    match kind {
        table::Kind::Text
        | table::Kind::Word(_)
        | table::Kind::Read(_)
        | table::Kind::Secret
        | table::Kind::SecretScalar => "str",
        table::Kind::Int | table::Kind::Digits => "int",
        table::Kind::Float => "float",
        table::Kind::Bool => "bool",
        table::Kind::Bytes => "bytes",
        table::Kind::Json | table::Kind::JsonText => "plain data",
        table::Kind::List(_) => "list",
        table::Kind::Map(_) | table::Kind::Record(_) => "dict",
    }
}

/// A name that is fit to be printed.
pub(crate) fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(64).collect()
}
