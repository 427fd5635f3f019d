//! Whose fault it was, in four types.

use std::borrow::Cow;
use std::fmt;

use crate::kinds::{ErrorKind, RetryHint};
use crate::package::Verdict;
use crate::print::{Peer, is_hidden};
use crate::redact::redact;
use crate::secret::Secret;
use crate::time::Timestamp;

/// The cloud that an error or a package comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cloud {
    /// Alibaba Cloud Function Compute.
    Alibaba,
    /// Huawei Cloud FunctionGraph.
    Huawei,
    /// Tencent Cloud Serverless Cloud Function.
    Tencent,
}

impl Cloud {
    /// `alibaba`, `huawei` or `tencent`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alibaba => "alibaba",
            Self::Huawei => "huawei",
            Self::Tencent => "tencent",
        }
    }
}

impl fmt::Display for Cloud {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

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

/// A bounded piece of a response body, kept for diagnosis.
///
/// A body can hold a pre-signed URL or quote a token, so `Debug` shows only its length;
/// [`BodyExcerpt::reveal`] is the way to the bytes.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct BodyExcerpt(Vec<u8>);

impl BodyExcerpt {
    /// How many bytes of a body are kept at most.
    pub const LIMIT: usize = 4096;

    pub(crate) fn of(body: &[u8]) -> Self {
        Self(body.get(..Self::LIMIT).unwrap_or(body).to_vec())
    }

    /// The first bytes of the body, at most [`BodyExcerpt::LIMIT`].
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for BodyExcerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}

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

/// Takes secrets out of a text of the peer's.
fn hide(text: Option<&mut String>, secrets: &[&Secret]) {
    if let Some(text) = text {
        *text = redact(text, secrets);
    }
}

impl std::error::Error for DecodeError {}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unreadable response with status {}", self.status)?;
        if let Some(path) = &self.path {
            write!(f, " at {}", Peer::short(path))?;
        }
        write!(f, ": {}", Peer::new(&self.problem))?;
        request(f, self.request_id.as_deref())
    }
}

/// The id of a request, behind everything else.
fn request(f: &mut fmt::Formatter<'_>, id: Option<&str>) -> fmt::Result {
    match id {
        Some(id) => write!(f, " (request {})", Peer::short(id)),
        None => Ok(()),
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

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (cloud, status, kind) = (self.cloud, self.status, self.kind);
        write!(f, "{cloud} refused with status {status}, {kind}")?;
        if !self.code.is_empty() {
            write!(f, ", code {}", Peer::short(&self.code))?;
        }
        if !self.message.is_empty() {
            write!(f, ": {}", Peer::new(&self.message))?;
        }
        request(f, self.request_id.as_deref())
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

/// A package is not what the cloud says it is, where a caller asked for an error
/// instead of a [`Verdict`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("package not verified: {verdict}")]
pub struct VerifyError {
    verdict: Verdict,
}

impl VerifyError {
    pub(crate) const fn new(verdict: Verdict) -> Self {
        Self { verdict }
    }

    /// The verdict behind the error; never a match.
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}

/// Any error of this crate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Your input.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// The peer's answer cannot be read.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// The cloud refused.
    #[error(transparent)]
    Service(#[from] Box<ServiceError>),
    /// The package differs.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}
