//! JSON of the user's own.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::Typed;
use crate::engine::json::{Malformed, Tape, write};
use crate::engine::value::Value;
use crate::error::EncodeError;

/// JSON whose shape a cloud leaves to its users, such as the configuration of a trigger. Any JSON
/// library reads [`JsonText::as_str`] and writes what [`str::parse`] takes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct JsonText(String);

impl JsonText {
    /// Returns the JSON, without white space between its tokens.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(text: &str) -> Result<Self, Malformed> {
        let tape = Tape::read(text.as_bytes())?;
        let mut json = String::new();
        write::json(&mut json, tape.root());
        Ok(Self(json))
    }
}

impl FromStr for JsonText {
    type Err = EncodeError;

    fn from_str(text: &str) -> Result<Self, EncodeError> {
        Self::read(text).map_err(|_| EncodeError::new("json", "must be JSON"))
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Typed for JsonText {
    fn take(value: Value<'_>) -> Self {
        let json = match &value {
            Value::Json(json) => Self::read(json).ok(),
            _ => None,
        };
        json.unwrap_or_else(|| Self("null".to_owned()))
    }

    fn give(&self) -> Value<'_> {
        Value::Json(Cow::Borrowed(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_it_says() {
        let text = r#" {"b": [1, -2.5, 1e300, 18446744073709551615, true, null], "a": {"\u8def\"": "x/"}} "#;
        let json: JsonText = text.parse().unwrap();
        assert_eq!(
            json.as_str(),
            "{\"b\":[1,-2.5,1e+300,18446744073709551615,true,null],\"a\":{\"路\\\"\":\"x/\"}}"
        );
    }

    #[test]
    fn rejects_what_is_no_json() {
        for text in ["", "{", "{} {}", "NaN", "{'a': 1}"] {
            assert_eq!(text.parse::<JsonText>().unwrap_err().field(), "json");
        }
    }
}
