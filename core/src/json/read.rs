//! From JSON to the core's types.
//!
//! The clouds type one member in more than one way: numbers arrive as text and text as numbers,
//! null stands for absent. A scalar that cannot be converted reads as absent; a container where a
//! scalar belongs, or the reverse, is an error of the member.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;

use super::tree::Json;
use crate::crypto;
use crate::secret::Secret;

/// A member that is missing or of the wrong type, with the path to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Malformed {
    /// Path below the value that was read, such as `.func_code.file`.
    path: String,
    pub(crate) problem: Cow<'static, str>,
}

impl Malformed {
    /// `expected` is what belongs there; the value itself, which may be a secret, is never quoted.
    pub(crate) fn new(expected: &str, found: &Json<'_>) -> Self {
        Self::because(["expected ", expected, ", not ", found.kind()].concat())
    }

    pub(crate) fn because(problem: impl Into<Cow<'static, str>>) -> Self {
        Self {
            path: String::new(),
            problem: problem.into(),
        }
    }

    pub(crate) fn missing() -> Self {
        Self::because("the member is missing")
    }

    pub(crate) fn within(mut self, name: &str) -> Self {
        self.path.insert_str(0, name);
        self.path.insert(0, '.');
        self
    }

    fn at(mut self, index: usize) -> Self {
        self.path
            .insert_str(0, &["[", &index.to_string(), "]"].concat());
        self
    }

    /// The whole path, such as `$.func_code.file`.
    pub(crate) fn json_path(&self) -> String {
        ["$", &self.path].concat()
    }
}

/// What can be read from JSON.
pub(crate) trait FromJson: Sized {
    /// `None` for what reads as absent.
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed>;

    /// What stands for a value that is absent, if it may be.
    fn absent() -> Option<Self> {
        None
    }
}

/// A member of a record that is to be filled. Behind `dyn` it takes one line of a table, where a
/// call of its own for each member would be most of the code.
pub(crate) trait Slot {
    /// `None` for a member that is not there.
    fn fill(&mut self, json: Option<&Json<'_>>) -> Result<(), Malformed>;
}

impl<T: FromJson> Slot for T {
    fn fill(&mut self, json: Option<&Json<'_>>) -> Result<(), Malformed> {
        *self = read(json)?;
        Ok(())
    }
}

pub(super) fn read<T: FromJson>(json: Option<&Json<'_>>) -> Result<T, Malformed> {
    let value = match json {
        Some(json) => T::from_json(json)?,
        None => None,
    };
    value.or_else(T::absent).ok_or_else(Malformed::missing)
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        T::from_json(json).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl FromJson for String {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        match json {
            Json::List(_) | Json::Object(_) => Err(Malformed::new("a text", json)),
            json => Ok(json.scalar()),
        }
    }
}

/// By the one reader of JSON, so that no second one for numbers is needed.
fn number_in(text: &str) -> Option<Json<'_>> {
    serde_json::from_slice(text.as_bytes()).ok()
}

/// A number, or a text that reads as one.
macro_rules! number {
    ($type:ty, $( $variant:pat => $value:expr, )*) => {
        impl FromJson for $type {
            fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
                match json {
                    $( $variant => Ok(Some($value)), )*
                    Json::Text(text) => Ok(match &number_in(text) {
                        $( Some($variant) => Some($value), )*
                        _ => None,
                    }),
                    Json::List(_) | Json::Object(_) => Err(Malformed::new("a number", json)),
                    _ => Ok(None),
                }
            }
        }
    };
}

number!(i64, Json::Integer(number) => *number,);

#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest number is what a float can be"
)]
mod float {
    use super::{FromJson, Json, Malformed, number_in};

    number!(f64,
        Json::Float(number) => *number,
        Json::Integer(number) => *number as f64,
        Json::Unsigned(number) => *number as f64,
    );
}

impl FromJson for bool {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        match json {
            Json::Bool(truth) => Ok(Some(*truth)),
            Json::Text(text) => Ok(text.parse().ok()),
            Json::List(_) | Json::Object(_) => Err(Malformed::new("a truth value", json)),
            _ => Ok(None),
        }
    }
}

impl FromJson for Secret {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        match json {
            Json::Null => Ok(None),
            Json::Text(text) => Ok(Some(Self::new(&**text))),
            other => Err(Malformed::new("a text", other)),
        }
    }
}

/// Standard base64 with padding; the empty text reads as absent.
impl FromJson for Bytes {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        match json {
            Json::Null => Ok(None),
            Json::Text(text) if text.is_empty() => Ok(None),
            Json::Text(text) => crypto::base64_decode(text)
                .map(|bytes| Some(bytes.into()))
                .ok_or_else(|| Malformed::because("expected standard base64 with padding")),
            other => Err(Malformed::new("a text", other)),
        }
    }
}

/// An absent list is an empty one.
impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let items = match json {
            Json::Null => return Ok(None),
            Json::List(items) => items,
            other => return Err(Malformed::new("a list", other)),
        };
        let mut list = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let item = T::from_json(item).map_err(|error| error.at(index))?;
            let item = item.or_else(T::absent);
            list.push(item.ok_or_else(|| Malformed::because("the item is null").at(index))?);
        }
        Ok(Some(list))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// Values of null are left out.
impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let Some(object) = json.object()? else {
            return Ok(None);
        };
        let mut map = Self::new();
        for (name, value) in object.iter() {
            let value = T::from_json(value).map_err(|error| error.within(name))?;
            if let Some(value) = value {
                map.insert(name.to_owned(), value);
            }
        }
        Ok(Some(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Default)]
    struct Sample {
        text: Option<String>,
        integer: Option<i64>,
        list: Vec<i64>,
        inner: Option<Box<Sample>>,
    }

    impl<T: FromJson> FromJson for Box<T> {
        fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
            Ok(T::from_json(json)?.map(Self::new))
        }
    }

    crate::json::wire_names! { read Sample { text: "text", integer: "integer", list: "list", inner: "inner", } }

    fn read(json: &str) -> Result<Option<Sample>, String> {
        Sample::from_json(&serde_json::from_str(json).unwrap()).map_err(|error| error.json_path())
    }

    fn scalars(json: &str) -> (Option<String>, Option<i64>) {
        let sample = read(json).unwrap().unwrap();
        (sample.text, sample.integer)
    }

    #[test]
    fn converts_scalars_both_ways() {
        assert_eq!(scalars("{}"), (None, None));
        assert_eq!(scalars(r#"{"text":null,"integer":null}"#), (None, None));
        assert_eq!(
            scalars(r#"{"text":5,"integer":" 5"}"#),
            (Some("5".into()), Some(5))
        );
        assert_eq!(
            scalars(r#"{"text":true,"integer":"many"}"#),
            (Some("true".into()), None)
        );
        let largest = "18446744073709551615";
        assert_eq!(
            scalars(&format!(r#"{{"text":{largest}}}"#)),
            (Some(largest.into()), None)
        );
    }

    #[test]
    fn names_what_is_of_the_wrong_type() {
        assert_eq!(read("[]"), Err("$".into()));
        assert_eq!(read(r#"{"text":{}}"#), Err("$.text".into()));
        assert_eq!(read(r#"{"list":5}"#), Err("$.list".into()));
        assert_eq!(read(r#"{"list":[1,[]]}"#), Err("$.list[1]".into()));
        assert_eq!(read(r#"{"list":[1,null]}"#), Err("$.list[1]".into()));
        assert_eq!(
            read(r#"{"inner":{"inner":{"integer":[]}}}"#),
            Err("$.inner.inner.integer".into())
        );
        assert_eq!(read("null"), Ok(None));
    }
}
