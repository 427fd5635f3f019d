//! Operations.

use super::Doc;
use super::field::Field;
use super::pages::Pages;
use super::record::Record;
use crate::engine::arguments::Arguments;
use crate::engine::service::{Parameters, Service};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::response::ResponseParts;

/// Looks at the parameters of a call together.
pub type ArgumentsCheck = fn(&Service, &Arguments<'_>) -> Result<(), EncodeError>;

/// An operation of a cloud's API; what few have stands together, so that the tables pack best.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Operation {
    /// The vendor's name.
    pub name: &'static str,
    /// Template of the path: `{name}` is a parameter of the operation or of its service, and a part in
    /// `[]` is there if its parameter is given.
    pub path: &'static str,
    /// Its parameters.
    pub parameters: &'static [Field],
    /// What a success brings.
    pub output: &'static Record,
    /// HTTP method.
    pub method: &'static str,
    /// Headers that are always the same.
    pub headers: &'static [(&'static str, &'static str)],
    /// A check of its own of the parameters together.
    pub check: Option<ArgumentsCheck>,
    /// Reads a success whose body is not the JSON of the output: its members, by their places, without
    /// those of headers.
    pub read: Option<fn(&ResponseParts<'_>) -> Vec<Value<'static>>>,
    /// How the output leads to the next page.
    pub pages: Option<&'static Pages>,
    /// Where its requests go instead, if its service was given no endpoint.
    pub endpoint: Option<fn(&Parameters) -> Option<String>>,
    /// Requests that the cloud allows in a second; 0 where that is not known.
    pub rate: u16,
    /// Explanation.
    pub doc: Doc,
    /// The vendor's page that it comes from.
    pub source: Doc,
}

impl Operation {
    /// An operation by the vendor's name, with its route, such as `GET /v2/{project_id}/fgs/functions`.
    pub const fn new(
        name: &'static str,
        method: &'static str,
        path: &'static str,
        parameters: &'static [Field],
        output: &'static Record,
    ) -> Self {
        Self {
            name,
            method,
            path,
            parameters,
            headers: &[],
            output,
            check: None,
            read: None,
            pages: None,
            endpoint: None,
            rate: 0,
            doc: Doc::NONE,
            source: Doc::NONE,
        }
    }

    /// Headers that are always the same.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// A check of its own.
    #[must_use]
    pub const fn check(mut self, check: ArgumentsCheck) -> Self {
        self.check = Some(check);
        self
    }

    /// Reads a success in a way of its own.
    #[must_use]
    pub const fn read(mut self, read: fn(&ResponseParts<'_>) -> Vec<Value<'static>>) -> Self {
        self.read = Some(read);
        self
    }

    /// Its output is a page.
    #[must_use]
    pub const fn pages(mut self, pages: &'static Pages) -> Self {
        self.pages = Some(pages);
        self
    }

    /// Its requests go elsewhere, as far as that follows from the parameters of its service.
    #[must_use]
    pub const fn endpoint(mut self, endpoint: fn(&Parameters) -> Option<String>) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Requests that the cloud allows in a second.
    #[must_use]
    pub const fn rate(mut self, requests_per_second: u16) -> Self {
        self.rate = requests_per_second;
        self
    }

    /// Its explanation, in Markdown.
    #[must_use]
    pub const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Doc::new(text);
        self
    }

    /// The vendor's page that it comes from.
    #[must_use]
    pub const fn source(mut self, text: &'static str) -> Self {
        self.source = Doc::new(text);
        self
    }
}
