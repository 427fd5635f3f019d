//! Data between a language and the core.

use std::fmt;

use bytes::Bytes;

use super::call::Call;
use super::into_value::IntoValue;
use crate::package::CodePackage;
use crate::redact::Length;
use crate::secret::Secret;

/// A piece of data on its way between a language and the core.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// Absent, `None`, `null` or `undefined`.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    Text(String),
    /// Text that must not be shown.
    Secret(Secret),
    /// Bytes.
    Bytes(Bytes),
    /// A list.
    List(Vec<Value>),
    /// Members with names of the user's own.
    Map(Vec<(String, Value)>),
    /// An output, or a part of one. Boxed, because it is several times as large as the others, of
    /// which it holds many.
    Record(Box<Record>),
}

impl Value {
    pub(super) fn with_next_page(mut self, call: Option<Call>) -> Self {
        if let Self::Record(record) = &mut self {
            record.next_page = call;
        }
        self
    }

    /// What it is, for error messages.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a truth value",
            Self::Int(_) | Self::Float(_) => "a number",
            Self::Text(_) | Self::Secret(_) => "a text",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Record(_) => "an object",
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("Null"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Int(number) => write!(f, "{number}"),
            Self::Float(number) => write!(f, "{number:?}"),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Secret(secret) => write!(f, "{secret:?}"),
            Self::Bytes(bytes) => write!(f, "{:?}", Length(bytes)),
            Self::List(items) => f.debug_list().entries(items).finish(),
            Self::Map(members) => {
                let members = members.iter().map(|(name, value)| (name, value));
                f.debug_map().entries(members).finish()
            }
            Self::Record(record) => write!(f, "{record:?}"),
        }
    }
}

/// A typed object of the core, with its members in declared order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// Name of the type, unique within its cloud.
    pub name: &'static str,
    /// Names of its members.
    pub names: &'static [Name],
    /// Its members, in the order of their names.
    pub values: Vec<Value>,
    /// The code package that it describes, if it does.
    pub package: Option<CodePackage>,
    /// It is a page of a list.
    pub is_page: bool,
    /// The call for the next page, if it is a page and not the last one.
    pub next_page: Option<Call>,
}

impl Record {
    pub(crate) fn new(
        name: &'static str,
        names: &'static [Name],
        values: &mut [&mut dyn IntoValue],
    ) -> Self {
        Self {
            name,
            names,
            values: values.iter_mut().map(|value| value.take_value()).collect(),
            package: None,
            is_page: false,
            next_page: None,
        }
    }

    /// Its members with their names.
    pub fn fields(&self) -> impl Iterator<Item = (&'static Name, &Value)> {
        self.names.iter().zip(&self.values)
    }

    pub(crate) fn into_page(mut self) -> Self {
        self.is_page = true;
        self
    }

    pub(crate) fn with_package(mut self, package: CodePackage) -> Self {
        self.package = Some(package);
        self
    }
}

/// The name of a member, in the case of either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name(&'static str);

impl Name {
    pub(crate) const fn new(snake: &'static str) -> Self {
        Self(snake)
    }

    /// `service_name`
    pub const fn snake(self) -> &'static str {
        self.0
    }

    /// `serviceName`
    pub fn camel(self) -> String {
        let mut camel = String::with_capacity(self.0.len());
        let mut is_start = false;
        for letter in self.0.chars() {
            match letter {
                '_' => is_start = true,
                letter if is_start => {
                    camel.push(letter.to_ascii_uppercase());
                    is_start = false;
                }
                letter => camel.push(letter),
            }
        }
        camel
    }

    /// Without making a text of its own: every parameter of every call is asked.
    pub(super) fn is(self, given: &str) -> bool {
        let mut rest = given.bytes();
        let mut is_start = false;
        let is_camel = self.0.bytes().all(|letter| match letter {
            b'_' => {
                is_start = true;
                true
            }
            letter if std::mem::take(&mut is_start) => {
                rest.next() == Some(letter.to_ascii_uppercase())
            }
            letter => rest.next() == Some(letter),
        });
        given == self.0 || is_camel && rest.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_by_either_case() {
        for (snake, camel) in [
            ("service_name", "serviceName"),
            ("x_fc_trace_id", "xFcTraceId"),
            ("code_sha256", "codeSha256"),
            ("url", "url"),
        ] {
            let name = Name::new(snake);
            assert_eq!(name.camel(), camel);
            assert!(name.is(snake) && name.is(camel) && !name.is("other"));
        }
    }
}
