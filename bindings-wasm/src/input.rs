//! Reads what JavaScript wrote.
//!
//! It is JSON, in which a number with an exponent that has no sign, as JavaScript writes none, stands
//! for something else: `2e0` for the third of the bytes that were given beside, `2e1` for the third of
//! the secrets, `0e2` for a number that is not finite.

use std::borrow::Cow;

use bytes::Bytes;
use faaswire::Secret;
use faaswire::dynamic::{self, Json, JsonKind, Value, tape};

use crate::beside;

/// A call, a service or credentials: `[name, [secret, ...], data, more, ...]`.
pub(crate) struct Given {
    pub(crate) name: String,
    pub(crate) data: Value<'static>,
    pub(crate) more: Vec<String>,
    pub(crate) has_bytes: bool,
}

/// None for what is no such text: none of those that `js/params.js` writes.
pub(crate) fn given(text: &str) -> Option<Given> {
    let bytes = beside::given();
    let has_bytes = !bytes.is_empty();
    let tape = tape(text)?;
    let mut parts = tape.root().items();
    let name = self::text(parts.next()?);
    let secrets = texts(parts.next()?.items());
    let reader = Reader { secrets, bytes };
    Some(Given {
        name,
        data: reader.value(parts.next()?),
        more: texts(parts),
        has_bytes,
    })
}

/// A list of texts; none for the empty text.
pub(crate) fn list(text: &str) -> Vec<String> {
    tape(text)
        .map(|tape| texts(tape.root().items()))
        .unwrap_or_default()
}

/// The same two by two; what is left over is left out.
pub(crate) fn pairs<T: AsRef<str>>(flat: &[T]) -> Vec<(&str, &str)> {
    let mut pairs = Vec::with_capacity(flat.len() / 2);
    for [name, value] in flat.as_chunks().0 {
        pairs.push((name.as_ref(), value.as_ref()));
    }
    pairs
}

/// Headers that a peer sent, borrowed for the core.
pub(crate) fn received(flat: &[String]) -> Vec<(&[u8], &[u8])> {
    let mut pairs = Vec::with_capacity(flat.len() / 2);
    for [name, value] in flat.as_chunks().0 {
        pairs.push((name.as_bytes(), value.as_bytes()));
    }
    pairs
}

fn texts<'j>(items: impl Iterator<Item = Json<'j>>) -> Vec<String> {
    let mut texts = Vec::new();
    for item in items {
        texts.push(text(item));
    }
    texts
}

fn text(json: Json<'_>) -> String {
    json.text().map(Cow::into_owned).unwrap_or_default()
}

struct Reader {
    secrets: Vec<String>,
    bytes: Vec<Bytes>,
}

impl Reader {
    fn value(&self, json: Json<'_>) -> Value<'static> {
        match json.kind() {
            JsonKind::Null => Value::Null,
            JsonKind::False => Value::Bool(false),
            JsonKind::True => Value::Bool(true),
            JsonKind::Number => self.number(json.raw()),
            JsonKind::Text => Value::Text(text(json).into()),
            JsonKind::List => {
                let mut items = Vec::new();
                for item in json.items() {
                    items.push(self.value(item));
                }
                Value::List(items)
            }
            JsonKind::Object => {
                let mut members = Vec::new();
                for (name, value) in json.members() {
                    members.push((text(name).into(), self.value(value)));
                }
                Value::Map(members)
            }
        }
    }

    fn number(&self, literal: &str) -> Value<'static> {
        if let Some(integer) = dynamic::signed(literal) {
            return Value::Int(integer);
        }
        let place = |place| {
            let place = dynamic::unsigned(place).unwrap_or(u64::MAX);
            usize::try_from(place).unwrap_or(usize::MAX)
        };
        if let Some(at) = literal.strip_suffix("e0") {
            // While parameters are checked only, nothing is given.
            return Value::Bytes(self.bytes.get(place(at)).cloned().unwrap_or_default());
        }
        if let Some(at) = literal.strip_suffix("e1") {
            return match self.secrets.get(place(at)) {
                Some(secret) => Value::Secret(Cow::Owned(Secret::new(secret.as_str()))),
                None => Value::Absent,
            };
        }
        let is_whole = !literal.bytes().any(|byte| matches!(byte, b'.' | b'e'));
        Value::Number(if is_whole {
            "beyond all integers".into()
        } else if literal.ends_with("e2") {
            "not finite".into()
        } else {
            literal.to_owned().into()
        })
    }
}
