//! What is wrong with a member of a response.

use std::borrow::Cow;

use super::json::{Json, Kind as Found};
use super::table::{Field, Place};
use crate::decimal;
use crate::error::DecodeError;
use crate::response::ResponseParts;

/// A member that is missing or of the wrong type, with the path to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Malformed(Box<Facts>);

/// What makes up a [`Malformed`]; the box keeps results small.
#[derive(Debug, PartialEq)]
struct Facts {
    /// Path below the value that was read, such as `.func_code.file`.
    path: String,
    problem: Cow<'static, str>,
}

impl Malformed {
    #[cold]
    pub(crate) fn because(problem: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Facts {
            path: String::new(),
            problem: problem.into(),
        }))
    }

    /// `expected` is what belongs there; the value itself, which may be a secret, is never quoted.
    #[cold]
    pub(super) fn wrong(expected: &str, found: Json<'_>) -> Self {
        Self::because(["expected ", expected, ", not ", kind(found)].concat())
    }

    pub(super) fn missing() -> Self {
        Self::because("the member is missing")
    }

    #[cold]
    pub(crate) fn within(mut self, name: &str) -> Self {
        self.0.path = [".", name, &self.0.path].concat();
        self
    }

    /// Within the member that a field is, by the name that it has; what is the whole body has none.
    #[cold]
    pub(super) fn of_member(self, field: &Field, name: &str) -> Self {
        match field.place {
            Place::Payload => self,
            _ => self.within(name),
        }
    }

    #[cold]
    pub(super) fn at(mut self, index: usize) -> Self {
        self.0.path = ["[", &decimal::of_count(index), "]", &self.0.path].concat();
        self
    }

    pub(super) fn of(self, response: &ResponseParts<'_>) -> DecodeError {
        response.decode_error(Some(["$", &self.0.path].concat()), self.0.problem)
    }
}

/// What a value is, for error messages.
fn kind(json: Json<'_>) -> &'static str {
    match json.kind() {
        Found::Null => "null",
        Found::False | Found::True => "a boolean",
        Found::Number => "a number",
        Found::Text => "a string",
        Found::List => "an array",
        Found::Object => "an object",
    }
}
