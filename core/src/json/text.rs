//! JSON of the user's own.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::read::{FromJson, Malformed};
use super::sure;
use super::tree::Json;
use super::write::ToJson;
use crate::error::EncodeError;

/// JSON whose shape a cloud leaves to its users, such as the configuration of a trigger. Any JSON
/// library reads [`JsonText::as_str`] and writes what [`str::parse`] takes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct JsonText(String);

impl JsonText {
    /// The JSON, without blanks between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Of a tree; texts and names are kept, numbers as far as 64 bits go.
    pub(crate) fn of(json: &Json<'_>) -> Self {
        let mut out = Vec::new();
        json.write(&mut out);
        Self(sure(String::from_utf8(out), "JSON is written of texts"))
    }

    /// As a tree.
    #[cfg(feature = "dynamic")]
    pub(crate) fn tree(&self) -> Json<'_> {
        sure(
            serde_json::from_slice(self.0.as_bytes()),
            "it was written of a tree no deeper than is read",
        )
    }
}

impl FromStr for JsonText {
    type Err = EncodeError;

    fn from_str(text: &str) -> Result<Self, EncodeError> {
        let mut json = serde_json::Deserializer::from_slice(text.as_bytes());
        Json::deserialize(&mut json)
            .and_then(|tree| json.end().map(|()| Self::of(&tree)))
            .map_err(|_| EncodeError::new("json", "must be JSON"))
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ToJson for JsonText {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.0.as_bytes());
    }
}

impl FromJson for JsonText {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        Ok((*json != Json::Null).then(|| Self::of(json)))
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
    fn refuses_what_is_no_json() {
        for text in ["", "{", "{} {}", "NaN", "{'a': 1}"] {
            assert_eq!(text.parse::<JsonText>().unwrap_err().field(), "json");
        }
    }
}
