//! Types and their fields as the [`Model`](crate::model::Model) has them.

use faaswire::describe as core;

use crate::model::{Enum, Field, Kind, Record, Word};

/// Columns that the documentation of a type and that of a field have in Rust.
pub(super) const OF_TYPE: usize = 96;
const OF_FIELD: usize = 92;

pub(super) fn set_of(space: &str, table: &core::Enumeration) -> Enum {
    let word = |word: &core::Word| Word {
        name: word.name.to_owned(),
        text: word.word.to_owned(),
        doc: lines(word.doc, OF_FIELD),
    };
    Enum {
        space: space.to_owned(),
        name: table.name.to_owned(),
        doc: lines(table.doc, OF_TYPE),
        words: table.words.iter().map(word).collect(),
    }
}

pub(super) fn record(space: &str, name: &str, doc: core::Doc, fields: Vec<Field>) -> Record {
    Record {
        space: space.to_owned(),
        name: name.to_owned(),
        doc: lines(doc, OF_TYPE),
        fields,
        operation: None,
        has_package: false,
        has_function: false,
        is_page: false,
        is_input: false,
        is_output: false,
    }
}

pub(super) fn field(field: &core::Field) -> Field {
    named(field, kind(&field.kind))
}

/// A parameter of a service: its words have no type of their own.
pub(super) fn parameter(field: &core::Field) -> Field {
    let kind = match field.kind {
        core::Kind::Word(set) => Kind::Words {
            name: set.name.to_owned(),
            words: set.words.iter().map(|word| word.word.to_owned()).collect(),
            is_closed: set.is_closed,
        },
        ref other => kind(other),
    };
    named(field, kind)
}

/// The words of a service's parameter, where these have a type of their own in Rust.
pub(super) fn closed_set(field: &core::Field) -> Option<Enum> {
    match field.kind {
        core::Kind::Word(set) if set.is_closed => Some(set_of("", set)),
        _ => None,
    }
}

fn named(field: &core::Field, kind: Kind) -> Field {
    Field {
        name: field.name(),
        doc: lines(field.doc, OF_FIELD),
        kind: match field.need {
            core::Need::Required => kind,
            core::Need::Optional => Kind::Optional(Box::new(kind)),
            core::Need::Nullable => Kind::Member(Box::new(kind)),
        },
    }
}

fn kind(table: &core::Kind) -> Kind {
    match table {
        core::Kind::Text | core::Kind::Read { .. } => Kind::Text,
        core::Kind::Int | core::Kind::Digits => Kind::Integer,
        core::Kind::Float => Kind::Float,
        core::Kind::Bool => Kind::Bool,
        core::Kind::Bytes => Kind::Bytes,
        core::Kind::Secret | core::Kind::SecretScalar => Kind::Secret,
        core::Kind::Json | core::Kind::JsonText => Kind::Json,
        core::Kind::Word(set) => Kind::Named(set.name.to_owned()),
        core::Kind::List(inner) => Kind::List(Box::new(kind(inner))),
        core::Kind::Map(inner) => Kind::Map(Box::new(kind(inner))),
        core::Kind::Record(record) => Kind::Named(record.name.to_owned()),
    }
}

/// Method and path, with parameters by their wire names. Where all operations have one path, a header
/// distinguishes them.
pub(super) fn route(table: &core::Operation, action: Option<&str>) -> String {
    let mut path = table.path.to_owned();
    for field in table.parameters {
        path = path.replace(
            &format!("{{{}}}", field.name()),
            &format!("{{{}}}", field.wire),
        );
    }
    let action = match (action, &*path) {
        (Some(header), "/") => format!(" with `{header}: {}`", table.name),
        _ => String::new(),
    };
    format!("`{} {path}`{action}", table.method)
}

/// The lines of a documentation: its own where it has some, or as many as are needed.
pub(super) fn lines(doc: core::Doc, width: usize) -> Vec<String> {
    let text = doc.text();
    if text.contains('\n') {
        return text.lines().map(str::to_owned).collect();
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
