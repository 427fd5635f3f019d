//! From a table and a response to its members.
//!
//! The clouds type one member in more than one way: numbers arrive as strings and strings as numbers,
//! null stands for absent. A scalar that cannot be converted reads as absent; a container where a
//! scalar belongs, or the reverse, is an error of the member.

use std::borrow::Cow;

use super::json::{Json, Kind as Found, Tape, number};
use super::order;
use super::response::{Answer, Slot, is_in_json};
use super::table::{Absent, Field, Kind, Need, Place, Record};
use super::value::Value;
use crate::crypto;
use crate::error::DecodeError;
use crate::response::Response;
use crate::secret::Secret;

/// A member that is missing or of the wrong type, with the path to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Malformed {
    /// Path below the value that was read, such as `.func_code.file`.
    path: String,
    problem: Cow<'static, str>,
}

impl Malformed {
    #[cold]
    pub(crate) fn because(problem: impl Into<Cow<'static, str>>) -> Self {
        Self {
            path: String::new(),
            problem: problem.into(),
        }
    }

    /// `expected` is what belongs there; the value itself, which may be a secret, is never quoted.
    #[cold]
    fn wrong(expected: &str, found: Json<'_>) -> Self {
        Self::because(["expected ", expected, ", not ", kind(found)].concat())
    }

    fn missing() -> Self {
        Self::because("the member is missing")
    }

    #[cold]
    pub(crate) fn within(mut self, name: &str) -> Self {
        self.path.insert_str(0, name);
        self.path.insert(0, '.');
        self
    }

    /// Within the member that a field is, by the name that it has; what is the whole body has none.
    #[cold]
    fn of_member(self, field: &Field, name: &str) -> Self {
        match field.place {
            Place::Payload => self,
            _ => self.within(name),
        }
    }

    #[cold]
    fn at(mut self, index: usize) -> Self {
        self.path
            .insert_str(0, &["[", &index.to_string(), "]"].concat());
        self
    }

    fn of(self, response: &Response<'_>) -> DecodeError {
        response.decode_error(Some(["$", &self.path].concat()), self.problem)
    }
}

