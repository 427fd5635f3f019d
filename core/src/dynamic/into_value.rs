//! From the core's types to [`Value`].

use std::collections::BTreeMap;

use bytes::Bytes;

use super::value::Value;
use crate::json::{Json, JsonText};
use crate::member::Member;
use crate::secret::Secret;

/// What goes back to the language.
pub trait IntoValue {
    /// Converts an output and leaves nothing of it behind.
    fn take_value(&mut self) -> Value;
}

impl IntoValue for String {
    fn take_value(&mut self) -> Value {
        Value::Text(std::mem::take(self))
    }
}

impl IntoValue for i64 {
    fn take_value(&mut self) -> Value {
        Value::Int(*self)
    }
}

impl IntoValue for f64 {
    fn take_value(&mut self) -> Value {
        Value::Float(*self)
    }
}

impl IntoValue for bool {
    fn take_value(&mut self) -> Value {
        Value::Bool(*self)
    }
}

impl IntoValue for JsonText {
    fn take_value(&mut self) -> Value {
        data(self.tree())
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest number is what a float can be"
)]
fn data(json: Json<'_>) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(truth),
        Json::Integer(number) => Value::Int(number),
        Json::Unsigned(number) => Value::Float(number as f64),
        Json::Float(number) => Value::Float(number),
        Json::Text(text) => Value::Text(text.into_owned()),
        Json::List(items) => Value::List(items.into_iter().map(data).collect()),
        Json::Object(object) => {
            let members = object.into_iter();
            Value::Map(
                members
                    .map(|(name, value)| (name.into_owned(), data(value)))
                    .collect(),
            )
        }
    }
}

impl<T: IntoValue> IntoValue for Member<T> {
    fn take_value(&mut self) -> Value {
        match self {
            Self::Value(value) => value.take_value(),
            Self::Absent | Self::Null => Value::Null,
        }
    }
}

impl<T: IntoValue> IntoValue for BTreeMap<String, T> {
    fn take_value(&mut self) -> Value {
        let members = self.iter_mut();
        Value::Map(
            members
                .map(|(name, value)| (name.clone(), value.take_value()))
                .collect(),
        )
    }
}

impl IntoValue for Secret {
    fn take_value(&mut self) -> Value {
        Value::Secret(std::mem::take(self))
    }
}

impl IntoValue for Bytes {
    fn take_value(&mut self) -> Value {
        Value::Bytes(std::mem::take(self))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn take_value(&mut self) -> Value {
        match self {
            Some(value) => value.take_value(),
            None => Value::Null,
        }
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn take_value(&mut self) -> Value {
        Value::List(self.iter_mut().map(T::take_value).collect())
    }
}
