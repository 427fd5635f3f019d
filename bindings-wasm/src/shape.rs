//! Which members of an output are more than JSON: what `js/revive.js` needs to know of an operation.
//!
//! `1` is a secret, `2` are bytes, `[shape]` is a list and `{"": shape}` a map of such; of a record
//! the members that have a shape are reported by their names, and beside them `"package ": 1` if it
//! describes a package, and `"function ": name` with the name of the record if it describes a
//! function: no member has a blank in its name.

use faaswire::dynamic::table::{Kind, Operation, Record};

use crate::error::camel;
use crate::json::Writer;

/// `[shape of the output, whether it is a page]`
pub(crate) fn of(space: &str, operation: &Operation) -> String {
    let output = record(space, operation.output);
    let is_page = if operation.pages.is_some() { "1" } else { "0" };
    let shape = output.as_deref().unwrap_or("0");
    Writer::list().item(shape).item(is_page).end()
}

fn record(space: &str, table: &Record) -> Option<String> {
    let mut members = Writer::object();
    let mut is_plain = true;
    if table.package.is_some() {
        members = members.raw("package ", "1");
        is_plain = false;
    }
    if table.function.is_some() {
        let name = [space, ".", table.name].concat();
        members = members.text("function ", &*name);
        is_plain = false;
    }
    for field in table.fields {
        if let Some(shape) = kind(space, field.kind) {
            members = members.raw(&camel(&field.name()), &shape);
            is_plain = false;
        }
    }
    (!is_plain).then(|| members.end())
}

fn kind(space: &str, kind: Kind) -> Option<String> {
    match kind {
        Kind::Secret | Kind::SecretScalar => Some("1".to_owned()),
        Kind::Bytes => Some("2".to_owned()),
        Kind::List(of) => self::kind(space, *of).map(|shape| Writer::list().item(&shape).end()),
        Kind::Map(of) => self::kind(space, *of).map(|shape| Writer::object().raw("", &shape).end()),
        Kind::Record(table) => record(space, table),
        _ => None,
    }
}
