//! JavaScript's values to the core's.

use faaswire::dynamic::Value;
use js_sys::{Array, BigInt, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error;
use crate::imports::{self, Secret, Text};

/// Deeper than any parameter; a cycle ends here.
const MAX_DEPTH: u32 = 64;
/// Longer than any list that a cloud takes; a sparse array costs its length.
const MAX_LENGTH: f64 = 100_000.0;

enum Failure {
    /// The path to what is wrong, and what it is.
    Invalid(String, &'static str),
    /// An exception of the caller's own getter or proxy.
    Thrown(JsValue),
}

type Read<T> = Result<T, Failure>;

pub(crate) fn value(js: &JsValue) -> Result<Value, JsValue> {
    read(js, 0).map_err(|failure| match failure {
        Failure::Invalid(path, problem) => {
            error::encode_parts(if path.is_empty() { "params" } else { &path }, problem)
        }
        Failure::Thrown(exception) => exception,
    })
}

fn read(js: &JsValue, depth: u32) -> Read<Value> {
    // Texts first: most parameters are, and every question crosses the border.
    if js.is_string() {
        text(js.unchecked_ref()).map(Value::Text)
    } else if js.is_null() || js.is_undefined() {
        Ok(Value::Null)
    } else if let Some(truth) = js.as_bool() {
        Ok(Value::Bool(truth))
    } else if let Some(number) = js.as_f64() {
        Ok(self::number(number))
    } else if let Some(big) = js.dyn_ref::<BigInt>() {
        Ok(i64::try_from(big.clone()).map_or(Value::Float(f64::NAN), Value::Int))
    } else if let Some(secret) = js.dyn_ref::<Secret>() {
        let revealed = secret.reveal().map_err(Failure::Thrown)?;
        text(&revealed).map(|text| Value::Secret(text.into()))
    } else if depth == MAX_DEPTH {
        Err(invalid("is nested too deeply"))
    } else if Array::is_array(js) {
        list(js, depth)
    } else if let Some(bytes) = imports::bytes_of(js).map_err(Failure::Thrown)? {
        Ok(Value::Bytes(bytes.to_vec().into()))
    } else if js.is_object() && imports::tag(js).map_err(Failure::Thrown)? == "[object Object]" {
        members(js, depth)
    } else {
        Err(invalid("must be plain data"))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only whole numbers that i64 holds exactly"
)]
fn number(number: f64) -> Value {
    const MAX_SAFE: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= MAX_SAFE {
        Value::Int(number as i64)
    } else {
        Value::Float(number)
    }
}

/// A lone surrogate would be sent as U+FFFD: another name than the one that was given.
fn text(js: &JsString) -> Read<String> {
    if js.unchecked_ref::<Text>().is_well_formed() {
        Ok(js.into())
    } else {
        Err(invalid("must be well-formed Unicode"))
    }
}

fn list(js: &JsValue, depth: u32) -> Read<Value> {
    let length = Reflect::get(js, &"length".into()).map_err(Failure::Thrown)?;
    let length = length.as_f64().unwrap_or(f64::INFINITY);
    if length > MAX_LENGTH {
        return Err(invalid("must have at most 100000 items"));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "just checked"
    )]
    let items = (0..length as u32).map(|i| {
        let item = Reflect::get_u32(js, i).map_err(Failure::Thrown)?;
        read(&item, depth + 1).map_err(|failure| failure.within(&format!("[{i}]")))
    });
    items.collect::<Read<_>>().map(Value::List)
}

fn members(js: &JsValue, depth: u32) -> Read<Value> {
    let entries = imports::entries(js).map_err(Failure::Thrown)?;
    if f64::from(entries.length()) > MAX_LENGTH {
        return Err(invalid("must have at most 100000 members"));
    }
    let entries = entries.iter().map(JsCast::unchecked_into);
    // As `JSON.stringify` has it: what is undefined is not there, what is null is null.
    let given = entries.filter(|entry: &Array| !entry.get(1).is_undefined());
    let members = given.map(|entry| {
        let name = text(&entry.get(0).unchecked_into())?;
        let value = read(&entry.get(1), depth + 1).map_err(|failure| failure.within(&name))?;
        Ok((name, value))
    });
    members.collect::<Read<_>>().map(Value::Map)
}

fn invalid(problem: &'static str) -> Failure {
    Failure::Invalid(String::new(), problem)
}

impl Failure {
    fn within(self, outer: &str) -> Self {
        match self {
            Self::Invalid(inner, problem) => {
                let dot = if inner.is_empty() || inner.starts_with('[') {
                    ""
                } else {
                    "."
                };
                Self::Invalid(format!("{outer}{dot}{inner}"), problem)
            }
            thrown @ Self::Thrown(_) => thrown,
        }
    }
}
