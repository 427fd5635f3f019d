//! The caller's input cannot be sent.

use std::borrow::Cow;
use std::fmt;

use super::value_type::ValueType;
use crate::print::is_hidden;

/// An input that cannot be sent. The message names the field and never quotes its value.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{}` {}", self.facts.field, self.facts.problem)]
pub struct EncodeError {
    // Errors go through every result: the box keeps them small.
    facts: Box<Facts>,
}

#[derive(Clone, PartialEq, Eq)]
struct Facts {
    field: Cow<'static, str>,
    problem: Cow<'static, str>,
    wrong_type: Option<(ValueType, ValueType)>,
}

impl EncodeError {
    pub(crate) fn new(
        field: impl Into<Cow<'static, str>>,
        problem: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self::of(field.into(), problem.into())
    }

    #[cold]
    #[inline(never)]
    fn of(field: Cow<'static, str>, problem: Cow<'static, str>) -> Self {
        let facts = Facts {
            field,
            problem,
            wrong_type: None,
        };
        Self {
            facts: Box::new(facts),
        }
    }

    /// A value of another type than the parameter's.
    #[cold]
    pub(crate) fn wrong_type(
        field: impl Into<Cow<'static, str>>,
        expected: ValueType,
        found: ValueType,
    ) -> Self {
        let problem = ["must be ", expected.as_str(), ", not ", found.as_str()].concat();
        Self::new(field, problem).of_types(expected, found)
    }

    /// The same error, as one about types.
    pub(crate) fn of_types(mut self, expected: ValueType, found: ValueType) -> Self {
        self.facts.wrong_type = Some((expected, found));
        self
    }

    /// The type that was expected, and the one of what was given.
    #[cfg(feature = "dynamic")]
    pub(crate) fn types(&self) -> Option<(ValueType, ValueType)> {
        self.facts.wrong_type
    }

    pub(crate) const MISSING: &'static str = "is missing";

    /// Returns `true` if a required parameter is missing.
    pub fn is_missing(&self) -> bool {
        self.facts.problem == Self::MISSING
    }

    /// Returns the name of the invalid parameter in `snake_case`; nested ones are separated by
    /// dots: `func_code.file`. A name that was given as data (feature `dynamic`) is spelled as the
    /// caller spelled it.
    pub fn field(&self) -> &str {
        &self.facts.field
    }

    /// Returns the description of the problem, to be read after the name of the field.
    pub fn problem(&self) -> &str {
        &self.facts.problem
    }
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Facts {
            field,
            problem,
            wrong_type,
        } = &*self.facts;
        f.debug_struct("EncodeError")
            .field("field", field)
            .field("problem", problem)
            .field("wrong_type", wrong_type)
            .finish()
    }
}

/// A caller's own name, fit to be printed.
pub(crate) fn printable(name: &str) -> String {
    name.chars().filter(|c| !is_hidden(*c)).take(64).collect()
}
