//! The peer's response cannot be read.

use std::fmt;

use super::excerpt::BodyExcerpt;
use super::kinds::RetryHint;
use super::{hide, show_request};
use crate::decimal;
use crate::print::Peer;
use crate::secret::Secret;

/// A response that cannot be read: a proxy's page, a truncated body, or a value of the wrong type.
///
/// When printed, the path and the problem are limited in length and contain no control characters.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError {
    // Errors go through every result: the box keeps them small.
    pub(crate) facts: Box<DecodeFacts>,
}

/// What makes up a [`DecodeError`].
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DecodeFacts {
    pub(crate) status: u16,
    pub(crate) path: Option<String>,
    pub(crate) problem: String,
    pub(crate) request_id: Option<String>,
    pub(crate) retry: RetryHint,
    pub(crate) body: BodyExcerpt,
}

impl DecodeError {
    /// Returns the HTTP status of the response.
    pub fn status(&self) -> u16 {
        self.facts.status
    }

    /// Returns the JSON path of the invalid member, such as `$.func_code.file`.
    pub fn path(&self) -> Option<&str> {
        self.facts.path.as_deref()
    }

    /// Returns the description of the problem.
    pub fn problem(&self) -> &str {
        &self.facts.problem
    }

    /// Returns the request ID, to be quoted in a support case, without the caller's secrets.
    pub fn request_id(&self) -> Option<&str> {
        self.facts.request_id.as_deref()
    }

    /// Returns whether it makes sense to send the request again: `Backoff` if the body is not JSON
    /// at all, such as a web page or a truncated body.
    pub fn retry(&self) -> RetryHint {
        self.facts.retry
    }

    /// Returns the beginning of the body.
    pub fn body(&self) -> &BodyExcerpt {
        &self.facts.body
    }
}

impl DecodeError {
    /// Takes secrets out of what the peer wrote: names of members stand in the path.
    pub(crate) fn hide(&mut self, secrets: &[&Secret]) {
        let facts = &mut *self.facts;
        hide(facts.path.as_mut(), secrets);
        hide(facts.request_id.as_mut(), secrets);
    }
}

impl From<DecodeFacts> for DecodeError {
    fn from(facts: DecodeFacts) -> Self {
        Self {
            facts: Box::new(facts),
        }
    }
}

impl std::error::Error for DecodeError {}

impl DecodeError {
    /// What is printed.
    pub(crate) fn printed(&self) -> String {
        let mut text = "unreadable response with status ".to_owned();
        text.push_str(&decimal::of_count(self.facts.status.into()));
        if let Some(path) = &self.facts.path {
            text.push_str(" at ");
            Peer::short(path).append_to(&mut text);
        }
        text.push_str(": ");
        Peer::new(&self.facts.problem).append_to(&mut text);
        show_request(&mut text, self.facts.request_id.as_deref());
        text
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed())
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DecodeFacts {
            status,
            path,
            problem,
            request_id,
            retry,
            body,
        } = &*self.facts;
        f.debug_struct("DecodeError")
            .field("status", status)
            .field("path", &path.as_deref().map(Peer::short))
            .field("problem", &Peer::new(problem))
            .field("request_id", &request_id.as_deref().map(Peer::short))
            .field("retry", retry)
            .field("body", body)
            .finish()
    }
}
