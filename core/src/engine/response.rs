//! What a response holds: read once, checked as a whole, looked at when somebody asks.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use zeroize::Zeroize;

use super::decode::of_header;
use super::json::{self, number};
use super::order;
use super::origin::Origin;
use super::table::{Field, Kind, Place, Record};
use super::value::Value;
use crate::function::Function;
use crate::package::CodePackage;
use crate::response::ResponseParts;
use crate::secret::Secret;

/// A response that was read. Its strings lie where they came, and its members are made when they are
/// looked at; every one of them has been checked.
pub struct Parsed {
    record: &'static Record,
    text: String,
    pub(super) slots: Vec<Slot>,
    /// Values that are not in the text as they are.
    pub(super) made: Vec<Value<'static>>,
    /// Where the members of the record begin.
    pub(super) root: u32,
    pub(super) has_secrets: bool,
}

/// Where a member's value is.
#[derive(Clone, Copy, PartialEq, Debug)]
#[repr(u32)] // Of whole words, as `Value`.
pub(super) enum Slot {
    Absent,
    /// Found, but not read yet: its place on the tape.
    Found(u32),
    Null,
    Bool(bool),
    Int(i64),
    /// A string, or a number's literal, as it stands in the text.
    Plain(u32, u32),
    /// A string with escapes.
    Escaped(u32, u32),
    /// JSON of any shape.
    Json(u32, u32),
    /// Members of a record: where they begin.
    Record(u32),
    /// Items of a list: where they begin, and how many they are.
    List(u32, u32),
    /// Names and values of a map, in turn: where they begin, and how many pairs they are.
    Map(u32, u32),
    /// One of the values that were made.
    Made(u32),
}

/// Texts above this size are not kept for the sake of a few members.
const LARGE: usize = 64 << 10;

impl Parsed {
    /// A response of which nothing has been read.
    pub(super) const fn of(record: &'static Record) -> Self {
        Self {
            record,
            text: String::new(),
            slots: Vec::new(),
            made: Vec::new(),
            root: 0,
            has_secrets: false,
        }
    }

    /// Keeps the text in which the members were found.
    pub(super) fn keep(&mut self, text: &str) {
        if text.len() <= LARGE {
            text.clone_into(&mut self.text);
        } else {
            self.keep_what_is_used(text);
        }
    }

    /// Members that no text holds, by their places; headers come before what they hold.
    pub(super) fn of_members(
        record: &'static Record,
        mut members: Vec<Value<'static>>,
        response: &ResponseParts<'_>,
    ) -> Self {
        members.resize_with(record.fields.len(), || Value::Absent);
        for (member, field) in members.iter_mut().zip(record.fields) {
            if let Some(value) = of_header(field, response) {
                *member = value;
            }
        }
        let slots = (0..).take(members.len()).map(Slot::Made).collect();
        Self {
            record,
            text: String::new(),
            slots,
            made: members,
            root: 0,
            has_secrets: false,
        }
    }

    fn keep_what_is_used(&mut self, text: &str) {
        for slot in &mut self.slots {
            if let Slot::Plain(start, length)
            | Slot::Escaped(start, length)
            | Slot::Json(start, length) = slot
            {
                let used = part(text, *start, *length);
                *start = self.text.len().try_into().unwrap_or(*start);
                self.text.push_str(used);
            }
        }
    }

