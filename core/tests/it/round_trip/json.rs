//! JSON with its members in their order, which `serde_json::Value` does not keep.

use std::fmt;

use crate::dynamic::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// JSON that was received.
#[derive(Debug)]
pub(super) struct Ordered(pub(super) Value);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OrderedVisitor).map(Self)
    }
}

struct OrderedVisitor;

impl<'de> Visitor<'de> for OrderedVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Value, E> {
        let number = i64::try_from(number);
        number
            .map(Value::Int)
            .map_err(|_| E::custom("no number that was given is this large"))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Ordered(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some((name, Ordered(value))) = members.next_entry()? {
            map.push((name, value));
        }
        Ok(Value::Map(map))
    }
}

/// What arrived is what was given, with members in their order. A whole number arrives as one; a
/// float may, if it is whole.
#[expect(
    clippy::float_cmp,
    reason = "what arrives is the very number that was given"
)]
pub(super) fn same(arrived: &Value, given: &Value) -> bool {
    match (arrived, given) {
        (Value::Int(arrived), Value::Float(given)) => as_float(*arrived) == *given,
        (Value::List(arrived), Value::List(given)) => {
            let mut pairs = arrived.iter().zip(given);
            arrived.len() == given.len() && pairs.all(|(arrived, given)| same(arrived, given))
        }
        (Value::Map(arrived), Value::Map(given)) => {
            let mut pairs = arrived.iter().zip(given);
            arrived.len() == given.len()
                && pairs.all(|(arrived, given)| arrived.0 == given.0 && same(&arrived.1, &given.1))
        }
        _ => arrived == given,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no whole number is given for a float that a float cannot hold"
)]
pub(super) const fn as_float(number: i64) -> f64 {
    number as f64
}
