//! How callers give what is required: by its place only where no two values could be swapped.
//!
//! Otherwise each is set by its name. An operation holds what is set, and its request names what is
//! missing; a record, whose members are there in responses too, has a builder.

use std::fmt::Write;

use super::{Rust, builders, records, type_of};
use crate::model::{Kind, Operation, Record};
use crate::names::raw;

const UNSET: &str = "Creates the operation without parameters. \
     [`Call::request`](crate::Call::request) names a\n    /// required one that is missing.";

/// Documentation that still has room for a word in its last line.
const MAX_LINE: usize = 82;

impl Rust<'_> {
    /// The parameters of an operation as its struct has them, and what a constructor that takes
    /// nothing says of them.
    pub(super) fn parameters(&self, operation: &Operation) -> (Record, &'static str) {
        let params = &operation.params;
        if self.could_be_swapped(params) {
            (unset(params), UNSET)
        } else {
            (
                params.clone(),
                "Creates the operation without optional parameters.",
            )
        }
    }

    /// The name of the builder of a record that has one.
    pub(super) fn builder_name(&self, record: &Record) -> Option<String> {
        let has_one = record.is_input && self.could_be_swapped(record);
        has_one.then(|| format!("{}Builder", record.name))
    }

    /// Whether one required value could be given in the place of another.
    fn could_be_swapped(&self, record: &Record) -> bool {
        let required = record.fields.iter();
        let mut taken: Vec<String> = required
            .filter(|field| !field.kind.is_optional())
            .map(|field| self.argument(&field.kind))
            .collect();
        let all = taken.len();
        taken.sort();
        taken.dedup();
        taken.len() < all
    }

    /// What callers write for a value. A string literal is taken for many things.
    fn argument(&self, kind: &Kind) -> String {
        let is_text = match kind {
            Kind::Text | Kind::Words { .. } | Kind::Secret | Kind::Bytes => true,
            Kind::Named(name) => self.0.enums().any(|set| set.name == *name),
            _ => false,
        };
        if is_text {
            "text".to_owned()
        } else {
            type_of(kind)
        }
    }
}

/// The function that makes a builder, and the builder.
pub(super) fn record_builder(text: &mut String, record: &Record, builder: &str) {
    let name = &record.name;
    write!(
        text,
        "\nimpl {name} {{\n\
         /// Creates a builder, whose setters can be called in any order.\n\
         pub fn builder() -> {builder} {{ {builder}::default() }}\n}}\n"
    )
    .unwrap();
    let held = Record {
        name: builder.to_owned(),
        ..unset(record)
    };
    let shows_bytes = records::shows_bytes(&held);
    let debug = if shows_bytes { "" } else { "Debug, " };
    write!(
        text,
        "\n/// A builder of a [`{name}`]: call `{name}::builder()`, the setters and\n/// [`build`](Self::build).\n\
         #[derive({debug}Clone, Default)]\npub struct {builder} {{\n"
    )
    .unwrap();
    for field in &held.fields {
        writeln!(text, "{}: {},", raw(&field.name), type_of(&field.kind)).unwrap();
    }
    text.push_str("}\n");
    if shows_bytes {
        records::debug(text, &held);
    }
    writeln!(text, "\nimpl {builder} {{").unwrap();
    for field in &held.fields {
        builders::setter(text, field);
    }
    write!(
        text,
        "\n/// Creates the record.\n///\n/// # Errors\n\
         /// [`EncodeError`] that names the required member that is not set.\n\
         pub fn build(self) -> Result<{name}, EncodeError> {{\nOk({name} {{\n"
    )
    .unwrap();
    for field in &record.fields {
        let field_name = raw(&field.name);
        if field.kind.is_optional() {
            writeln!(text, "{field_name}: self.{field_name},").unwrap();
        } else {
            let named = &field.name;
            writeln!(
                text,
                "{field_name}: required(\"{named}\", self.{field_name})?,"
            )
            .unwrap();
        }
    }
    text.push_str("})\n}\n}\n");
}

/// The same with everything still to be set.
fn unset(record: &Record) -> Record {
    let mut record = record.clone();
    for field in &mut record.fields {
        if !field.kind.is_optional() {
            field.kind = Kind::Optional(Box::new(field.kind.clone()));
            match field.doc.last_mut() {
                Some(line) if line.len() < MAX_LINE => line.push_str(" Required."),
                _ => field.doc.push("Required.".to_owned()),
            }
        }
    }
    record
}
