//! From the JSON of one value to a slot, by the kind that the table gives it.

use std::borrow::Cow;

use super::Reader;
use crate::crypto;
use crate::engine::json::{Json, Kind as Found, Tape, number};
use crate::engine::malformed::Malformed;
use crate::engine::order;
use crate::engine::response::Slot;
use crate::engine::table::Kind;
use crate::engine::value::Value;
use crate::secret::Secret;
use crate::text;

impl Reader<'_> {
    pub(super) fn value(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        self.parsed.has_secrets |= matches!(kind, Kind::Secret | Kind::SecretScalar);
        let expected = match (kind, json.kind()) {
            (Kind::Text | Kind::Word(_) | Kind::Secret | Kind::SecretScalar, Found::Text)
            | (Kind::Float, Found::Number) => return Ok(text(json)),
            (Kind::Int | Kind::Digits, Found::Number | Found::Text) => {
                let number = number::integer(trimmed(&json.said()));
                return Ok(number.map_or(Slot::Absent, Slot::Int));
            }
            (Kind::Float, Found::Text) => {
                return Ok(self.make(header_value(kind, &json.said())));
            }
            (Kind::Bytes, Found::Text) => return self.bytes(json),
            (Kind::Json, _) => return Ok(free(json)),
            (Kind::JsonText, _) => return Ok(self.json_text(json)),
            (Kind::Read(read), _) => {
                let text = read(json).map_err(Malformed::because)?;
                return Ok(self.make_text(kind, text));
            }
            (Kind::List(kind), Found::List) => return self.list(*kind, json),
            (Kind::Map(kind), Found::Object) => return self.map(*kind, json),
            (Kind::Record(record), _) => return self.record(record, json).map(Slot::Record),
            (Kind::List(_), _) => "an array",
            (Kind::Map(_), _) => "an object",
            (Kind::Secret | Kind::Bytes, _)
            | (Kind::Text | Kind::Word(_) | Kind::SecretScalar, Found::List | Found::Object) => {
                "a string"
            }
            (Kind::Int | Kind::Digits | Kind::Float, Found::List | Found::Object) => "a number",
            (Kind::Bool, Found::List | Found::Object) => "a boolean",
            (Kind::Bool, _) => return Ok(truth(json)),
            (Kind::Text | Kind::Word(_) | Kind::SecretScalar, _) => {
                return Ok(self.make_text(kind, json.scalar()));
            }
            (Kind::Int | Kind::Digits | Kind::Float, _) => return Ok(Slot::Absent),
        };
        Err(Malformed::wrong(expected, json))
    }

    fn make_text(&mut self, kind: Kind, text: Option<String>) -> Slot {
        self.make(match (kind, text) {
            (_, None) => Value::Absent,
            (Kind::SecretScalar, Some(text)) => Value::Secret(Cow::Owned(Secret::new(text))),
            (_, Some(text)) => Value::Text(text.into()),
        })
    }

    /// Standard base64 with padding; the empty string reads as absent.
    fn bytes(&mut self, json: Json<'_>) -> Result<Slot, Malformed> {
        let text = json.said();
        if text.is_empty() {
            return Ok(Slot::Absent);
        }
        let problem = "expected standard base64 with padding";
        let bytes = crypto::base64_decode(&text).ok_or_else(|| Malformed::because(problem))?;
        Ok(self.make(Value::Bytes(bytes.into())))
    }

    /// JSON as a string inside JSON. A string that is not JSON stands for itself.
    fn json_text(&mut self, json: Json<'_>) -> Slot {
        let said = json.said();
        if json.kind() == Found::Text && Tape::read(said.as_bytes()).is_ok() {
            self.make(Value::Json(said.into_owned().into()))
        } else {
            free(json)
        }
    }

    /// A value in a list or a map.
    fn item(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        match json.kind() {
            Found::Null => Ok(Slot::Absent),
            _ => self.value(kind, json),
        }
    }

    fn list(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        let length = json.len();
        let place = self.room(length)?;
        for (index, item) in json.items().enumerate() {
            let slot = match self.item(kind, item) {
                Ok(Slot::Absent) => Err(Malformed::because("the item is null")),
                read => read,
            };
            let slot = slot.map_err(|error| error.at(index))?;
            self.set(place + narrow(index), slot);
        }
        Ok(Slot::List(place, narrow(length)))
    }

    /// Values of null are left out.
    fn map(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        let mut members = Vec::with_capacity(json.len().min(64));
        for (name, value) in json.members() {
            let said = name.said();
            let slot = self.item(kind, value);
            let slot = slot.map_err(|error| error.within(&said))?;
            members.push((said, text(name), slot));
        }
        let place = self.end()?;
        let mut length = 0;
        let mut names = members.iter().map(|(said, ..)| &**said);
        for at in order::by_name(&mut || names.next()) {
            if let Some((_, name, slot)) = members.get(at)
                && *slot != Slot::Absent
            {
                self.parsed.slots.extend([*name, *slot]);
                length += 1;
            }
        }
        Ok(Slot::Map(place, length))
    }
}

/// Offsets are of 32 bits, as the tape's are, and there are fewer values than bytes.
pub(super) fn narrow(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A string, or a number's literal, as it stands there.
fn text(json: Json<'_>) -> Slot {
    let (start, length) = (json.start(), narrow(json.raw().len()));
    if json.is_escaped() {
        Slot::Escaped(start, length)
    } else {
        Slot::Plain(start, length)
    }
}

/// A boolean, or a string of one.
fn truth(json: Json<'_>) -> Slot {
    match json.raw() {
        "true" => Slot::Bool(true),
        "false" => Slot::Bool(false),
        _ => Slot::Absent,
    }
}

/// JSON of any shape, where it stands; a string with its quotes.
fn free(json: Json<'_>) -> Slot {
    let quotes = u32::from(json.kind() == Found::Text);
    let length = narrow(json.raw().len()).saturating_add(2 * quotes);
    Slot::Json(json.start().saturating_sub(quotes), length)
}

/// Blanks of JSON around a number do no harm.
fn trimmed(text: &str) -> &str {
    text::trimmed(text, |c| matches!(c, ' ' | '\t' | '\n' | '\r'))
}

/// What a header says.
pub(super) fn header_value(kind: Kind, text: &str) -> Value<'static> {
    match kind {
        Kind::Int => match number::integer(trimmed(text)) {
            Some(number) => Value::Int(number),
            None => Value::Absent,
        },
        Kind::Float if number::is_number(trimmed(text)) => {
            Value::Number(number::canonical(trimmed(text)).into_owned().into())
        }
        Kind::Float => Value::Absent,
        _ => Value::Text(text.to_owned().into()),
    }
}
