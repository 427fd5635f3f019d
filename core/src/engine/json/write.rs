//! JSON as it is sent: without blanks between its parts.

use super::strings::plain;
use super::{Json, Kind, number};

/// Appends a string, with escapes where they must be.
pub(crate) fn text(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some((run, tail)) = rest.split_at_checked(plain(rest.as_bytes())) {
        out.push_str(run);
        let Some(special) = tail.as_bytes().first() else {
            break;
        };
        escape(out, *special);
        rest = tail.get(1..).unwrap_or_default();
    }
    out.push('"');
}

/// Appends the escape of a quote, a backslash or a control character.
fn escape(out: &mut String, special: u8) {
    let escape = match special {
        b'"' => "\\\"",
        b'\\' => "\\\\",
        0x8 => "\\b",
        b'\t' => "\\t",
        b'\n' => "\\n",
        0xc => "\\f",
        b'\r' => "\\r",
        _ => {
            let digit = usize::from(special % 16);
            out.push_str(if special < 16 { "\\u000" } else { "\\u001" });
            "0123456789abcdef".get(digit..=digit).unwrap_or_default()
        }
    };
    out.push_str(escape);
}

/// Appends a value with everything in it: all members in their order, of one name all, and numbers
/// in their [canonical](number::canonical) form. It is no deeper than what is read.
pub(crate) fn json(out: &mut String, json: Json<'_>) {
    match json.kind() {
        Kind::Null | Kind::False | Kind::True => out.push_str(json.raw()),
        Kind::Number => out.push_str(&number::canonical(json.raw())),
        Kind::Text => string(out, json),
        Kind::List => {
            out.push('[');
            for (index, item) in json.items().enumerate() {
                separate(out, index);
                self::json(out, item);
            }
            out.push(']');
        }
        Kind::Object => {
            out.push('{');
            for (index, (name, value)) in json.members().enumerate() {
                separate(out, index);
                string(out, name);
                out.push(':');
                self::json(out, value);
            }
            out.push('}');
        }
    }
}

fn separate(out: &mut String, index: usize) {
    if index > 0 {
        out.push(',');
    }
}

fn string(out: &mut String, json: Json<'_>) {
    text(out, &json.said());
}
