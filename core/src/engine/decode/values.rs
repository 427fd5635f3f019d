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

impl<'t> Reader<'_, 't> {
    pub(super) fn value(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        match kind {
            Kind::Text | Kind::Word(_) | Kind::SecretScalar => {
                self.has_secrets |= matches!(kind, Kind::SecretScalar);
                self.scalar(kind, json)
            }
            Kind::Secret => {
                self.has_secrets = true;
                match json.kind() {
                    Found::Text => text(json),
                    _ => Err(Malformed::wrong("a string", json)),
                }
            }
            Kind::Int | Kind::Digits => match json.kind() {
                Found::Number => Ok(int(json.raw())),
                Found::Text => Ok(json.text().map_or(Slot::Absent, |text| int(trimmed(&text)))),
                Found::List | Found::Object => Err(Malformed::wrong("a number", json)),
                _ => Ok(Slot::Absent),
            },
            Kind::Float => self.float(json),
            Kind::Bool => match json.kind() {
                Found::True => Ok(Slot::Bool(true)),
                Found::False => Ok(Slot::Bool(false)),
                Found::List | Found::Object => Err(Malformed::wrong("a boolean", json)),
                Found::Text if json.raw() == "true" => Ok(Slot::Bool(true)),
                Found::Text if json.raw() == "false" => Ok(Slot::Bool(false)),
                _ => Ok(Slot::Absent),
            },
            Kind::Bytes => self.bytes(json),
            Kind::Json => free(json),
            Kind::JsonText => self.json_text(json),
            Kind::Read(read) => match read(json) {
                Ok(Some(text)) => self.make(Value::Text(text.into())),
                Ok(None) => Ok(Slot::Absent),
                Err(problem) => Err(Malformed::because(problem)),
            },
            Kind::List(kind) => self.list(*kind, json),
            Kind::Map(kind) => self.map(*kind, json),
            Kind::Record(record) => self.record(record, json).map(Slot::Record),
        }
    }

    /// A string, or what reads as one.
    fn scalar(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        match json.kind() {
            Found::Text => text(json),
            Found::List | Found::Object => Err(Malformed::wrong("a string", json)),
            _ => match json.scalar() {
                Some(text) if matches!(kind, Kind::SecretScalar) => {
                    self.make(Value::Secret(Cow::Owned(Secret::new(text))))
                }
                Some(text) => self.make(Value::Text(text.into())),
                None => Ok(Slot::Absent),
            },
        }
    }

    fn float(&mut self, json: Json<'t>) -> Result<Slot, Malformed> {
        match json.kind() {
            Found::Number => Ok(Slot::Plain(json.start(), narrow(json.raw().len())?)),
            Found::Text => {
                let text = json.text().unwrap_or_default();
                let literal = trimmed(&text);
                if number::is_number(literal) {
                    let canonical = number::canonical(literal).into_owned();
                    return self.make(Value::Number(canonical.into()));
                }
                Ok(Slot::Absent)
            }
            Found::List | Found::Object => Err(Malformed::wrong("a number", json)),
            _ => Ok(Slot::Absent),
        }
    }

    /// Standard base64 with padding; the empty string reads as absent.
    fn bytes(&mut self, json: Json<'t>) -> Result<Slot, Malformed> {
        let Some(text) = json.text() else {
            return Err(Malformed::wrong("a string", json));
        };
        if text.is_empty() {
            return Ok(Slot::Absent);
        }
        let problem = "expected standard base64 with padding";
        let bytes = crypto::base64_decode(&text).ok_or_else(|| Malformed::because(problem))?;
        self.make(Value::Bytes(bytes.into()))
    }

    /// JSON as a string inside JSON. A string that is not JSON stands for itself.
    fn json_text(&mut self, json: Json<'t>) -> Result<Slot, Malformed> {
        match json.text() {
            Some(text) if Tape::read(text.as_bytes()).is_ok() => {
                self.make(Value::Json(text.into_owned().into()))
            }
            _ => free(json),
        }
    }

    fn list(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        if json.kind() != Found::List {
            return Err(Malformed::wrong("an array", json));
        }
        let length = json.len();
        let place = self.room(length)?;
        for (index, (at, item)) in (place..).zip(json.items()).enumerate() {
            let slot = if item.kind() == Found::Null {
                Slot::Absent
            } else {
                self.value(kind, item).map_err(|error| error.at(index))?
            };
            if slot == Slot::Absent {
                return Err(Malformed::because("the item is null").at(index));
            }
            self.set(at, slot);
        }
        Ok(Slot::List(place, narrow(length)?))
    }

    /// Values of null are left out.
    fn map(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        if json.kind() != Found::Object {
            return Err(Malformed::wrong("an object", json));
        }
        let mut names = Vec::with_capacity(json.len().min(64));
        let mut values = Vec::with_capacity(json.len().min(64));
        for (name, value) in json.members() {
            let text = name.text().unwrap_or_default();
            let slot = if value.kind() == Found::Null {
                Slot::Absent
            } else {
                self.value(kind, value)
                    .map_err(|error| error.within(&text))?
            };
            names.push(text);
            values.push((name, slot));
        }
        let place = narrow(self.slots.len())?;
        let mut length = 0;
        for at in order::by_name(&mut names.iter().map(|name| &**name)) {
            if let Some((name, slot)) = values.get(at)
                && *slot != Slot::Absent
            {
                self.slots.push(text(*name)?);
                self.slots.push(*slot);
                length += 1;
            }
        }
        Ok(Slot::Map(place, length))
    }
}

/// Offsets are of 32 bits, as the tape's are.
pub(super) fn narrow(length: usize) -> Result<u32, Malformed> {
    u32::try_from(length).map_err(|_| Malformed::because("the body is too large"))
}

fn text(json: Json<'_>) -> Result<Slot, Malformed> {
    let (start, length) = (json.start(), narrow(json.raw().len())?);
    Ok(if json.is_escaped() {
        Slot::Escaped(start, length)
    } else {
        Slot::Plain(start, length)
    })
}

/// JSON of any shape, where it stands; a string with its quotes.
fn free(json: Json<'_>) -> Result<Slot, Malformed> {
    let quotes = u32::from(json.kind() == Found::Text);
    let length = narrow(json.raw().len())?.saturating_add(2 * quotes);
    Ok(Slot::Json(json.start().saturating_sub(quotes), length))
}

fn int(literal: &str) -> Slot {
    number::integer(literal).map_or(Slot::Absent, Slot::Int)
}

/// Blanks of JSON around a number do no harm.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c| matches!(c, ' ' | '\t' | '\n' | '\r'))
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
