//! The peer's response cannot be read.

use std::fmt;

use super::excerpt::BodyExcerpt;
use super::kinds::RetryHint;
use super::{hide, show_request};
use crate::print::Peer;
use crate::secret::Secret;

/// The peer sent something that cannot be read: a proxy's page, a cut body, a wrong type.
///
/// Printed, `path` and `problem` are bounded and without control characters.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// HTTP status of the response.
    pub status: u16,
    /// JSON path of the member at fault, such as `$.func_code.file`.
    pub path: Option<String>,
    /// What is wrong.
    pub problem: String,
    /// The id to quote in a support case, without the caller's secrets.
    pub request_id: Option<String>,
    /// Whether to repeat: `Backoff` for what is not JSON at all, such as a page or a cut body.
    pub retry: RetryHint,
    /// The beginning of the body.
    pub body: BodyExcerpt,
}

impl DecodeError {
    /// Takes secrets out of what the peer wrote: names of members stand in the path.
    pub(crate) fn hide(&mut self, secrets: &[&Secret]) {
        for text in [&mut self.path, &mut self.request_id] {
            hide(text.as_mut(), secrets);
        }
    }
}

impl std::error::Error for DecodeError {}

impl DecodeError {
    /// What is printed.
    pub(crate) fn printed(&self) -> String {
        let mut text = "unreadable response with status ".to_owned();
        text.push_str(&self.status.to_string());
        if let Some(path) = &self.path {
            text.push_str(" at ");
            Peer::short(path).append_to(&mut text);
        }
        text.push_str(": ");
        Peer::new(&self.problem).append_to(&mut text);
        show_request(&mut text, self.request_id.as_deref());
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
        let Self {
            status,
            path,
            problem,
            request_id,
            retry,
            body,
        } = self;
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
