//! Constructors and setters of what callers fill in.

use std::fmt::Write;

use super::{doc, sets, type_of};
use crate::model::{Field, Kind, Record};
use crate::names::raw;

/// `unset` is what stands at a constructor that takes nothing.
pub(super) fn builder(text: &mut String, record: &Record, unset: &str) {
    writeln!(text, "\nimpl {} {{", record.name).unwrap();
    let (optional, required): (Vec<&Field>, Vec<&Field>) = record
        .fields
        .iter()
        .partition(|field| field.kind.is_optional());
    constructor(text, &required, &optional, unset);
    for field in optional {
        setter(text, field);
    }
    text.push_str("}\n");
}

fn constructor(text: &mut String, required: &[&Field], optional: &[&Field], unset: &str) {
    let params: Vec<String> = required
        .iter()
        .map(|field| format!("{}: {}", raw(&field.name), taken(&field.kind)))
        .collect();
    let about = if required.is_empty() {
        unset
    } else {
        "Creates a value with only the required members set."
    };
    writeln!(text, "    /// {about}").unwrap();
    writeln!(
        text,
        "    pub fn new({}) -> Self {{\n        Self {{",
        params.join(", ")
    )
    .unwrap();
    for field in required {
        writeln!(text, "            {},", given(field)).unwrap();
    }
    for field in optional {
        let unset = match field.kind {
            Kind::Member(_) => "Member::Absent",
            _ => "None",
        };
        writeln!(text, "            {}: {unset},", raw(&field.name)).unwrap();
    }
    text.push_str("        }\n    }\n");
}

pub(super) fn setter(text: &mut String, field: &Field) {
    let name = raw(&field.name);
    text.push('\n');
    text.push_str(&doc(&sets(&field.doc)));
    let (taken, given) = match &field.kind {
        Kind::Optional(inner) => {
            let inner = Field {
                kind: (**inner).clone(),
                ..field.clone()
            };
            let value = value(&inner);
            (taken(&inner.kind), format!("Some({value})"))
        }
        kind => (taken(kind), value(field)),
    };
    writeln!(
        text,
        "    #[must_use]\n    pub fn {name}(mut self, {name}: {taken}) -> Self {{\n        \
         self.{name} = {given};\n        self\n    }}"
    )
    .unwrap();
}

/// `name: name.into()`, or `name` where nothing is converted.
fn given(field: &Field) -> String {
    let (name, value) = (raw(&field.name), value(field));
    if name == value {
        name
    } else {
        format!("{name}: {value}")
    }
}

fn value(field: &Field) -> String {
    let name = raw(&field.name);
    if is_converted(&field.kind) {
        format!("{name}.into()")
    } else {
        name
    }
}

/// Types that callers have something shorter for, such as `&str`.
const fn is_converted(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Text | Kind::Secret | Kind::Bytes | Kind::Member(_) | Kind::Named(_)
    )
}

fn taken(kind: &Kind) -> String {
    let of = type_of(kind);
    if is_converted(kind) {
        format!("impl Into<{of}>")
    } else {
        of
    }
}
