//! From the core's types to JSON.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::sure;
use super::tree::Json;
use crate::crypto;
use crate::secret::Secret;

/// What can be written as JSON.
pub(crate) trait ToJson {
    fn write(&self, out: &mut Vec<u8>);

    /// Whether it is left out of the object that it is a member of.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Writes an object of those members that are not absent.
pub(crate) fn write_object(out: &mut Vec<u8>, members: &[(&str, &dyn ToJson)]) {
    let mut separator = b'{';
    for (name, value) in members {
        if !value.is_absent() {
            out.push(separator);
            write_text(out, name);
            out.push(b':');
            value.write(out);
            separator = b',';
        }
    }
    if separator == b'{' {
        out.push(b'{');
    }
    out.push(b'}');
}

fn write_list<T: ToJson>(out: &mut Vec<u8>, items: &[T]) {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        item.write(out);
    }
    out.push(b']');
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    sure(serde_json::to_writer(out, text), "a vector takes all");
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl ToJson for str {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self);
    }
}

impl ToJson for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self);
    }
}

impl ToJson for Secret {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self.reveal());
    }
}

impl ToJson for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl ToJson for i64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.to_string().as_bytes());
    }
}

impl ToJson for f64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(float(*self).as_bytes());
    }
}

/// The shortest text that reads back as the same number. A whole number is written as one, so
/// that `1` and `1.0` of different languages are the same.
#[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
pub(super) fn float(number: f64) -> String {
    // As far as every language has whole numbers: beyond, JavaScript has floats only.
    const MAX_SAFE: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= MAX_SAFE {
        (number as i64).to_string()
    } else {
        sure(serde_json::to_string(&number), "numbers can be written")
    }
}

/// Bytes are standard base64, made where they are sent from: a package is copied nowhere else.
impl ToJson for Bytes {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        crypto::base64_append(self, out);
        out.push(b'"');
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_list(out, self);
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn write(&self, out: &mut Vec<u8>) {
        let members: Vec<(&str, &dyn ToJson)> = self
            .iter()
            .map(|(name, value)| (name.as_str(), value as &dyn ToJson))
            .collect();
        write_object(out, &members);
    }
}

impl ToJson for Json<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => None::<bool>.write(out),
            Self::Bool(truth) => truth.write(out),
            Self::Integer(number) => number.write(out),
            Self::Unsigned(number) => out.extend_from_slice(number.to_string().as_bytes()),
            Self::Float(number) => number.write(out),
            Self::Text(text) => write_text(out, text),
            Self::List(items) => write_list(out, items),
            Self::Object(object) => {
                let members = object.iter();
                let members: Vec<(&str, &dyn ToJson)> = members
                    .map(|(name, value)| (name, value as &dyn ToJson))
                    .collect();
                write_object(out, &members);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &dyn ToJson) -> String {
        let mut out = Vec::new();
        value.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn objects_leave_out_what_is_absent() {
        let mut out = Vec::new();
        write_object(
            &mut out,
            &[("a", &None::<i64>), ("b\"", &Some(1_i64)), ("c", &true)],
        );
        assert_eq!(out, br#"{"b\"":1,"c":true}"#);
        out.clear();
        write_object(&mut out, &[("a", &None::<i64>)]);
        assert_eq!(out, b"{}");
    }

    #[test]
    fn values_are_written_as_other_writers_do() {
        assert_eq!(
            written(&"a\u{1}\u{4e2d}\"/".to_owned()),
            "\"a\\u0001\u{4e2d}\\\"/\""
        );
        assert_eq!(
            written(&vec![1.0, 0.05, -2.5, 1e300]),
            "[1,0.05,-2.5,1e+300]"
        );
        assert_eq!(
            written(&vec![9_007_199_254_740_991.0, 9_007_199_254_740_992.0]),
            "[9007199254740991,9007199254740992.0]"
        );
        assert_eq!(written(&Vec::<i64>::new()), "[]");
        assert_eq!(written(&Bytes::from_static(b"ab\xff")), "\"YWL/\"");
        assert_eq!(
            written(&BTreeMap::from([("x".to_owned(), i64::MIN)])),
            r#"{"x":-9223372036854775808}"#
        );
    }
}
