//! Between [`Value`] and the core's types.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::value::{Name, Value};
use crate::error::EncodeError;
use crate::secret::Secret;

/// What a parameter can be made from.
pub trait FromValue: Sized {
    /// Converts what was given for `field`.
    ///
    /// # Errors
    /// [`EncodeError`] that names `field`, or a member of it.
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError>;

    /// What stands for a parameter that was not given.
    ///
    /// # Errors
    /// [`EncodeError`] if it is required.
    fn absent(field: &str) -> Result<Self, EncodeError> {
        Err(EncodeError::new(field.to_owned(), "is missing"))
    }
}

/// What goes back to the language.
pub trait IntoValue {
    /// Converts an output.
    fn into_value(self) -> Value;
}

/// The members of an object, taken out one by one.
pub(crate) struct Members<'a> {
    field: &'a str,
    members: Vec<(String, Value)>,
}

impl<'a> Members<'a> {
    pub(crate) fn of(value: Value, field: &'a str) -> Result<Self, EncodeError> {
        match value {
            Value::Map(members) => Ok(Self { field, members }),
            other => Err(wrong_type(field, "an object", &other)),
        }
    }

    pub(crate) fn take<T: FromValue>(&mut self, name: Name) -> Result<T, EncodeError> {
        let field = self.path(name.snake);
        let at = self
            .members
            .iter()
            .position(|(key, _)| key == name.snake || key == name.camel);
        match at.map(|at| self.members.swap_remove(at).1) {
            None => T::absent(&field),
            Some(value) => T::from_value(value, &field),
        }
    }

    /// Refuses what nobody asked for: most often a misspelt name.
    pub(crate) fn finish(self) -> Result<(), EncodeError> {
        match self.members.first() {
            None => Ok(()),
            Some((key, _)) => {
                let key: String = key.chars().filter(|c| !c.is_control()).take(64).collect();
                Err(EncodeError::new(self.path(&key), "is not known here"))
            }
        }
    }

    fn path(&self, name: &str) -> String {
        match self.field {
            "" => name.to_owned(),
            field => format!("{field}.{name}"),
        }
    }
}

fn wrong_type(field: &str, expected: &str, value: &Value) -> EncodeError {
    let field = if field.is_empty() { "params" } else { field };
    EncodeError::new(
        field.to_owned(),
        format!("must be {expected}, not {}", value.kind()),
    )
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value, field).map(Some),
        }
    }

    fn absent(_: &str) -> Result<Self, EncodeError> {
        Ok(None)
    }
}

impl FromValue for String {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(wrong_type(field, "a text", &other)),
        }
    }
}

impl FromValue for Secret {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Text(text) => Ok(text.into()),
            Value::Secret(secret) => Ok(secret),
            other => Err(wrong_type(field, "a text", &other)),
        }
    }
}

impl FromValue for Bytes {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Bytes(bytes) => Ok(bytes),
            other => Err(wrong_type(field, "bytes", &other)),
        }
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::List(items) => items
                .into_iter()
                .enumerate()
                .map(|(i, item)| T::from_value(item, &format!("{field}[{i}]")))
                .collect(),
            other => Err(wrong_type(field, "a list", &other)),
        }
    }
}

impl<T: FromValue> FromValue for BTreeMap<String, T> {
    fn from_value(value: Value, field: &str) -> Result<Self, EncodeError> {
        match value {
            Value::Map(members) => members
                .into_iter()
                .map(|(key, value)| Ok((key, T::from_value(value, field)?)))
                .collect(),
            other => Err(wrong_type(field, "an object", &other)),
        }
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(self)
    }
}

impl IntoValue for i64 {
    fn into_value(self) -> Value {
        Value::Int(self)
    }
}

impl IntoValue for Secret {
    fn into_value(self) -> Value {
        Value::Secret(self)
    }
}

impl IntoValue for Bytes {
    fn into_value(self) -> Value {
        Value::Bytes(self)
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(T::into_value).collect())
    }
}
