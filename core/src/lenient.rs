//! Readers for members that the clouds type in more than one way.
//!
//! Numbers arrive as text and text as numbers; null stands for absent. What cannot be converted
//! and is not essential reads as absent; a container where a scalar belongs, or the reverse,
//! is an error of the member.

use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;
use serde::de::{self, Deserialize, Deserializer, Visitor};

use crate::crypto;

/// Text, or a number or truth value written as text.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Scalar(PhantomData))
}

/// An integer, or a text that reads as one.
pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    deserializer.deserialize_any(Scalar(PhantomData))
}

/// Standard base64 with padding, decoded; `None` for null and for the empty text.
pub(crate) fn base64<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Bytes>, D::Error> {
    struct Base64;
    impl Visitor<'_> for Base64 {
        type Value = Option<Bytes>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("standard base64 with padding")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            if text.is_empty() {
                return Ok(None);
            }
            crypto::base64_decode(text)
                .map(|bytes| Some(bytes.into()))
                .ok_or_else(|| E::custom("not standard base64 with padding"))
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
    }
    deserializer.deserialize_any(Base64)
}

/// A list; null stands for absent.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer)
}

/// What a scalar member can be made from.
trait FromScalar: Sized {
    fn from_integer(number: i128) -> Option<Self>;
    fn from_float(number: f64) -> Option<Self>;
    fn from_text(text: &str) -> Option<Self>;
    fn from_bool(value: bool) -> Option<Self>;
}

impl FromScalar for String {
    fn from_integer(number: i128) -> Option<Self> {
        Some(number.to_string())
    }
    fn from_float(number: f64) -> Option<Self> {
        serde_json::Number::from_f64(number).map(|number| number.to_string())
    }
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
    fn from_bool(value: bool) -> Option<Self> {
        Some(value.to_string())
    }
}

impl FromScalar for i64 {
    fn from_integer(number: i128) -> Option<Self> {
        number.try_into().ok()
    }
    fn from_float(_: f64) -> Option<Self> {
        None
    }
    fn from_text(text: &str) -> Option<Self> {
        text.trim().parse().ok()
    }
    fn from_bool(_: bool) -> Option<Self> {
        None
    }
}

struct Scalar<T>(PhantomData<T>);

impl<T: FromScalar> Visitor<'_> for Scalar<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a number")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(T::from_integer(number.into()))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(T::from_integer(number.into()))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(T::from_float(number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(T::from_text(text))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(T::from_bool(value))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Sample {
        #[serde(default, deserialize_with = "text")]
        text: Option<String>,
        #[serde(default, deserialize_with = "integer")]
        integer: Option<i64>,
    }

    fn read(json: &str) -> Option<(Option<String>, Option<i64>)> {
        serde_json::from_str::<Sample>(json)
            .ok()
            .map(|s| (s.text, s.integer))
    }

    #[test]
    fn converts_scalars_both_ways() {
        assert_eq!(read("{}"), Some((None, None)));
        assert_eq!(read(r#"{"text":null,"integer":null}"#), Some((None, None)));
        assert_eq!(
            read(r#"{"text":5,"integer":"5"}"#),
            Some((Some("5".into()), Some(5)))
        );
        assert_eq!(
            read(r#"{"text":true,"integer":"many"}"#),
            Some((Some("true".into()), None))
        );
        assert_eq!(
            read(r#"{"text":18446744073709551615}"#),
            Some((Some("18446744073709551615".into()), None))
        );
    }

    #[test]
    fn reports_containers() {
        assert_eq!(read(r#"{"text":{}}"#), None);
        assert_eq!(read(r#"{"integer":[]}"#), None);
    }
}
