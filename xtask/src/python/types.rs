//! Types and words of the core as Python writes them.

use std::fmt::Write;

use crate::model::{Field, Kind, Record, Space};

/// One namespace of the model.
pub(super) struct Python<'a>(pub(super) Space<'a>);

impl Python<'_> {
    /// The type of a record's member.
    pub(super) fn member(&self, record: &Record, kind: &Kind) -> String {
        if record.is_output {
            self.output(kind)
        } else {
            self.input(kind)
        }
    }

    /// The type of what a caller may give.
    pub(super) fn input(&self, kind: &Kind) -> String {
        match kind {
            Kind::Bytes => "ReadableBuffer".to_owned(),
            Kind::Secret => "str | Secret".to_owned(),
            Kind::Optional(inner) => format!("{} | None", self.input(inner)),
            Kind::Member(inner) => format!("{} | Null | None", self.input(inner)),
            Kind::List(inner) => format!("Sequence[{}]", self.input(inner)),
            Kind::Map(inner) => format!("Mapping[str, {}]", self.input(inner)),
            Kind::Named(name) if !self.is_enum(name) => format!("{name} | _{name}Dict"),
            other => self.output(other),
        }
    }

    /// The type of what a response gives.
    pub(super) fn output(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "str".to_owned(),
            Kind::Integer => "int".to_owned(),
            Kind::Float => "float".to_owned(),
            Kind::Bool => "bool".to_owned(),
            Kind::Bytes => "bytes".to_owned(),
            Kind::Secret => "Secret".to_owned(),
            Kind::Json => "Any".to_owned(),
            Kind::Optional(inner) | Kind::Member(inner) => {
                format!("{} | None", self.output(inner))
            }
            Kind::List(inner) => format!("list[{}]", self.output(inner)),
            Kind::Map(inner) => format!("dict[str, {}]", self.output(inner)),
            Kind::Named(name) if self.is_enum(name) => format!("_{name}"),
            Kind::Named(name) => name.clone(),
            Kind::Words {
                words, is_closed, ..
            } => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                let open = if *is_closed { "" } else { "str | " };
                format!("{open}Literal[{}]", words.join(", "))
            }
        }
    }

    /// A parameter of a service's constructor: its type and default.
    pub(super) fn parameter(&self, field: &Field) -> String {
        let name = &field.name;
        if let Kind::Optional(kind) = &field.kind
            && let Kind::Words {
                words,
                is_closed: true,
                ..
            } = &**kind
        {
            return format!("{name}: {} = \"{}\"", self.input(kind), words[0]);
        }
        let default = if field.kind.is_optional() {
            " = None"
        } else {
            ""
        };
        format!("{name}: {}{default}", self.input(&field.kind))
    }

    fn is_enum(&self, name: &str) -> bool {
        self.0.enums().any(|set| set.name == name)
    }

    /// Parameters by keyword after `first`, those with defaults last.
    pub(super) fn parameters(&self, first: &str, fields: &[Field]) -> Vec<String> {
        let types = fields.iter().map(|field| (field, self.input(&field.kind)));
        keyword_parameters(first, types)
    }

    /// A list of members with what they mean.
    pub(super) fn list(&self, fields: &[Field]) -> Vec<String> {
        let item = |field: &Field| format!("- `{}`: {}", field.name, self.words(&field.doc)[0]);
        fields
            .iter()
            .filter(|field| !field.doc.is_empty())
            .map(item)
            .collect()
    }

    /// Documentation of the core as one line, without links and with this language's names.
    pub(super) fn words(&self, doc: &[String]) -> Vec<String> {
        if doc.is_empty() {
            return Vec::new();
        }
        let text = doc.join(" ");
        let mut clean = String::new();
        let mut rest = text.as_str();
        while let Some((before, linked)) = rest.split_once("[`") {
            let Some((path, after)) = linked.split_once("`]") else {
                break;
            };
            let name = path.rsplit("::").next().unwrap_or(path);
            let operation = self.0.operations().find(|operation| operation.name == name);
            let name = operation.map_or(name, |operation| &operation.module);
            write!(clean, "{before}`{name}`").unwrap();
            rest = after;
        }
        clean.push_str(rest);
        vec![clean]
    }
}

/// Parameters by keyword after `first`, those with defaults last.
pub(super) fn keyword_parameters<'a>(
    first: &str,
    fields: impl Iterator<Item = (&'a Field, String)>,
) -> Vec<String> {
    let (optional, required): (Vec<_>, Vec<_>) =
        fields.partition(|(field, _)| field.kind.is_optional());
    let required = required
        .iter()
        .map(|(field, kind)| format!("{}: {kind}", field.name));
    let optional = optional
        .iter()
        .map(|(field, kind)| format!("{}: {kind} = None", field.name));
    let named: Vec<String> = required.chain(optional).collect();
    // A bare `*` needs a name behind it.
    let star = (!named.is_empty()).then(|| "*".to_owned());
    let first = std::iter::once(first.to_owned());
    first.chain(star).chain(named).collect()
}
