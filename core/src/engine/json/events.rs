//! What was read, as a text: for tests from outside, which hold it against another reader.

use std::fmt::Write;

use super::{Json, Kind, Tape, write};

/// One line a value, in order: where it begins, what it is, and its literal, its text or how many
/// items or members it has. Then the JSON as it is written. No part of the interface.
///
/// # Errors
/// Where the body stops to be JSON, and why.
pub fn json_events(body: &[u8]) -> Result<(String, String), (usize, &'static str)> {
    let tape = Tape::read(body).map_err(|error| (error.offset, error.problem))?;
    let mut events = String::new();
    add(&mut events, tape.root());
    let mut written = String::new();
    write::json(&mut written, tape.root());
    Ok((events, written))
}

fn add(out: &mut String, json: Json<'_>) {
    let (start, len) = (json.start(), json.len());
    let _ = match json.kind() {
        Kind::List => writeln!(out, "{start} list {len}"),
        Kind::Object => writeln!(out, "{start} object {len}"),
        Kind::Text => {
            let mut quoted = String::new();
            write::text(&mut quoted, &json.said());
            writeln!(out, "{start} text {quoted}")
        }
        Kind::Number => writeln!(out, "{start} number {}", json.raw()),
        Kind::Null | Kind::False | Kind::True => writeln!(out, "{start} word {}", json.raw()),
    };
    json.items().for_each(|item| add(out, item));
    for (name, value) in json.members() {
        add(out, name);
        add(out, value);
    }
}
