//! The cloud said no.

use std::fmt;

use super::excerpt::BodyExcerpt;
use super::kinds::{ErrorKind, RetryHint};
use super::{hide, show_request};
use crate::cloud::Cloud;
use crate::print::Peer;
use crate::secret::Secret;
use crate::time::Timestamp;

/// The cloud said no.
///
/// Printed, `code`, `message` and `request_id` are bounded and without control characters; as
/// members they are the first 64 KiB of what the cloud wrote, without the caller's secrets.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// Which cloud.
    pub cloud: Cloud,
    /// HTTP status; Tencent answers 200 even to refusals.
    pub status: u16,
    /// The vendor's code as it was spelt, such as `FunctionNotFound`; empty where none came.
    pub code: String,
    /// The vendor's words, with the caller's secrets and URL queries taken out.
    pub message: String,
    /// The id to quote in a support case.
    pub request_id: Option<String>,
    /// What kind of refusal it is.
    pub kind: ErrorKind,
    /// Whether to repeat.
    pub retry: RetryHint,
    /// Seconds that the server asked to wait (`Retry-After`), a day at most.
    pub retry_after: Option<u32>,
    /// The server's clock (`Date` header), to measure skew with.
    pub server_date: Option<Timestamp>,
    /// The beginning of the body.
    pub body: BodyExcerpt,
}

impl ServiceError {
    /// Takes over what the code means; without a known one it is judged by its status.
    pub(crate) fn judge(&mut self, meaning: Option<(ErrorKind, RetryHint)>) {
        if let Some((kind, retry)) = meaning {
            self.kind = kind;
            self.retry = retry;
        }
    }
}

impl ServiceError {
    /// Takes secrets out of the cloud's words.
    pub(crate) fn hide(&mut self, secrets: &[&Secret]) {
        for text in [&mut self.code, &mut self.message] {
            hide(Some(text), secrets);
        }
        hide(self.request_id.as_mut(), secrets);
    }
}

impl std::error::Error for ServiceError {}

impl ServiceError {
    /// What is printed.
    pub(crate) fn printed(&self) -> String {
        let status = self.status.to_string();
        let (cloud, kind) = (self.cloud.as_str(), self.kind.as_str());
        let mut text = [cloud, " refused with status ", &status, ", ", kind].concat();
        if !self.code.is_empty() {
            text.push_str(", code ");
            Peer::short(&self.code).append_to(&mut text);
        }
        if !self.message.is_empty() {
            text.push_str(": ");
            Peer::new(&self.message).append_to(&mut text);
        }
        show_request(&mut text, self.request_id.as_deref());
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
        let Self {
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
        } = self;
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
