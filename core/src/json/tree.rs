//! A JSON text as a tree.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::read::{Malformed, Slot};
use super::write::float;

/// A JSON value; texts without escapes are borrowed from the body, whatever their length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    /// A whole number above `i64::MAX`.
    Unsigned(u64),
    Float(f64),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Object<'a>),
}

/// The members of an object, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Object<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> Json<'a> {
    /// A scalar as text; `None` for null, lists and objects.
    pub(crate) fn scalar(&self) -> Option<String> {
        match self {
            Self::Bool(truth) => Some(if *truth { "true" } else { "false" }.to_owned()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Unsigned(number) => Some(number.to_string()),
            Self::Float(number) => Some(float(*number)),
            Self::Text(text) => Some(text.clone().into_owned()),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// What it is, for error messages.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Integer(_) | Self::Unsigned(_) | Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// The object that it is; null is none.
    pub(crate) fn object(&self) -> Result<Option<&Object<'a>>, Malformed> {
        match self {
            Self::Null => Ok(None),
            Self::Object(object) => Ok(Some(object)),
            other => Err(Malformed::new("an object", other)),
        }
    }

    /// Reads members of the object that it is, by their names; null has none.
    pub(crate) fn fill(&self, slots: &mut [(&str, &mut dyn Slot)]) -> Result<bool, Malformed> {
        let Some(object) = self.object()? else {
            return Ok(false);
        };
        for (name, slot) in slots {
            slot.fill(object.get(name))
                .map_err(|error| error.within(name))?;
        }
        Ok(true)
    }

    /// The member of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => object.get(name),
            _ => None,
        }
    }
}

impl<'a> Object<'a> {
    /// The last of the members of that name, as other readers have it.
    pub(crate) fn get(&self, name: &str) -> Option<&Json<'a>> {
        self.iter()
            .rfind(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Json<'a>)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }
}

impl<'a> FromIterator<(Cow<'a, str>, Json<'a>)> for Object<'a> {
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Json<'a>)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

impl<'a> IntoIterator for Object<'a> {
    type Item = (Cow<'a, str>, Json<'a>);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Json::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(i64::try_from(number).map_or(Json::Unsigned(number), Json::Integer))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Json::Float(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(text.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut object = Vec::new();
        while let Some(Name(name)) = members.next_key()? {
            object.push((name, members.next_value()?));
        }
        Ok(Json::Object(Object(object)))
    }
}

/// The name of a member.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Name(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Name(text.to_owned().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Json<'_> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn text_is_borrowed_unless_it_has_escapes() {
        assert!(matches!(
            read(r#""text""#),
            Json::Text(Cow::Borrowed("text"))
        ));
        assert!(matches!(read(r#""\u8def""#), Json::Text(Cow::Owned(text)) if text == "路"));
    }

    #[test]
    fn numbers_are_exact() {
        assert_eq!(read("-9223372036854775808"), Json::Integer(i64::MIN));
        assert_eq!(read("18446744073709551615"), Json::Unsigned(u64::MAX));
        assert_eq!(read("0.05"), Json::Float(0.05));
        // The nearest of all doubles, which takes more than a multiplication to find.
        for text in [
            "0.9452706955539223",
            "1.7976931348623155e308",
            "-9.588583041753141e-54",
        ] {
            assert_eq!(read(text), Json::Float(text.parse().unwrap()));
        }
    }

    #[test]
    fn the_last_of_two_members_counts() {
        let json = read(r#"{"a": 1, "b": 2, "a": 3}"#);
        assert_eq!(json.get("a"), Some(&Json::Integer(3)));
        let mut number = 0_i64;
        json.fill(&mut [("a", &mut number)]).unwrap();
        assert_eq!(number, 3);
    }
}