/// What a value is, for error messages.
fn kind(json: Json<'_>) -> &'static str {
    match json.kind() {
        Found::Null => "null",
        Found::False | Found::True => "a truth value",
        Found::Number => "a number",
        Found::Text => "a text",
        Found::List => "a list",
        Found::Object => "an object",
    }
}

/// Reads a success as a record, inside of an envelope if there is one.
///
/// # Errors
/// [`DecodeError`] with the JSON path of what is missing or malformed.
pub(super) fn decode(
    record: &'static Record,
    envelope: Option<&str>,
    response: &Response<'_>,
) -> Result<Answer, DecodeError> {
    // A deletion answers with headers alone.
    let needs_body = record
        .fields
        .iter()
        .any(|field| field.place != Place::Header);
    let tape = if needs_body {
        Some(response.tape()?)
    } else {
        None
    };
    let mut reader = Reader {
        response,
        slots: Vec::new(),
        made: Vec::new(),
        found: Vec::new(),
        has_secrets: false,
    };
    let read = (|| {
        let Some(tape) = &tape else {
            return reader.headers(record).map(Slot::Record);
        };
        let root = tape.root();
        if root.kind() == Found::Null {
            return Err(Malformed::because("the body is null"));
        }
        let Some(envelope) = envelope else {
            return reader.whole(record, root);
        };
        if root.kind() != Found::Object {
            return Err(Malformed::wrong("an object", root));
        }
        let inner = root
            .get(envelope)
            .filter(|inner| inner.kind() != Found::Null);
        let inner = inner.ok_or_else(|| Malformed::because("the answer is missing"));
        inner
            .and_then(|inner| reader.whole(record, inner))
            .map_err(|error| error.within(envelope))
    })();
    let Reader {
        slots,
        made,
        has_secrets,
        ..
    } = reader;
    let root = match read {
        Ok(Slot::Record(root)) => root,
        Ok(_) => 0,
        Err(error) => return Err(error.of(response)),
    };
    let text = tape.as_ref().map_or("", Tape::text);
    let answer = Answer::new(record, text, slots, made, root, has_secrets);
    if let Some(check) = record.check {
        check(&answer.view()).map_err(|(name, problem)| {
            let mut error = Malformed::because(problem).within(name);
            if let Some(envelope) = envelope {
                error = error.within(envelope);
            }
            error.of(response)
        })?;
    }
    Ok(answer)
}

struct Reader<'r, 't> {
    response: &'r Response<'r>,
    slots: Vec<Slot>,
    made: Vec<Value<'static>>,
    /// The members that were found of the records that are being read, by the places of their tables.
    found: Vec<Option<Json<'t>>>,
    has_secrets: bool,
}

impl<'t> Reader<'_, 't> {
    /// The record that is the whole response: with what headers say, and with one of its essential
    /// members at least.
    fn whole(&mut self, record: &'static Record, json: Json<'t>) -> Result<Slot, Malformed> {
        let slot = self.record(record, json)?;
        let Slot::Record(place) = slot else {
            return Ok(slot);
        };
        self.fill_headers(record, place)?;
        let is_there = |name: &&str| {
            json.get(name)
                .and_then(Json::scalar)
                .is_some_and(|value| !value.is_empty())
        };
        match record.essential.first() {
            Some(first) if !record.essential.iter().any(is_there) => {
                Err(Malformed::missing().within(first))
            }
            _ => Ok(slot),
        }
    }

    fn headers(&mut self, record: &'static Record) -> Result<u32, Malformed> {
        let place = self.room(record.fields.len())?;
        self.fill_headers(record, place)?;
        Ok(place)
    }

    fn fill_headers(&mut self, record: &'static Record, place: u32) -> Result<(), Malformed> {
        for (at, field) in (place..).zip(record.fields) {
            if field.place != Place::Header {
                continue;
            }
            let names = [Some(field.wire), field.alias];
            let mut values = names.into_iter().flatten();
            if let Some(text) = values.find_map(|name| self.response.header(name)) {
                let value = header_value(field.kind, text);
                let slot = self.make(value)?;
                self.set(at, slot);
            }
        }
        Ok(())
    }

    /// Room for as many members, all absent.
    fn room(&mut self, length: usize) -> Result<u32, Malformed> {
        let place = narrow(self.slots.len())?;
        self.slots
            .resize(self.slots.len().saturating_add(length), Slot::Absent);
        Ok(place)
    }

    fn set(&mut self, at: u32, slot: Slot) {
        if let Some(place) = self.slots.get_mut(at as usize) {
            *place = slot;
        }
    }

    fn make(&mut self, value: Value<'static>) -> Result<Slot, Malformed> {
        let at = narrow(self.made.len())?;
        self.made.push(value);
        Ok(Slot::Made(at))
    }

    fn record(&mut self, record: &'static Record, json: Json<'t>) -> Result<Slot, Malformed> {
        let is_whole = |field: &Field| field.place == Place::Payload;
        let is_list = record.fields.first().is_some_and(is_whole);
        if json.kind() != Found::Object && !is_list {
            return Err(Malformed::wrong("an object", json));
        }
        let place = self.room(record.fields.len())?;
        let start = self.found.len();
        self.found
            .resize(start.saturating_add(record.fields.len()), None);
        self.find(record, json, start);
        for (at, (index, field)) in (place..).zip((start..).zip(record.fields)) {
            let found = match field.place {
                Place::Member => self.found.get(index).copied().flatten(),
                Place::Payload => Some(json),
                _ => continue,
            };
            let slot = self.member(field, json, found)?;
            self.set(at, slot);
        }
        self.found.truncate(start);
        Ok(Slot::Record(place))
    }

    /// Finds the members of a record: of two of one name the last one counts. They mostly come in
    /// some order again and again, so that the next one is looked for behind the last.
    fn find(&mut self, record: &'static Record, json: Json<'t>, start: usize) {
        let fields = record.fields;
        let mut next = 0;
        for (name, value) in json.members() {
            let escaped = name.is_escaped().then(|| name.text()).flatten();
            let name = escaped.as_deref().unwrap_or(name.raw());
            let is_it = |field: &Field| field.wire == name && is_in_json(field);
            let at = match fields.get(next) {
                Some(field) if is_it(field) => Some(next),
                _ => fields.iter().position(is_it),
            };
            if let Some(at) = at {
                next = at + 1;
                if let Some(found) = self.found.get_mut(start + at) {
                    *found = Some(value);
                }
            }
        }
    }

    /// A member; `json` is the object around it.
    fn member(
        &mut self,
        field: &'static Field,
        json: Json<'t>,
        found: Option<Json<'t>>,
    ) -> Result<Slot, Malformed> {
        let mut slot = self
            .given(field, found)
            .map_err(|error| error.of_member(field, field.wire))?;
        if slot == Slot::Absent
            && let Some(alias) = field.alias
        {
            slot = self
                .given(field, json.get(alias))
                .map_err(|error| error.of_member(field, alias))?;
        }
        if slot == Slot::Absent {
            slot = match field.absent {
                Absent::Empty if matches!(field.kind, Kind::List(_)) => Slot::List(0, 0),
                Absent::Empty => Slot::Plain(0, 0),
                Absent::Int(number) => Slot::Int(number),
                Absent::Nothing if field.need == Need::Required => {
                    return Err(Malformed::missing().of_member(field, field.wire));
                }
                Absent::Nothing => Slot::Absent,
            };
        }
        Ok(slot)
    }

    fn given(&mut self, field: &'static Field, found: Option<Json<'t>>) -> Result<Slot, Malformed> {
        let Some(json) = found else {
            return Ok(Slot::Absent);
        };
        if json.kind() == Found::Null {
            let is_null = field.need == Need::Nullable;
            return Ok(if is_null { Slot::Null } else { Slot::Absent });
        }
        if field.is_empty_absent && json.kind() == Found::Text && json.raw().is_empty() {
            return Ok(Slot::Absent);
        }
        let slot = self.value(field.kind, json)?;
        if let Some(check) = field.check {
            let text = match slot {
                Slot::Plain(..) | Slot::Escaped(..) => json.text(),
                Slot::Made(at) => {
                    let made = self.made.get(at as usize).and_then(Value::text);
                    made.map(|text| text.to_owned().into())
                }
                _ => None,
            };
            text.map_or(Ok(()), |text| check(&text))
                .map_err(Malformed::because)?;
        }
        Ok(slot)
    }

    fn value(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        match kind {
            Kind::Text | Kind::Word(_) | Kind::SecretScalar => {
                self.has_secrets |= matches!(kind, Kind::SecretScalar);
                self.scalar(kind, json)
            }
            Kind::Secret => {
                self.has_secrets = true;
                match json.kind() {
                    Found::Text => text(json),
                    _ => Err(Malformed::wrong("a text", json)),
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
                Found::List | Found::Object => Err(Malformed::wrong("a truth value", json)),
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
            Kind::Record(record) => self.record(record, json),
        }
    }

    /// A string, or what reads as one.
    fn scalar(&mut self, kind: Kind, json: Json<'t>) -> Result<Slot, Malformed> {
        match json.kind() {
            Found::Text => text(json),
            Found::List | Found::Object => Err(Malformed::wrong("a text", json)),
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
            return Err(Malformed::wrong("a text", json));
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
            return Err(Malformed::wrong("a list", json));
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
        let names: Vec<&str> = names.iter().map(|name| &**name).collect();
        let place = narrow(self.slots.len())?;
        let mut length = 0;
        for at in order::by_name(&names) {
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
fn narrow(length: usize) -> Result<u32, Malformed> {
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
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// What a header says.
pub(crate) fn header_value(kind: Kind, text: &str) -> Value<'static> {
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
