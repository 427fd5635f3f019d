//! Records and sets of words.

use std::fmt::Write;

use super::{Rust, builders, doc, required, type_of};
use crate::model::{Enum, Field, Kind, Record};
use crate::names::raw;

impl Rust<'_> {
    pub(super) fn enumeration(&self, set: &Enum) -> String {
        // What is inside the macro is not formatted.
        let indented = |text: &str, indent: &str| {
            text.lines()
                .flat_map(|line| [indent, line, "\n"])
                .collect::<String>()
        };
        let about = indented(&doc(&set.doc), "    ");
        let mut text = format!("open_enum! {{\n{about}    pub enum {} {{\n", set.name);
        for word in &set.words {
            let (name, reported, about) = (&word.name, &word.text, doc(&word.doc));
            let word = indented(&format!("{about}{name} = \"{reported}\","), "        ");
            text.push_str(&word);
        }
        text.push_str("    }\n}\n");
        // A word may be the name of a type, which it does not mean.
        let mut names: Vec<&str> = self.0.records().map(|record| &*record.name).collect();
        names.push(&set.name);
        self.file(&format!("`{}`.", set.name), &text, &names)
    }

    pub(super) fn record(&self, record: &Record) -> String {
        let text = self.record_text(record);
        self.file(&format!("`{}`.", record.name), &text, &[&record.name])
    }

    /// A record that is given or received.
    pub(super) fn record_text(&self, record: &Record) -> String {
        let name = &record.name;
        let mut text = self.structure(record);
        if record.is_input {
            match self.builder_name(record) {
                Some(builder) => required::record_builder(&mut text, record, &builder),
                None => builders::builder(
                    &mut text,
                    record,
                    "Creates a record without any members set.",
                ),
            }
        }
        if record.has_package {
            let table = self.table_of(record);
            write!(
                text,
                "\nimpl {name} {{\n\
                 /// Returns the code package, to verify a download or to compare it with a build.\n\
                 pub fn package(&self) -> CodePackage {{\npackage_of(&{table}, self)\n}}\n}}\n"
            )
            .unwrap();
        }
        if record.has_function {
            let table = self.table_of(record);
            write!(
                text,
                "\nimpl {name} {{\n\
                 /// Returns the function in the terms that all clouds share. `call` is the call of the response:\n\
                 /// it knows what the response omits, such as the region.\n\
                 pub fn function<O: Operation>(&self, call: &Call<O>) -> NeutralFunction \
                 {{\nfunction_of(&{table}, self, call)\n}}\n}}\n"
            )
            .unwrap();
        }
        write!(
            text,
            "\nimpl Typed for {name} {{\nfn take(value: Value<'_>) -> Self {{\n\
             let mut fields = Fields::of(value);\nSelf {{\n"
        )
        .unwrap();
        for field in &record.fields {
            writeln!(text, "{}: fields.next(),", raw(&field.name)).unwrap();
        }
        let values = values(record);
        write!(
            text,
            "}}\n}}\n\nfn give(&self) -> Value<'_> {{ Value::Fields({values}) }}\n}}\n"
        )
        .unwrap();
        text
    }

    /// The `struct` with its documentation and what is derived for it.
    pub(super) fn structure(&self, record: &Record) -> String {
        let name = &record.name;
        let mut derived = vec!["Clone", "PartialEq"];
        let shows_bytes = shows_bytes(record);
        if !shows_bytes {
            derived.insert(0, "Debug");
        }
        if !self.has_floats(record) {
            derived.push("Eq");
        }
        if self.has_default(record) {
            derived.push("Default");
        }
        let mut text = doc(&record.doc);
        writeln!(text, "#[derive({})]", derived.join(", ")).unwrap();
        writeln!(text, "#[non_exhaustive]\npub struct {name} {{").unwrap();
        for field in &record.fields {
            let (name, kind) = (raw(&field.name), type_of(&field.kind));
            writeln!(text, "{}pub {name}: {kind},", doc(&field.doc)).unwrap();
        }
        text.push_str("}\n");
        if shows_bytes {
            debug(&mut text, record);
        }
        text
    }

    fn has_floats(&self, record: &Record) -> bool {
        record
            .fields
            .iter()
            .any(|field| match innermost(&field.kind) {
                Kind::Float => true,
                Kind::Named(name) => self
                    .0
                    .named(name)
                    .is_some_and(|record| self.has_floats(record)),
                _ => false,
            })
    }

    /// Whether every member has a value that stands for none. What an operation needs has not.
    fn has_default(&self, record: &Record) -> bool {
        let is_operation = !record.is_output && self.0.named(&record.name).is_none();
        record.fields.iter().all(|field| match &field.kind {
            Kind::Optional(_) | Kind::Member(_) => true,
            _ if is_operation => false,
            Kind::Json => false,
            Kind::Named(name) => self
                .0
                .named(name)
                .is_some_and(|record| self.has_default(record)),
            _ => true,
        })
    }
}

/// The values of all members, by their places.
pub(super) fn values(record: &Record) -> String {
    let values = record.fields.iter();
    let values: Vec<String> = values
        .map(|field| format!("self.{}.give()", raw(&field.name)))
        .collect();
    format!("vec![{}]", values.join(", "))
}

fn innermost(mut kind: &Kind) -> &Kind {
    while let Kind::Optional(inner) | Kind::Member(inner) | Kind::List(inner) | Kind::Map(inner) =
        kind
    {
        kind = inner;
    }
    kind
}

/// How many bytes there are is shown in place of bytes.
fn bytes(field: &Field) -> Option<String> {
    let name = raw(&field.name);
    match &field.kind {
        Kind::Bytes => Some(format!("Length(&self.{name})")),
        Kind::Optional(kind) if **kind == Kind::Bytes => {
            Some(format!("self.{name}.as_deref().map(Length)"))
        }
        Kind::Member(kind) if **kind == Kind::Bytes => {
            Some(format!("self.{name}.value().map(|bytes| Length(bytes))"))
        }
        _ => None,
    }
}

/// Whether there are any.
pub(super) fn shows_bytes(record: &Record) -> bool {
    record.fields.iter().any(|field| bytes(field).is_some())
}

pub(super) fn debug(text: &mut String, record: &Record) {
    let name = &record.name;
    write!(
        text,
        "\nimpl fmt::Debug for {name} {{\n\
         fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\nf.debug_struct(\"{name}\")"
    )
    .unwrap();
    for field in &record.fields {
        let shown = bytes(field).unwrap_or_else(|| format!("self.{}", raw(&field.name)));
        write!(text, "\n.field(\"{}\", &{shown})", field.name).unwrap();
    }
    text.push_str("\n.finish()\n}\n}\n");
}
