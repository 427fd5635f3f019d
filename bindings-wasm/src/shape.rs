//! Which members of an output are more than JSON: what `js/revive.js` needs to know of an operation.
//!
//! `1` is a secret, `2` are bytes, `[shape]` is a list and `{"": shape}` a map of such; of a record
//! the members that have a shape are reported by their names, and beside them `"package ": 1` if it
//! describes a package, and `"function ": key` with the key of the record if it describes a
//! function: no member has a blank in its name.

use faaswire::dynamic;
use faaswire::dynamic::table::{Kind, Operation, Record};

use crate::json::Writer;

/// `[shape of the output, whether it is a page]`
pub(crate) fn of(operation: &Operation) -> String {
    let output = record(operation.output);
    let is_page = if operation.pages.is_some() { "1" } else { "0" };
    let shape = output.as_deref().unwrap_or("0");
    Writer::list().item(shape).item(is_page).end()
}

fn record(table: &'static Record) -> Option<String> {
    let mut members = Writer::object();
    let mut is_plain = true;
    if table.package.is_some() {
        members.raw("package ", "1");
        is_plain = false;
    }
    if table.function.is_some() {
        let key = dynamic::key_of(table).to_string();
        members.text("function ", &*key);
        is_plain = false;
    }
    for field in table.fields {
        if let Some(shape) = kind(field.kind) {
            members.raw(&field.camel(), &shape);
            is_plain = false;
        }
    }
    (!is_plain).then(|| members.end())
}

fn kind(kind: Kind) -> Option<String> {
    match kind {
        Kind::Secret | Kind::SecretScalar => Some("1".to_owned()),
        Kind::Bytes => Some("2".to_owned()),
        Kind::List(of) => self::kind(*of).map(|shape| Writer::list().item(&shape).end()),
        Kind::Map(of) => self::kind(*of).map(|shape| Writer::object().raw("", &shape).end()),
        Kind::Record(table) => record(table),
        _ => None,
    }
}
