//! From the JSON of one value to a slot, by the kind that the table gives it.

use std::borrow::Cow;

use super::Reader;
use crate::crypto;
use crate::engine::json::{Json, Kind as Found, Tape, number};
use crate::engine::malformed::Malformed;
use crate::engine::response::Slot;
use crate::engine::table::Kind;
use crate::engine::value::Value;
use crate::secret::Secret;
use crate::text;

impl Reader<'_> {
    pub(super) fn value(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        self.parsed.has_secrets |= matches!(kind, Kind::Secret | Kind::SecretScalar);
        let found = json.kind();
        let is_text = found == Found::Text;
        let is_scalar = !matches!(found, Found::List | Found::Object);
        Ok(match kind {
            Kind::Record(record) => Slot::Record(self.record(record, json)?),
            Kind::List(kind) if found == Found::List => self.list(*kind, json)?,
            Kind::Map(kind) if found == Found::Object => self.map(*kind, json)?,
            Kind::Json => free(json),
            Kind::JsonText => self.json_text(json),
            Kind::Read(read) => self.make_text(kind, read(json).map_err(Malformed::because)?),
            Kind::Bytes if is_text => self.bytes(json)?,
            Kind::Text | Kind::Word(_) | Kind::Secret | Kind::SecretScalar if is_text => text(json),
            Kind::Text | Kind::Word(_) | Kind::SecretScalar if is_scalar => {
                self.make_text(kind, json.scalar())
            }
            Kind::Float if found == Found::Number => text(json),
            Kind::Float if is_scalar => self.make(header_value(kind, &json.said())),
            Kind::Int | Kind::Digits if is_scalar => {
                let number = number::integer(trimmed(&json.said()));
                number.map_or(Slot::Absent, Slot::Int)
            }
            Kind::Bool if is_scalar => truth(json),
            _ => return Err(Malformed::wrong(expected(kind), json)),
        })
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

    /// All members in their order; whoever looks at them sees which ones count.
    fn map(&mut self, kind: Kind, json: Json<'_>) -> Result<Slot, Malformed> {
        let length = json.len();
        let place = self.room(2 * length)?;
        let mut at = place;
        for (name, value) in json.members() {
            let slot = self.item(kind, value);
            let slot = slot.map_err(|error| error.within(&name.said()))?;
            self.set(at, text(name));
            self.set(at + 1, slot);
            at += 2;
        }
        Ok(Slot::Map(place, narrow(length)))
    }
}

/// What belongs there, for error messages.
const fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::List(_) => "an array",
        Kind::Map(_) => "an object",
        Kind::Int | Kind::Digits | Kind::Float => "a number",
        Kind::Bool => "a boolean",
        _ => "a string",
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