    /// The whole response.
    pub fn view(&self) -> View<'_> {
        self.record_at(self.record, self.root)
    }

    /// One of its records, by the place that [`View::place`] gave.
    pub fn record_at(&self, record: &'static Record, place: u32) -> View<'_> {
        View(Inner::Received {
            parsed: self,
            record,
            place,
        })
    }

    pub(super) fn slot(&self, at: u32) -> Slot {
        self.slots.get(at as usize).copied().unwrap_or(Slot::Absent)
    }

    fn value(&self, kind: Kind, at: u32) -> Value<'_> {
        match (self.slot(at), kind) {
            (Slot::Null, _) => Value::Null,
            (Slot::Bool(truth), _) => Value::Bool(truth),
            (Slot::Int(number), _) => Value::Int(number),
            (Slot::Plain(..) | Slot::Escaped(..), _) => of_text(kind, self.text(at)),
            (Slot::Json(start, length), _) => Value::Json(part(&self.text, start, length).into()),
            (Slot::Record(place), Kind::Record(record)) => {
                Value::Record(self.record_at(record, place))
            }
            (Slot::List(start, length), Kind::List(kind)) => {
                let mut items = Vec::with_capacity(length as usize);
                for at in start..start + length {
                    items.push(self.value(*kind, at));
                }
                Value::List(items)
            }
            (Slot::Map(start, length), Kind::Map(kind)) => {
                let mut members = Vec::with_capacity(length as usize);
                for pair in 0..length {
                    let at = start + 2 * pair;
                    members.push((self.text(at), self.value(*kind, at + 1)));
                }
                let mut members = order::sorted(members);
                // Those that were null.
                members.retain(|(_, value)| !value.is_absent());
                Value::Map(members)
            }
            (Slot::Made(at), kind) => match (kind, self.made.get(at as usize)) {
                (Kind::Record(record), Some(Value::Fields(values))) => {
                    Value::Record(View::of_values(record, values))
                }
                (_, Some(made)) => borrowed(made),
                (_, None) => Value::Absent,
            },
            _ => Value::Absent,
        }
    }

    /// What a string says; nothing of what is none.
    fn text(&self, at: u32) -> Cow<'_, str> {
        match self.slot(at) {
            Slot::Plain(start, length) => part(&self.text, start, length).into(),
            Slot::Escaped(start, length) => json::unescape(part(&self.text, start, length)),
            _ => Cow::Borrowed(""),
        }
    }
}

/// What was read may be a pre-signed address or a password.
impl Drop for Parsed {
    fn drop(&mut self) {
        if self.has_secrets {
            self.text.zeroize();
        }
    }
}

fn of_text(kind: Kind, text: Cow<'_, str>) -> Value<'_> {
    match kind {
        Kind::Secret | Kind::SecretScalar => {
            Value::Secret(Cow::Owned(Secret::new(text.into_owned())))
        }
        Kind::Float => Value::Number(match text {
            Cow::Borrowed(literal) => number::canonical(literal),
            Cow::Owned(literal) => literal.into(),
        }),
        _ => Value::Text(text),
    }
}

/// A value without a copy of what it holds.
fn borrowed<'v>(value: &'v Value<'static>) -> Value<'v> {
    match value {
        Value::Text(text) => Value::Text(Cow::Borrowed(text)),
        Value::Number(literal) => Value::Number(Cow::Borrowed(literal)),
        Value::Json(json) => Value::Json(Cow::Borrowed(json)),
        Value::Secret(secret) => Value::Secret(Cow::Borrowed(secret)),
        value => value.clone(),
    }
}

#[expect(clippy::expect_used, reason = "every span was read of this text")]
fn part(text: &str, start: u32, length: u32) -> &str {
    let start = start as usize;
    text.get(start..start + length as usize)
        .expect("a span of its text")
}

/// A record of a response, or one that typed Rust holds. Cheap to copy.
#[derive(Clone, Copy)]
pub struct View<'a>(Inner<'a>);

#[derive(Clone, Copy)]
enum Inner<'a> {
    Received {
        parsed: &'a Parsed,
        record: &'static Record,
        place: u32,
    },
    Held {
        record: &'static Record,
        values: &'a [Value<'a>],
    },
    Named {
        record: &'static Record,
        members: &'a [(Cow<'a, str>, Value<'a>)],
    },
}

impl<'a> View<'a> {
    /// Members by the places of their table.
    pub const fn of_values(record: &'static Record, values: &'a [Value<'a>]) -> Self {
        Self(Inner::Held { record, values })
    }

    /// Members by their names, as a language has them.
    pub const fn of_names(
        record: &'static Record,
        members: &'a [(Cow<'a, str>, Value<'a>)],
    ) -> Self {
        Self(Inner::Named { record, members })
    }

    /// Its table.
    pub const fn table(&self) -> &'static Record {
        match self.0 {
            Inner::Received { record, .. }
            | Inner::Held { record, .. }
            | Inner::Named { record, .. } => record,
        }
    }

    /// Whether it has a place in a response.
    pub const fn is_received(&self) -> bool {
        matches!(self.0, Inner::Received { .. })
    }

    /// Its place in its response, for [`Parsed::record_at`].
    pub const fn place(&self) -> u32 {
        match self.0 {
            Inner::Received { place, .. } => place,
            Inner::Held { .. } | Inner::Named { .. } => 0,
        }
    }

