use bytes::Bytes;

use crate::package::CodePackage;
use crate::secret::Secret;

/// A piece of data on its way between a language and the core.
#[derive(Debug, Clone, PartialEq)]
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
    /// An output, or a part of one.
    Record(Record),
}

impl Value {
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

/// A typed object of the core, with its members in declared order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// Name of the type, unique within its cloud.
    pub name: &'static str,
    /// Its members.
    pub fields: Vec<(Name, Value)>,
    /// The code package that it describes, if it does.
    pub package: Option<CodePackage>,
}

impl Record {
    pub(crate) const fn new(name: &'static str, fields: Vec<(Name, Value)>) -> Self {
        Self {
            name,
            fields,
            package: None,
        }
    }

    pub(crate) fn with_package(mut self, package: CodePackage) -> Self {
        self.package = Some(package);
        self
    }
}

/// The name of a member, in the case of either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Name {
    /// `service_name`
    pub snake: &'static str,
    /// `serviceName`
    pub camel: &'static str,
}

impl Name {
    pub(crate) const fn new(snake: &'static str, camel: &'static str) -> Self {
        Self { snake, camel }
    }
}
