//! Members that are not records, and what may hold any member.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;

use super::{Member, Typed};
use crate::engine::value::Value;
use crate::secret::Secret;

impl Typed for String {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Text(text) => text.into_owned(),
            _ => Self::new(),
        }
    }

    fn give(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl Typed for i64 {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Int(number) => number,
            _ => 0,
        }
    }

    fn give(&self) -> Value<'_> {
        Value::Int(*self)
    }
}

impl Typed for f64 {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Int(number) => float(&number.to_string()),
            Value::Number(literal) => float(&literal),
            _ => 0.0,
        }
    }

    /// As JSON writes it; for what JSON cannot write the engine has an error.
    fn give(&self) -> Value<'_> {
        Value::Number(Cow::Owned(format!("{self:?}")))
    }
}

fn float(literal: &str) -> f64 {
    literal.parse().unwrap_or_default()
}

impl Typed for bool {
    fn take(value: Value<'_>) -> Self {
        matches!(value, Value::Bool(true))
    }

    fn give(&self) -> Value<'_> {
        Value::Bool(*self)
    }
}

impl Typed for Bytes {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Bytes(bytes) => bytes,
            _ => Self::new(),
        }
    }

    fn give(&self) -> Value<'_> {
        Value::Bytes(self.clone())
    }
}

impl Typed for Secret {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Secret(secret) => secret.into_owned(),
            _ => Self::default(),
        }
    }

    fn give(&self) -> Value<'_> {
        Value::Secret(Cow::Borrowed(self))
    }
}

impl<T: Typed> Typed for Option<T> {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Absent | Value::Null => None,
            value => Some(T::take(value)),
        }
    }

    fn give(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, T::give)
    }
}

impl<T: Typed> Typed for Member<T> {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::Absent => Self::Absent,
            Value::Null => Self::Null,
            value => Self::Value(T::take(value)),
        }
    }

    fn give(&self) -> Value<'_> {
        match self {
            Self::Absent => Value::Absent,
            Self::Null => Value::Null,
            Self::Value(value) => value.give(),
        }
    }
}

impl<T: Typed> Typed for Vec<T> {
    fn take(value: Value<'_>) -> Self {
        match value {
            Value::List(items) => items.into_iter().map(T::take).collect(),
            _ => Self::new(),
        }
    }

    fn give(&self) -> Value<'_> {
        Value::List(self.iter().map(T::give).collect())
    }
}

impl<T: Typed> Typed for BTreeMap<String, T> {
    fn take(value: Value<'_>) -> Self {
        let Value::Map(members) = value else {
            return Self::new();
        };
        let members = members.into_iter();
        members
            .map(|(name, value)| (name.into_owned(), T::take(value)))
            .collect()
    }

    fn give(&self) -> Value<'_> {
        let members = self.iter();
        Value::Map(
            members
                .map(|(name, value)| (Cow::Borrowed(name.as_str()), value.give()))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table may say that a whole number stands for what is absent.
    #[test]
    fn floats_may_be_whole() {
        for (value, text) in [
            (Value::Int(-3), "-3"),
            (Value::Number("0.25".into()), "0.25"),
            (Value::Text("1".into()), "0"),
        ] {
            assert_eq!(f64::take(value).to_string(), text);
        }
    }
}
