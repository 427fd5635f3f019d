//! The cloud said no.

use std::fmt;

use super::excerpt::BodyExcerpt;
use super::kinds::{ErrorKind, RetryHint};
use super::{hide, show_request};
use crate::cloud::Cloud;
use crate::codes::{Codes, meaning};
use crate::decimal;
use crate::engine::json::Json;
use crate::print::Peer;
use crate::response::ResponseParts;
use crate::secret::Secret;
use crate::time::Timestamp;

/// An error response of a cloud.
///
/// When printed, the code, message, and request ID are limited in length and contain no control
/// characters; the methods return at most the first 64 KiB of the cloud's texts, without the
/// caller's secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct ServiceError {
    // Errors go through every result: the box keeps them small.
    pub(crate) facts: Box<Facts>,
}

/// What is known of an error response.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) cloud: Cloud,
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) request_id: Option<String>,
    pub(crate) kind: ErrorKind,
    pub(crate) retry: RetryHint,
    pub(crate) retry_after: Option<u32>,
    pub(crate) server_date: Option<Timestamp>,
    pub(crate) body: BodyExcerpt,
}

impl ServiceError {
    /// Returns the cloud that sent the error.
    pub fn cloud(&self) -> Cloud {
        self.facts.cloud
    }

    /// Returns the HTTP status; Tencent sends 200 even with errors.
    pub fn status(&self) -> u16 {
        self.facts.status
    }

    /// Returns the vendor's error code as it was sent, such as `FunctionNotFound`; empty if there
    /// was none.
    pub fn code(&self) -> &str {
        &self.facts.code
    }

    /// Returns the vendor's error message, with the caller's secrets and the queries of URLs
    /// removed.
    pub fn message(&self) -> &str {
        &self.facts.message
    }

    /// Returns the request ID, to be quoted in a support case.
    pub fn request_id(&self) -> Option<&str> {
        self.facts.request_id.as_deref()
    }

    /// Returns the kind of error, independent of the vendor's code.
    pub fn kind(&self) -> ErrorKind {
        self.facts.kind
    }

    /// Returns whether it makes sense to send the request again, with a new signature.
    pub fn retry(&self) -> RetryHint {
        self.facts.retry
    }

    /// Returns the number of seconds that the server asked to wait (`Retry-After`), at most one
    /// day.
    pub fn retry_after(&self) -> Option<u32> {
        self.facts.retry_after
    }

    /// Returns the time of the server's clock (`Date` header), to measure clock skew with.
    pub fn server_date(&self) -> Option<Timestamp> {
        self.facts.server_date
    }

    /// Returns the beginning of the body.
    pub fn body(&self) -> &BodyExcerpt {
        &self.facts.body
    }
}

/// How a cloud calls the code, the message and the id of the request.
pub(crate) type Names = [&'static [&'static str]; 3];

impl From<Facts> for ServiceError {
    fn from(facts: Facts) -> Self {
        Self {
            facts: Box::new(facts),
        }
    }
}

impl ServiceError {
    /// Takes over what members of an object say, the first of each of these names.
    pub(crate) fn says(&mut self, object: Option<Json<'_>>, names: &Names) {
        self.takes(&|name| object?.get(name)?.scalar(), names);
    }

    /// Takes over what headers say, the first of each of these names.
    pub(crate) fn says_in_headers(&mut self, response: &ResponseParts<'_>, names: &Names) {
        self.takes(&|name| response.header(name).map(str::to_owned), names);
    }

    fn takes(&mut self, said: &dyn Fn(&str) -> Option<String>, names: &Names) {
        let facts = &mut *self.facts;
        let [code, message, request_id] = *names;
        if let Some(code) = code.iter().find_map(|name| said(name)) {
            facts.code = code;
        }
        if let Some(message) = message.iter().find_map(|name| said(name)) {
            facts.message = message;
        }
        if let Some(request_id) = request_id.iter().find_map(|name| said(name)) {
            facts.request_id = Some(request_id);
        }
    }

    /// Takes over what the code means, behind the given prefix; an unknown one is judged by its status.
    pub(crate) fn judge(&mut self, codes: Codes, context: &str, prefix: usize) {
        let facts = &mut *self.facts;
        let code = facts.code.get(prefix..).unwrap_or_default();
        if let Some((kind, retry)) = meaning(codes, context, code, &facts.message) {
            facts.kind = kind;
            facts.retry = retry;
        }
    }
}

impl ServiceError {
    /// Takes secrets out of the cloud's words.
    pub(crate) fn hide(&mut self, secrets: &[&Secret]) {
        let facts = &mut *self.facts;
        for text in [&mut facts.code, &mut facts.message] {
            hide(Some(text), secrets);
        }
        hide(facts.request_id.as_mut(), secrets);
    }
}

impl std::error::Error for ServiceError {}

impl ServiceError {
    /// What is printed.
    pub(crate) fn printed(&self) -> String {
        let status = decimal::of_count(self.facts.status.into());
        let (cloud, kind) = (self.facts.cloud.as_str(), self.facts.kind.as_str());
        let mut text = [cloud, " rejected with status ", &status, ", ", kind].concat();
        if !self.facts.code.is_empty() {
            text.push_str(", code ");
            Peer::short(&self.facts.code).append_to(&mut text);
        }
        if !self.facts.message.is_empty() {
            text.push_str(": ");
            Peer::new(&self.facts.message).append_to(&mut text);
        }
        show_request(&mut text, self.facts.request_id.as_deref());
        text
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed())
    }
}

impl fmt::Debug for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Facts {
            cloud,
            status,
            code,
            message,
            request_id,
            kind,
            retry,
            retry_after,
            server_date,
            body,
        } = &*self.facts;
        f.debug_struct("ServiceError")
            .field("cloud", cloud)
            .field("status", status)
            .field("code", &Peer::short(code))
            .field("message", &Peer::new(message))
            .field("request_id", &request_id.as_deref().map(Peer::short))
            .field("kind", kind)
            .field("retry", retry)
            .field("retry_after", retry_after)
            .field("server_date", server_date)
            .field("body", body)
            .finish()
    }
}
