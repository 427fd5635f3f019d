//! What the core offers, as the generators see it.

/// Everything, in the registry's order.
#[derive(Clone)]
pub(crate) struct Model {
    pub(crate) services: Vec<Service>,
    /// Types of parameters and outputs, each once per cloud, those that others use first.
    pub(crate) records: Vec<Record>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) credentials: Vec<Record>,
}

impl Model {
    pub(crate) fn clouds(&self) -> Vec<&str> {
        let mut clouds: Vec<&str> = Vec::new();
        for service in &self.services {
            if !clouds.contains(&service.cloud.as_str()) {
                clouds.push(&service.cloud);
            }
        }
        clouds
    }
}

#[derive(Clone)]
pub(crate) struct Service {
    pub(crate) cloud: String,
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) operations: Vec<Operation>,
}

#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) version: String,
    /// The vendor's name, such as `GetFunctionCode`.
    pub(crate) name: String,
    /// Module, such as `get_function_code`: also the method's name in Python.
    pub(crate) module: String,
    /// First paragraph of the module: method and path.
    pub(crate) route: String,
    /// `Source: …` of the module.
    pub(crate) source: String,
    pub(crate) params: Record,
    /// Name of the output type.
    pub(crate) output: String,
}

#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Record {
    pub(crate) cloud: String,
    pub(crate) name: String,
    /// Path in the core, such as `crate::huawei::FuncCode`.
    pub(crate) path: String,
    pub(crate) doc: Vec<String>,
    pub(crate) fields: Vec<Field>,
    /// It has a method `package()`.
    pub(crate) has_package: bool,
    /// It is a page of a list: a method `next_page()` gives the call for the next one.
    pub(crate) is_page: bool,
    /// It is read from the user's values, written to them, or both.
    pub(crate) is_input: bool,
    pub(crate) is_output: bool,
}

#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) kind: Kind,
}

/// The type of a member.
#[derive(Clone, PartialEq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Float,
    Bool,
    Bytes,
    Secret,
    Json,
    Optional(Box<Kind>),
    /// A member of a JSON body: not given, null, or a value.
    Member(Box<Kind>),
    List(Box<Kind>),
    Map(Box<Kind>),
    /// A record or an enum of the same cloud.
    Named(String),
}

impl Kind {
    /// What may be left out.
    pub(crate) const fn is_optional(&self) -> bool {
        matches!(self, Self::Optional(_) | Self::Member(_))
    }
}

#[derive(Clone)]
pub(crate) struct Enum {
    pub(crate) cloud: String,
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) words: Vec<String>,
}
