//! From a table and a response to its members.
//!
//! The clouds type one member in more than one way: numbers arrive as strings and strings as numbers,
//! null stands for absent. A scalar that cannot be converted reads as absent; a container where a
//! scalar belongs, or the reverse, is an error of the member.

mod values;

use self::values::{header_value, narrow};
use super::json::{Json, Kind as Found, Tape};
use super::malformed::Malformed;
use super::response::{Parsed, Slot, is_in_json};
use super::table::{Absent, Field, Kind, Need, Place, Record};
use super::value::Value;
use crate::error::DecodeError;
use crate::response::ResponseParts;

/// Reads a success as a record, inside of an envelope if there is one.
///
/// # Errors
/// [`DecodeError`] with the JSON path of what is missing or malformed.
pub(super) fn decode(
    record: &'static Record,
    envelope: Option<&str>,
    response: &ResponseParts<'_>,
) -> Result<Parsed, DecodeError> {
    // A deletion's response has headers alone.
    let needs_body = record
        .fields
        .iter()
        .any(|field| field.place != Place::Header);
    let tape = if needs_body {
        Some(response.tape()?)
    } else {
        None
    };
    let read = || {
        let root = match &tape {
            Some(tape) => Some(inside(record, envelope, tape.root())?),
            None => None,
        };
        let text = tape.as_ref().map_or("", Tape::text);
        whole(record, response, text, root).map_err(|error| match envelope {
            Some(envelope) => error.within(envelope),
            None => error,
        })
    };
    read().map_err(|error| error.of(response))
}

/// The record's JSON in that of the body.
fn inside<'t>(
    record: &Record,
    envelope: Option<&str>,
    root: Json<'t>,
) -> Result<Json<'t>, Malformed> {
    let found = root.kind();
    if found == Found::Null && !is_list(record) {
        return Err(Malformed::because("the body is null"));
    }
    let Some(envelope) = envelope else {
        return Ok(root);
    };
    if found != Found::Object {
        return Err(Malformed::wrong("an object", root));
    }
    match root.get(envelope) {
        Some(inner) if inner.kind() != Found::Null => Ok(inner),
        _ => Err(Malformed::because("the response is missing").within(envelope)),
    }
}

/// Reads the record that is the whole response, and checks it.
fn whole(
    record: &'static Record,
    response: &ResponseParts<'_>,
    text: &str,
    json: Option<Json<'_>>,
) -> Result<Parsed, Malformed> {
    let mut reader = Reader {
        response,
        parsed: Parsed::of(record),
    };
    let root = match json {
        Some(json) => reader.record(record, json)?,
        None => reader.room(record.fields.len())?,
    };
    reader.fill_headers(record, root);
    if let Some(json) = json {
        has_essential(record, json)?;
    }
    let mut parsed = reader.parsed;
    parsed.root = root;
    parsed.keep(text);
    if let Some(check) = record.check {
        check(&parsed.view())
            .map_err(|(name, problem)| Malformed::because(problem).within(name))?;
    }
    Ok(parsed)
}

/// With one of its essential members at least.
fn has_essential(record: &Record, json: Json<'_>) -> Result<(), Malformed> {
    let is_there = |name: &&str| {
        json.get(name)
            .and_then(Json::scalar)
            .is_some_and(|value| !value.is_empty())
    };
    match record.essential.first() {
        Some(first) if !record.essential.iter().any(is_there) => {
            Err(Malformed::missing().within(first))
        }
        _ => Ok(()),
    }
}

/// Whether the whole body is its first member.
fn is_list(record: &Record) -> bool {
    let is_whole = |field: &Field| field.place == Place::Payload;
    record.fields.first().is_some_and(is_whole)
}

/// The member that a header is, if the response has it.
pub(super) fn of_header(field: &Field, response: &ResponseParts<'_>) -> Option<Value<'static>> {
    if field.place != Place::Header {
        return None;
    }
    let text = match (response.header(field.wire), field.alias()) {
        (None, Some(alias)) => response.header(alias),
        (text, _) => text,
    };
    Some(header_value(field.kind, text?))
}

struct Reader<'r> {
    response: &'r ResponseParts<'r>,
    parsed: Parsed,
}

