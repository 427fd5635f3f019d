//! The operation's table, and its line in the list of its version.

use faaswire::describe::{Field, Kind, Place};

use super::{New, TO_FILL_IN};
use crate::names::screaming;
use crate::rust::formatted;

pub(super) fn file(new: &New<'_>) -> Result<String, String> {
    let New {
        name,
        cloud,
        version,
        ..
    } = new;
    let (method, path) = new.route();
    let table = screaming(name);
    let note = if path == "/" {
        format!(" of `{name}`")
    } else {
        String::new()
    };
    let members = request_id(new).unwrap_or_default();
    let headers = headers(new, method).unwrap_or_default();
    let text = format!(
        "//! `{method} {path}`{note}\n//!\n//! Source: \"{TO_FILL_IN}\", {cloud}, API {version}.\n\n\
         use crate::engine::table::{{Field, Kind, Operation, Record}};\n\n\
         pub(crate) static {table}: Operation = Operation::new(\n\
         \"{name}\",\n\"{method}\",\n\"{path}\",\n\
         &[Field::member(\"name\", \"{TO_FILL_IN}\", Kind::Text).doc(\"{TO_FILL_IN}\")],\n\
         &{table}_OUTPUT,\n)\n{headers}\
         .doc(\"{TO_FILL_IN}\")\n\
         .source(\"\\\"{TO_FILL_IN}\\\", {cloud}, API {version}.\");\n\n\
         pub(crate) static {table}_OUTPUT: Record = Record::new(\n\"{name}Output\",\n&[\n\
         Field::member(\"name\", \"{TO_FILL_IN}\", Kind::Text).optional().doc(\"{TO_FILL_IN}\"),\n\
         {members}],\n)\n.doc(\"What [`{name}`] brings.\");\n"
    );
    formatted(&text)
}

/// The headers that all operations of this service with this method send.
fn headers(new: &New<'_>, method: &str) -> Option<String> {
    let operations = new.service.operations.iter();
    let mut alike = operations.filter(|known| known.method == method);
    let first = alike.next()?.headers;
    if first.is_empty() || alike.any(|known| known.headers != first) {
        return None;
    }
    Some(format!(".headers(&{first:?})\n"))
}

/// Where this service says the id of a request, as its other outputs have it.
fn request_id(new: &New<'_>) -> Option<String> {
    let mut fields = new.service.operations.iter().flat_map(|known| {
        let fields: &[Field] = known.output.fields;
        fields.iter().filter(|field| field.name() == "request_id")
    });
    let field = fields.next()?;
    let doc = field.doc.text();
    let wire = field.wire;
    match (field.place, field.kind) {
        (Place::Header, Kind::Text) => Some(format!(
            "Field::header(\"request_id\", \"{wire}\", Kind::Text).doc({doc:?}),\n"
        )),
        (Place::Member, Kind::Text) => Some(format!(
            "Field::member(\"request_id\", \"{wire}\", Kind::Text).optional().doc({doc:?}),\n"
        )),
        _ => None,
    }
}

/// `mod.rs` with the module and the last line of the list.
pub(super) fn listed(new: &New<'_>, text: &str) -> Result<String, String> {
    let (module, table) = (&new.module, screaming(new.name));
    let declared = format!("pub(crate) mod {module};");
    let is_module = |line: &&str| line.trim_start_matches("pub(crate) ").starts_with("mod ");
    let first = text.lines().find(is_module);
    let first = first.ok_or("its mod.rs declares no module")?;
    // The formatter sorts modules, and lays out the list.
    let text = text.replacen(first, &format!("{declared}\n{first}"), 1);
    let end = text.rfind("];").ok_or("its mod.rs has no list")?;
    let (before, after) = text.split_at(end);
    let before = before.trim_end();
    let comma = if before.ends_with([',', '[']) {
        ""
    } else {
        ","
    };
    formatted(&format!("{before}{comma}&{module}::{table},{after}"))
}
