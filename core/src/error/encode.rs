//! The caller's input cannot be sent.

use std::borrow::Cow;

use crate::print::is_hidden;

/// Your input cannot be sent: names the field and never quotes its value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` {problem}")]
pub struct EncodeError {
    field: Cow<'static, str>,
    problem: Cow<'static, str>,
}

impl EncodeError {
    pub(crate) fn new(
        field: impl Into<Cow<'static, str>>,
        problem: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            field: field.into(),
            problem: problem.into(),
        }
    }

    pub(crate) const MISSING: &'static str = "is missing";

    /// Whether a required parameter was not given.
    pub fn is_missing(&self) -> bool {
        self.problem == Self::MISSING
    }

    /// The parameter at fault, in `snake_case`; nested ones with dots: `func_code.file`. A name
    /// that came as data (feature `dynamic`) is spelt as the caller spelt it.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// What is wrong with it, to be read after its name.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

/// A caller's own name, fit to be printed.
pub(crate) fn printable(name: &str) -> String {
    name.chars().filter(|c| !is_hidden(*c)).take(64).collect()
}
