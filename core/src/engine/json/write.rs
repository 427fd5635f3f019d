//! JSON as it is sent: without blanks between its parts.

use super::strings::plain;
use super::{Json, Kind, number};

/// Appends a string, with escapes where they must be.
pub(crate) fn text(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some((run, tail)) = rest.split_at_checked(plain(rest.as_bytes())) {
        out.push_str(run);
        let mut characters = tail.chars();
        let Some(special) = characters.next() else {
            break;
        };
        escape(out, special);
        rest = characters.as_str();
    }
    out.push('"');
}

/// Appends the escape of a quote, a backslash or a control character.
fn escape(out: &mut String, character: char) {
    let short = match character {
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\0'..' ' => {
            out.push_str("\\u00");
            for digit in [character as u32 >> 4, character as u32 & 15] {
                out.push(char::from_digit(digit, 16).unwrap_or('0'));
            }
            return;
        }
        other => other,
    };
    out.push('\\');
    out.push(short);
}

/// Appends a value with everything in it: all members in their order, of one name all, and numbers
/// in their [canonical](number::canonical) form. It is no deeper than what is read.
pub(crate) fn json(out: &mut String, json: Json<'_>) {
    match json.kind() {
        Kind::Null => out.push_str("null"),
        Kind::False => out.push_str("false"),
        Kind::True => out.push_str("true"),
        Kind::Number => out.push_str(&number::canonical(json.raw())),
        Kind::Text => string(out, json),
        Kind::List => {
            let mut separator = '[';
            for item in json.items() {
                out.push(separator);
                separator = ',';
                self::json(out, item);
            }
            if separator == '[' {
                out.push('[');
            }
            out.push(']');
        }
        Kind::Object => {
            let mut separator = '{';
            for (name, value) in json.members() {
                out.push(separator);
                separator = ',';
                string(out, name);
                out.push(':');
                self::json(out, value);
            }
            if separator == '{' {
                out.push('{');
            }
            out.push('}');
        }
    }
}

fn string(out: &mut String, json: Json<'_>) {
    text(out, &json.text().unwrap_or_default());
}