impl Reader<'_> {
    fn fill_headers(&mut self, record: &'static Record, place: u32) {
        for (at, field) in (place..).zip(record.fields) {
            if let Some(value) = of_header(field, self.response) {
                let slot = self.make(value);
                self.set(at, slot);
            }
        }
    }

    /// Room for as many members, all absent.
    fn room(&mut self, length: usize) -> Result<u32, Malformed> {
        let place = self.end()?;
        let slots = &mut self.parsed.slots;
        slots.resize(slots.len().saturating_add(length), Slot::Absent);
        Ok(place)
    }

    /// Where the next slot will be.
    fn end(&self) -> Result<u32, Malformed> {
        u32::try_from(self.parsed.slots.len())
            .map_err(|_| Malformed::because("the body is too large"))
    }

    fn set(&mut self, at: u32, slot: Slot) {
        if let Some(place) = self.parsed.slots.get_mut(at as usize) {
            *place = slot;
        }
    }

    fn make(&mut self, value: Value<'static>) -> Slot {
        if value.is_absent() {
            return Slot::Absent;
        }
        let at = narrow(self.parsed.made.len());
        self.parsed.made.push(value);
        Slot::Made(at)
    }

    fn record(&mut self, record: &'static Record, json: Json<'_>) -> Result<u32, Malformed> {
        if json.kind() != Found::Object && !is_list(record) {
            return Err(Malformed::wrong("an object", json));
        }
        let place = self.room(record.fields.len())?;
        self.find(record, json, place);
        for (at, field) in (place..).zip(record.fields) {
            let found = match (field.place, self.parsed.slot(at)) {
                (Place::Member, Slot::Found(place)) => Some(json.at(place as usize)),
                (Place::Member, _) => None,
                (Place::Payload, _) => Some(json),
                _ => continue,
            };
            let slot = self.member(field, json, found)?;
            self.set(at, slot);
        }
        Ok(place)
    }

    /// Finds the members of a record: of two of one name the last one counts. They mostly come in
    /// some order again and again, so that the next one is looked for behind the last.
    fn find(&mut self, record: &'static Record, json: Json<'_>, place: u32) {
        let fields = record.fields;
        let mut next = 0;
        for (name, value) in json.members() {
            let escaped = name.is_escaped().then(|| name.said());
            let name = escaped.as_deref().unwrap_or(name.raw());
            let is_it = |field: &Field| {
                field.wire.len() == name.len() && field.wire == name && is_in_json(field)
            };
            let at = match fields.get(next) {
                Some(field) if is_it(field) => Some(next),
                _ => fields.iter().position(is_it),
            };
            if let Some(at) = at {
                next = at + 1;
                self.set(place + narrow(at), Slot::Found(narrow(value.place())));
            }
        }
    }

    /// A member; `json` is the object around it.
    fn member(
        &mut self,
        field: &'static Field,
        json: Json<'_>,
        found: Option<Json<'_>>,
    ) -> Result<Slot, Malformed> {
        let mut slot = self
            .given(field, found)
            .map_err(|error| error.of_member(field, field.wire))?;
        if slot == Slot::Absent
            && let Some(alias) = field.alias()
        {
            slot = self
                .given(field, json.get(alias))
                .map_err(|error| error.of_member(field, alias))?;
        }
        if slot == Slot::Absent {
            slot = match field.absent {
                Absent::Empty if matches!(field.kind, Kind::List(_)) => Slot::List(0, 0),
                Absent::Empty => Slot::Plain(0, 0),
                Absent::Zero => Slot::Int(0),
                Absent::MinusOne => Slot::Int(-1),
                _ if field.need == Need::Required => {
                    return Err(Malformed::missing().of_member(field, field.wire));
                }
                Absent::Nothing | Absent::EmptyToo => Slot::Absent,
            };
        }
        Ok(slot)
    }

    fn given(&mut self, field: &'static Field, found: Option<Json<'_>>) -> Result<Slot, Malformed> {
        let Some(json) = found else {
            return Ok(Slot::Absent);
        };
        if json.kind() == Found::Null {
            let is_null = field.need == Need::Nullable;
            return Ok(if is_null { Slot::Null } else { Slot::Absent });
        }
        if field.absent == Absent::EmptyToo && json.kind() == Found::Text && json.raw().is_empty() {
            return Ok(Slot::Absent);
        }
        let slot = self.value(field.kind, json)?;
        if let Some(check) = field.check {
            let checked = match slot {
                Slot::Plain(..) | Slot::Escaped(..) => Some(check(&json.said())),
                Slot::Made(at) => {
                    let made = self.parsed.made.get(at as usize);
                    made.and_then(Value::text).map(check)
                }
                _ => None,
            };
            checked.unwrap_or(Ok(())).map_err(Malformed::because)?;
        }
        Ok(slot)
    }
}