    /// The member at a place of the table.
    pub fn at(&self, index: usize) -> Value<'a> {
        let Some(field) = self.table().fields.get(index) else {
            return Value::Absent;
        };
        let value = match self.0 {
            Inner::Received { parsed, place, .. } => {
                let offset = u32::try_from(index).unwrap_or(u32::MAX);
                return parsed.value(field.kind, place.saturating_add(offset));
            }
            Inner::Held { values, .. } => values.get(index),
            Inner::Named { members, .. } => {
                let mut members = members.iter();
                let found = members.find(|(name, _)| field.is_given_as(name));
                found.map(|(_, value)| value)
            }
        };
        value.map_or(Value::Absent, |value| held(field.kind, value))
    }

    /// The members in the order of the table.
    pub fn values(self) -> impl Iterator<Item = Value<'a>> {
        (0..self.table().fields.len()).map(move |index| self.at(index))
    }

    /// A member by its name.
    pub fn get(&self, name: &str) -> Value<'a> {
        let at = self.table().fields.iter().position(|field| field.is(name));
        at.map_or(Value::Absent, |at| self.at(at))
    }

    /// The string that a member is, be it secret.
    pub fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        match self.get(name) {
            Value::Text(text) => Some(text),
            Value::Secret(secret) => Some(secret.reveal().to_owned().into()),
            _ => None,
        }
    }

    /// The whole number that a member is.
    pub fn int(&self, name: &str) -> Option<i64> {
        match self.get(name) {
            Value::Int(number) => Some(number),
            _ => None,
        }
    }

    /// The bytes that a member is.
    pub fn bytes(&self, name: &str) -> Option<Bytes> {
        match self.get(name) {
            Value::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// How many items a list has; 0 of what is not a list.
    pub(crate) fn length(&self, name: &str) -> usize {
        match self.get(name) {
            Value::List(items) => items.len(),
            _ => 0,
        }
    }

    /// The code package that it describes.
    pub fn package(&self) -> Option<CodePackage> {
        self.table().package.map(|package| package(self))
    }

    /// The function that it describes, of which the call knows the rest.
    pub fn function(&self, origin: &Origin) -> Option<Function> {
        self.table().function.map(|read| read(self, origin))
    }
}

/// A value of a kind, with records for their members.
fn held<'a>(kind: Kind, value: &'a Value<'a>) -> Value<'a> {
    match (kind, value) {
        (Kind::Record(record), Value::Fields(values)) => {
            Value::Record(View::of_values(record, values))
        }
        (Kind::Record(record), Value::Map(members)) => {
            Value::Record(View::of_names(record, members))
        }
        (Kind::List(kind @ Kind::Record(_)), Value::List(items)) => {
            let mut held_items = Vec::with_capacity(items.len());
            for item in items {
                held_items.push(held(*kind, item));
            }
            Value::List(held_items)
        }
        _ => value.clone(),
    }
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.table().name);
        for (field, value) in self.table().fields.iter().zip(self.values()) {
            shown.field(&field.name(), &value);
        }
        shown.finish()
    }
}

/// Two are equal if their tables and members are.
impl PartialEq for View<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table(), other.table()) && self.values().eq(other.values())
    }
}

/// Whether a member is one of the JSON of its record.
pub(super) const fn is_in_json(field: &Field) -> bool {
    matches!(field.place, Place::Member)
}

#[cfg(test)]
mod tests {
    use super::super::decode::decode;
    use super::*;
    use crate::response::ResponseParts;

    static SECRETS: Record = Record::new(
        "Secrets",
        &[
            Field::member("a", "a", Kind::Secret).optional(),
            Field::member("b", "b", Kind::SecretScalar).optional(),
            Field::member("c", "c", Kind::Text).optional(),
        ],
    );

    /// What is wiped holds a secret, wherever in the order of the members it is.
    #[test]
    fn responses_with_secrets_are_known() {
        for (body, expected) in [
            (r#"{"a": "s"}"#, true),
            (r#"{"b": "s"}"#, true),
            (r#"{"b": 5}"#, true),
            (r#"{"a": "s", "c": "t"}"#, true),
            (r#"{"b": "s", "c": "t"}"#, true),
            (r#"{"c": "t"}"#, false),
            ("{}", false),
        ] {
            let response = ResponseParts::with_pairs(200, &[], body.as_bytes());
            let parsed = decode(&SECRETS, None, &response).unwrap();
            assert_eq!(parsed.has_secrets, expected, "{body}");
        }
    }
}
