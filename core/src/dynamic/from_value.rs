//! From [`Value`] to the core's types.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::value::Value;
use crate::error::{EncodeError, printable};
use crate::json::{Json, JsonText};
use crate::member::Member;
use crate::secret::Secret;
use crate::wire::check_not_redacted;

/// What a parameter can be made from.
pub trait FromValue: Sized {
    /// Converts what was given for `field` and leaves nothing of it behind.
    ///
    /// # Errors
    /// [`EncodeError`] that names `field`, or a member of it.
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError>;

    /// What stands for a parameter that was not given.
    ///
    /// # Errors
    /// [`EncodeError`] if it is required.
    fn absent(field: &str) -> Result<Self, EncodeError> {
        Err(EncodeError::new(field.to_owned(), EncodeError::MISSING))
    }

    /// What stands for a value before it is read.
    fn placeholder() -> Self;
}

/// A parameter of a record that is to be filled. Behind `dyn` it takes one line of a table, where a
/// call of its own for each parameter would be most of the code.
pub(crate) trait Slot {
    /// `None` for a parameter that was not given.
    fn fill(&mut self, value: Option<&mut Value>, field: &str) -> Result<(), EncodeError>;
}

impl<T: FromValue> Slot for T {
    fn fill(&mut self, value: Option<&mut Value>, field: &str) -> Result<(), EncodeError> {
        *self = match value {
            None => T::absent(field)?,
            Some(value) => T::from_value(value, field)?,
        };
        Ok(())
    }
}

pub(super) fn wrong_type(field: &str, expected: &str, value: &Value) -> EncodeError {
    let field = if field.is_empty() { "params" } else { field };
    EncodeError::new(
        field.to_owned(),
        format!("must be {expected}, not {}", value.kind()),
    )
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value, field).map(Some),
        }
    }

    fn absent(_: &str) -> Result<Self, EncodeError> {
        Ok(None)
    }

    fn placeholder() -> Self {
        None
    }
}

impl FromValue for String {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Text(text) => Ok(std::mem::take(text)),
            other => Err(wrong_type(field, "a text", other)),
        }
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl FromValue for bool {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Bool(truth) => Ok(*truth),
            other => Err(wrong_type(field, "a truth value", other)),
        }
    }

    fn placeholder() -> Self {
        false
    }
}

impl FromValue for i64 {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Int(number) => Ok(*number),
            Value::Float(_) => Err(EncodeError::new(
                field.to_owned(),
                "must be a whole number, and not too large to be exact",
            )),
            other => Err(wrong_type(field, "a number", other)),
        }
    }

    fn placeholder() -> Self {
        0
    }
}

impl FromValue for f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest number is what a float can be"
    )]
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Int(number) => Ok(*number as Self),
            Value::Float(number) => Ok(*number),
            other => Err(wrong_type(field, "a number", other)),
        }
    }

    fn placeholder() -> Self {
        0.0
    }
}

/// What is null is sent as null, what is not given is not sent.
impl<T: FromValue> FromValue for Member<T> {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Null => Ok(Self::Null),
            value => T::from_value(value, field).map(Self::Value),
        }
    }

    fn absent(_: &str) -> Result<Self, EncodeError> {
        Ok(Self::Absent)
    }

    fn placeholder() -> Self {
        Self::Absent
    }
}

impl FromValue for JsonText {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        json(value, field, 0).map(|json| Self::of(&json))
    }

    fn placeholder() -> Self {
        Self::of(&Json::Null)
    }
}

/// Deeper JSON is a mistake, and more than those who read it take.
const MAX_DEPTH: usize = 100;

fn json<'a>(value: &'a Value, field: &str, depth: usize) -> Result<Json<'a>, EncodeError> {
    let depth = depth + 1;
    Ok(match value {
        _ if depth > MAX_DEPTH => {
            return Err(EncodeError::new(field.to_owned(), "is nested too deeply"));
        }
        Value::Null => Json::Null,
        Value::Bool(truth) => Json::Bool(*truth),
        Value::Int(number) => Json::Integer(*number),
        Value::Float(number) if number.is_finite() => Json::Float(*number),
        Value::Text(text) => Json::Text(text.into()),
        Value::Secret(secret) => Json::Text(secret.reveal().into()),
        Value::List(items) => {
            let items = items.iter().enumerate();
            let items = items.map(|(i, item)| json(item, &format!("{field}[{i}]"), depth));
            Json::List(items.collect::<Result<_, _>>()?)
        }
        Value::Map(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = json(value, &format!("{field}.{}", printable(name)), depth)?;
                Ok((name.into(), value))
            });
            Json::Object(members.collect::<Result<_, _>>()?)
        }
        Value::Float(_) => {
            let problem = "must be a finite number";
            return Err(EncodeError::new(field.to_owned(), problem));
        }
        other @ (Value::Bytes(_) | Value::Record(_)) => {
            return Err(wrong_type(field, "JSON", other));
        }
    })
}

impl FromValue for Secret {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Text(text) => {
                check_not_redacted(field.to_owned(), text)?;
                Ok(std::mem::take(text).into())
            }
            Value::Secret(secret) => Ok(std::mem::take(secret)),
            other => Err(wrong_type(field, "a text", other)),
        }
    }

    fn placeholder() -> Self {
        Self::default()
    }
}

impl FromValue for Bytes {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Bytes(bytes) => Ok(std::mem::take(bytes)),
            other => Err(wrong_type(field, "bytes", other)),
        }
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::List(items) => items
                .iter_mut()
                .enumerate()
                .map(|(i, item)| T::from_value(item, &format!("{field}[{i}]")))
                .collect(),
            other => Err(wrong_type(field, "a list", other)),
        }
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl<T: FromValue> FromValue for BTreeMap<String, T> {
    fn from_value(value: &mut Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Map(members) => {
                // Not collected: that sorts, which is much code for a few members.
                let mut map = Self::new();
                for (key, value) in members {
                    let value = T::from_value(value, &format!("{field}.{}", printable(key)))?;
                    map.insert(std::mem::take(key), value);
                }
                Ok(map)
            }
            other => Err(wrong_type(field, "an object", other)),
        }
    }

    fn placeholder() -> Self {
        Self::new()
    }
}
