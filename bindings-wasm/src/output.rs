//! The core's values to JavaScript's.

use faaswire::Secret;
use faaswire::dynamic::{Record, Value};
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::JsValue;

use crate::imports;
use crate::package::RawPackage;
use crate::service::RawCall;

pub(crate) fn js(value: Value) -> JsValue {
    match value {
        Value::Bool(truth) => truth.into(),
        Value::Int(integer) => number(integer),
        Value::Float(float) => float.into(),
        Value::Text(text) => text.into(),
        Value::Secret(secret) => self::secret(&secret),
        Value::Bytes(bytes) => Uint8Array::from(bytes.as_ref()).into(),
        Value::List(items) => items.into_iter().map(js).collect::<Array>().into(),
        Value::Map(members) => members
            .into_iter()
            .fold(Members::default(), |object, (name, value)| {
                object.put(&name, &js(value))
            })
            .into_object()
            .into(),
        Value::Record(record) => self::record(*record),
        _ => JsValue::NULL,
    }
}

fn record(record: Record) -> JsValue {
    let members = record.names.iter().zip(record.values);
    let members = members
        .filter(|(_, value)| *value != Value::Null)
        .fold(Members::default(), |object, (name, value)| {
            object.put(&name.camel(), &js(value))
        })
        .into_object();
    match record.package {
        Some(package) => imports::with_package(&members, RawPackage::new(package)).into(),
        None if record.is_page => {
            imports::with_next_page(&members, record.next_page.map(RawCall::new)).into()
        }
        None => members.into(),
    }
}

pub(crate) fn secret(secret: &Secret) -> JsValue {
    imports::Secret::new(secret.reveal()).into()
}

/// Sizes and times: all that occur are far below 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest number is what JavaScript has"
)]
pub(crate) fn number(integer: i64) -> JsValue {
    (integer as f64).into()
}

/// A plain object in the making. Its members are made as own properties whatever their name:
/// assigning to `__proto__` would do something else.
#[derive(Default)]
pub(crate) struct Members(Array);

impl Members {
    /// Adds a member; an absent value leaves it out.
    pub(crate) fn set(self, name: &str, value: impl Into<Member>) -> Self {
        match value.into() {
            Member(Some(value)) => self.put(name, &value),
            Member(None) => self,
        }
    }

    fn put(self, name: &str, value: &JsValue) -> Self {
        self.0.push(&Array::of2(&name.into(), value));
        self
    }

    pub(crate) fn into_object(self) -> Object {
        // Fails only for what is no list of pairs.
        Object::from_entries(&self.0).unwrap_or_default()
    }
}

/// A member's value, or its absence.
pub(crate) struct Member(Option<JsValue>);

macro_rules! member {
    ($($type:ty),*) => {$(
        impl From<$type> for Member {
            fn from(value: $type) -> Self {
                Self(Some(value.into()))
            }
        }

        impl From<Option<$type>> for Member {
            fn from(value: Option<$type>) -> Self {
                Self(value.map(Into::into))
            }
        }
    )*};
}

member!(&str, u32, JsValue);
