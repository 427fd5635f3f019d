//! Data between a language and the engine.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;

use super::json;
use super::response::View;
use crate::error::ValueType;
use crate::redact::Length;
use crate::secret::Secret;

/// A value of a field, given or received.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
#[repr(u32)] // Of whole words: with a tag of a byte, each copy goes byte by byte.
pub enum Value<'a> {
    /// Not there.
    #[default]
    Absent,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number, as JSON writes it.
    Number(Cow<'a, str>),
    /// A string.
    Text(Cow<'a, str>),
    /// A string that must not be shown.
    Secret(Cow<'a, Secret>),
    /// Bytes.
    Bytes(Bytes),
    /// JSON of any shape, valid, as text.
    Json(Cow<'a, str>),
    /// Several values.
    List(Vec<Value<'a>>),
    /// Members by name: a map, or a record that is given by names.
    Map(Vec<(Cow<'a, str>, Value<'a>)>),
    /// The members of a record, by their places.
    Fields(Vec<Value<'a>>),
    /// A record of a response.
    Record(View<'a>),
}

impl Value<'static> {
    /// A string where there is one.
    pub(crate) fn of_text(text: Option<String>) -> Self {
        text.map_or(Self::Absent, |text| Self::Text(text.into()))
    }

    /// A secret where there is one.
    pub(crate) fn of_secret(text: Option<String>) -> Self {
        text.map_or(Self::Absent, |text| {
            Self::Secret(Cow::Owned(Secret::new(text)))
        })
    }
}

impl Value<'_> {
    /// A number that is not a whole one. One that is not finite is rejected where it is given.
    #[cfg(any(feature = "dynamic", feature = "typed"))]
    pub fn of_f64(number: f64) -> Value<'static> {
        Value::Number(if number.is_finite() {
            json::number::of_f64(number).into()
        } else {
            Cow::Borrowed("NaN")
        })
    }

    /// The number that it is.
    #[cfg(all(
        any(feature = "dynamic", feature = "typed"),
        not(target_family = "wasm")
    ))]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest number is what a float can be"
    )]
    pub fn to_f64(&self) -> Option<f64> {
        match self {
            Self::Int(number) => Some(*number as f64),
            Self::Number(literal) => Some(json::number::to_f64(literal)),
            _ => None,
        }
    }
}

impl<'a> Value<'a> {
    /// The string that it is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Secret(secret) => Some(secret.reveal()),
            _ => None,
        }
    }

    /// Whether there is nothing: neither a value nor `null`.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it says nothing: absent, null, or an empty string or bytes.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Absent | Self::Null => true,
            Self::Bytes(bytes) => bytes.is_empty(),
            other => other.text() == Some(""),
        }
    }

    /// What it is, for error messages.
    pub(crate) const fn kind(&self) -> ValueType {
        match self {
            Self::Absent => ValueType::Nothing,
            Self::Null => ValueType::Null,
            Self::Bool(_) => ValueType::Bool,
            Self::Int(_) => ValueType::Int,
            Self::Number(_) => ValueType::Float,
            Self::Text(_) => ValueType::Text,
            Self::Secret(_) => ValueType::Secret,
            Self::Bytes(_) => ValueType::Bytes,
            Self::List(_) => ValueType::List,
            Self::Json(_) | Self::Map(_) | Self::Fields(_) | Self::Record(_) => ValueType::Object,
        }
    }

    /// The same without borrowing; a record of a response stays what it is in `Fields`.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Absent => Value::Absent,
            Self::Null => Value::Null,
            Self::Bool(truth) => Value::Bool(truth),
            Self::Int(number) => Value::Int(number),
            Self::Number(literal) => Value::Number(literal.into_owned().into()),
            Self::Text(text) => Value::Text(text.into_owned().into()),
            Self::Secret(secret) => Value::Secret(Cow::Owned(secret.into_owned())),
            Self::Bytes(bytes) => Value::Bytes(bytes),
            Self::Json(json) => Value::Json(json.into_owned().into()),
            Self::List(items) => Value::List(items.into_iter().map(Value::into_owned).collect()),
            Self::Map(members) => {
                let members = members.into_iter();
                let owned = |(name, value): (Cow<'a, str>, Value<'a>)| {
                    (name.into_owned().into(), value.into_owned())
                };
                Value::Map(members.map(owned).collect())
            }
            Self::Fields(members) => {
                Value::Fields(members.into_iter().map(Value::into_owned).collect())
            }
            Self::Record(view) => Value::Fields(view.values().map(Value::into_owned).collect()),
        }
    }
}

/// Neither secrets nor bytes.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("Absent"),
            Self::Null => f.write_str("Null"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Int(number) => write!(f, "{number}"),
            Self::Number(literal) => f.write_str(literal),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Secret(secret) => write!(f, "{secret:?}"),
            Self::Bytes(bytes) => write!(f, "{:?}", Length(bytes)),
            Self::Json(json) => f.write_str(json),
            Self::List(items) | Self::Fields(items) => f.debug_list().entries(items).finish(),
            Self::Map(members) => {
                let members = members.iter().map(|(name, value)| (name, value));
                f.debug_map().entries(members).finish()
            }
            Self::Record(view) => view.fmt(f),
        }
    }
}
