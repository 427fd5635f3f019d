//! A response as one text: `[output, [package, ...], origin, next page?]`.
//!
//! The packages of records stand beside them in the order in which a reader meets the records; so do
//! bytes, which are left to be taken, and of which the output has a `0` in their place. Secrets are
//! strings: the reader knows by the shape which ones they are. The origin is what the call knows of the
//! functions in it: `[name, value, ...]`, or `0` if there are none.

use std::rc::Rc;

use bytes::Bytes;
use faaswire::dynamic::table::Record;
use faaswire::dynamic::{Call, Value, View, write_text};

use crate::json::Writer;
use crate::{beside, package};

/// Writes a response and leaves its bytes.
pub(crate) fn parsed(output: &View<'_>, next: Option<&str>, call: &Call) -> String {
    let mut parsed = Parsed {
        text: "[".to_owned(),
        packages: Writer::list(),
        bytes: Vec::new(),
        names: Vec::new(),
        has_functions: false,
    };
    parsed.record(output);
    beside::leave(parsed.bytes);
    let mut list = Writer::list_of(parsed.text);
    list.item(&parsed.packages.end());
    if parsed.has_functions {
        let mut origin = Writer::list();
        for (name, value) in call.origin().texts() {
            origin.text_item(name).text_item(value);
        }
        list.item(&origin.end());
    } else {
        list.item("0");
    }
    if let Some(next) = next {
        list.text_item(next);
    }
    list.end()
}

struct Parsed {
    text: String,
    packages: Writer,
    bytes: Vec<Bytes>,
    /// The records that were met, with the names of their members as they are written.
    names: Vec<(&'static Record, Rc<Vec<String>>)>,
    has_functions: bool,
}

impl Parsed {
    fn record(&mut self, view: &View<'_>) {
        let table = view.table();
        if let Some(package) = view.package() {
            self.packages.text_item(&package::reported(&package));
            if let Some(inline) = package.inline() {
                self.bytes.push(inline.clone());
            }
        }
        self.has_functions |= table.function.is_some();
        let names = self.names_of(table);
        let mut separator = '{';
        for (index, name) in names.iter().enumerate() {
            let value = view.at(index);
            if matches!(value, Value::Absent | Value::Null) {
                continue;
            }
            self.text.push(separator);
            separator = ',';
            self.text.push_str(name);
            self.value(&value);
        }
        self.close(separator, '{', '}');
    }

    /// The names of the members of a record.
    fn names_of(&mut self, table: &'static Record) -> Rc<Vec<String>> {
        for (known, names) in &self.names {
            if std::ptr::eq(*known, table) {
                return Rc::clone(names);
            }
        }
        let mut names = Vec::with_capacity(table.fields.len());
        for field in table.fields {
            names.push(["\"", &field.camel(), "\":"].concat());
        }
        let names = Rc::new(names);
        self.names.push((table, Rc::clone(&names)));
        names
    }

    fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Bool(truth) => self.text.push_str(if *truth { "true" } else { "false" }),
            Value::Int(number) => self.text.push_str(&number.to_string()),
            Value::Number(json) | Value::Json(json) => self.text.push_str(json),
            Value::Text(text) => write_text(&mut self.text, text),
            Value::Secret(secret) => write_text(&mut self.text, secret.reveal()),
            Value::Bytes(bytes) => {
                self.text.push('0');
                self.bytes.push(bytes.clone());
            }
            Value::List(items) | Value::Fields(items) => {
                let mut separator = '[';
                for item in items {
                    self.text.push(separator);
                    separator = ',';
                    self.value(item);
                }
                self.close(separator, '[', ']');
            }
            Value::Map(members) => {
                let mut separator = '{';
                for (name, value) in members {
                    self.text.push(separator);
                    separator = ',';
                    write_text(&mut self.text, name);
                    self.text.push(':');
                    self.value(value);
                }
                self.close(separator, '{', '}');
            }
            Value::Record(view) => self.record(view),
            // Nothing; there are no other kinds.
            _ => self.text.push_str("null"),
        }
    }

    /// Ends what was begun with its first member, and begins what has none.
    fn close(&mut self, separator: char, begin: char, end: char) {
        if separator == begin {
            self.text.push(begin);
        }
        self.text.push(end);
    }
}
