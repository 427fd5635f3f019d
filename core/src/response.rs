//! What the caller received, and how its body is read.

use crate::error::{BodyExcerpt, Cloud, DecodeError, ErrorKind, ServiceError};
use crate::json::{FromJson, Json, Malformed};
use crate::time::Timestamp;
use crate::xml;
use http::HeaderMap;
use serde::Deserialize;

/// Status, headers and body of an HTTP response.
#[derive(Debug, Clone, Copy)]
pub struct Response<'a> {
    status: u16,
    headers: &'a HeaderMap,
    body: &'a [u8],
}

impl<'a> Response<'a> {
    /// A view of a received response; the body is complete and no longer compressed.
    pub const fn new(status: u16, headers: &'a HeaderMap, body: &'a [u8]) -> Self {
        Self {
            status,
            headers,
            body,
        }
    }

    /// HTTP status code.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Whether the status is one of success: 200 to 299.
    pub(crate) const fn is_success(&self) -> bool {
        matches!(self.status, 200..300)
    }

    /// The body.
    pub const fn body(&self) -> &'a [u8] {
        self.body
    }

    /// A header as text, if present and printable.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Reads the body as JSON.
    pub(crate) fn json<T: FromJson>(&self) -> Result<T, DecodeError> {
        let json = &self.tree()?;
        T::from_json(json)
            .and_then(|value| value.ok_or_else(|| Malformed::because("the body is null")))
            .map_err(|error| self.decode_error(Some(error.json_path()), error.problem))
    }

    fn tree(&self) -> Result<Json<'a>, DecodeError> {
        let text = self.text();
        if text.trim_ascii().is_empty() {
            return Err(self.decode_error(None, "the body is empty"));
        }
        let mut json = serde_json::Deserializer::from_slice(text);
        let tree = Json::deserialize(&mut json)
            .map_err(|_| self.decode_error(None, "the body is not complete JSON"))?;
        json.end()
            .map_err(|_| self.decode_error(None, "something follows the JSON of the body"))?;
        Ok(tree)
    }

    /// An essential member that is missing or malformed.
    pub(crate) fn decode_error(
        &self,
        path: Option<String>,
        problem: impl Into<String>,
    ) -> DecodeError {
        DecodeError {
            status: self.status,
            path,
            problem: problem.into(),
            body: BodyExcerpt::of(self.body),
        }
    }

    /// A refusal with what an XML document says; kind and hint follow from the status until the
    /// caller knows the code.
    pub(crate) fn service_error(&self, cloud: Cloud) -> ServiceError {
        let kind = ErrorKind::of_status(self.status);
        let document = xml::error_document(self.body).unwrap_or_default();
        ServiceError {
            cloud,
            status: self.status,
            code: document.code,
            message: document.message,
            request_id: Some(document.request_id).filter(|id| !id.is_empty()),
            kind,
            retry: kind.retry(),
            retry_after: self
                .header("retry-after")
                .and_then(|seconds| seconds.trim().parse().ok()),
            server_date: self.header("date").and_then(Timestamp::from_http_date),
            body: BodyExcerpt::of(self.body),
        }
    }

    /// The body as JSON of any shape, if it is JSON.
    pub(crate) fn any_json(&self) -> Option<Json<'a>> {
        self.tree().ok()
    }

    /// The body without a byte order mark, which RFC 8259 section 8.1 allows a reader to ignore.
    fn text(&self) -> &'a [u8] {
        self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(self.body)
    }
}
