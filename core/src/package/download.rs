//! The response to a download, which is read before the first of its bytes counts.
//!
//! What an object store rejects comes with a status and an XML document, what stands between sends
//! a page. No checksum speaks of either: they are not a package, tampered or not.

use super::{CodePackage, Source};
use crate::any_error::Error;
use crate::cloud::Cloud;
use crate::codes::Codes;
use crate::decimal;
use crate::error::{ErrorKind, RetryHint};
use crate::error::{Names, ServiceError};
use crate::response::ResponseParts;
use crate::secret::Secret;
use crate::text::split_at_mark;
use crate::wire;
use crate::xml;

/// How much of a rejected download is read, to find out why.
pub(super) const REASON: usize = 16 << 10;

/// Signatures and tokens among the parameters of an address are longer than other words.
const SHORTEST_PART: usize = 16;

/// How many of the first bytes tell a document from a package.
pub(super) const HEAD: usize = 1024;

/// What the object stores' codes mean: those of OSS, COS and OBS, which send the same documents.
/// The context is `address` for a pre-signed one, of which only the cloud can give another.
/// Source: "OSS error responses", "COS error codes", "OBS error codes".
pub(crate) const DOWNLOAD_CODES: Codes = &[
    (
        ErrorKind::AccessDenied,
        RetryHint::NewAddress,
        "AccessDenied",
        "expired",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::NewAddress,
        "address:*Token* address:InvalidAccessKeyId",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::NewAddress,
        "address:*Expired*",
        "",
    ),
    (
        ErrorKind::Account,
        RetryHint::No,
        "UserDisable AccountProblem NotSignedUp *Arrear*",
        "",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "InvalidAccessKeyId InvalidSecurity* *Token*",
        "",
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "RequestTimeTooSkewed",
        "",
    ),
    (ErrorKind::BadSignature, RetryHint::No, "*Signature*", ""),
    (ErrorKind::NotFound, RetryHint::No, "NoSuch*", ""),
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        "SlowDown TooManyRequests *LimitExceeded",
        "",
    ),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        "InternalError ServiceUnavailable ServerBusy RequestTimeout",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        "AccessDenied AccessForbidden AllAccessDisabled",
        "",
    ),
];

const OBS_HEADERS: Names = [&["x-obs-error-code"], &["x-obs-error-message"], &[]];

/// Headers in which stores tell the id of a request.
const REQUEST_IDS: &[&str] = &[
    "x-oss-request-id",
    "x-cos-request-id",
    "x-obs-request-id",
    "x-amz-request-id",
];

/// Where a package comes from, as far as it matters to what came.
pub(super) struct Download {
    cloud: Cloud,
    /// A pre-signed URL.
    address: Option<Secret>,
}

impl Download {
    pub(super) fn new(package: &CodePackage) -> Self {
        let address = match &package.source {
            Source::Url(url) => Some(url.clone()),
            _ => None,
        };
        Self {
            cloud: package.cloud,
            address,
        }
    }

    /// How many bytes the headers promise, where they do. What is not a package is an error.
    pub(super) fn accept(&self, response: &ResponseParts<'_>) -> Result<Option<u64>, Error> {
        response.readable()?;
        let status = response.status();
        let problem = match status {
            300..400 => "it leads elsewhere: a signed request is not to be redirected",
            206 => "it is a part of the package, where the whole was asked for",
            200 | 400..600 if is_a_page(response) => "it is a page, neither package nor error",
            200 => return Ok(promised(response)),
            400..600 => return Err(self.rejected(response).into()),
            _ => "its status is not that of a download",
        };
        let retry = ErrorKind::of_status(status).retry();
        Err(response
            .decode_error_of(retry, None, problem.to_owned())
            .into())
    }

    fn rejected(&self, response: &ResponseParts<'_>) -> ServiceError {
        let mut error = response.service_error(self.cloud);
        error.says_in_headers(response, &[&[], &[], REQUEST_IDS]);
        if error.facts.code.is_empty() {
            error.says_in_headers(response, &OBS_HEADERS);
        }
        let context = self.address.as_ref().map_or("", |_| "address");
        error.judge(DOWNLOAD_CODES, context, 0);
        // Tencent's serves one download. Without a code it was not seen what the store says.
        let used_up = self.cloud == Cloud::Tencent || error.facts.code.is_empty();
        if self.address.is_some() && used_up && error.facts.kind == ErrorKind::AccessDenied {
            error.facts.retry = RetryHint::NewAddress;
        }
        let mut secrets = Vec::new();
        let parts = self.address.as_ref().map_or_else(Vec::new, parts);
        secrets.extend(&self.address);
        secrets.extend(&parts);
        error.hide(&secrets);
        error
    }
}

/// Signature and token of an address, which the store may quote without the rest of it.
fn parts(address: &Secret) -> Vec<Secret> {
    let query = split_at_mark(address.reveal(), "?").map(|(_, query)| query);
    let mut parts = Vec::new();
    for (_, value) in wire::query_pairs(query) {
        let value = value.unwrap_or_default();
        if value.len() >= SHORTEST_PART {
            let decoded = wire::decode(value);
            parts.push(Secret::new(decoded.as_deref().unwrap_or(value)));
        }
    }
    parts
}

fn has_request_id(response: &ResponseParts<'_>) -> bool {
    let mut names = REQUEST_IDS.iter();
    names.any(|name| response.header(name).is_some())
}

/// A length that was not changed on the way by a client that decompressed the body.
fn promised(response: &ResponseParts<'_>) -> Option<u64> {
    let encoding = response.header("content-encoding");
    let as_sent = encoding.is_none_or(|name| name.eq_ignore_ascii_case("identity"));
    let length = decimal::unsigned(response.header("content-length")?)?;
    as_sent.then_some(length)
}

/// Whether it is for people: by its body, or by its type if no store has signed it with an id.
fn is_a_page(response: &ResponseParts<'_>) -> bool {
    let is_document = xml::error_document(response.body()).is_some();
    let kind = response.header("content-type").unwrap_or_default();
    let is_html = kind
        .get(..9)
        .is_some_and(|kind| kind.eq_ignore_ascii_case("text/html"));
    looks_like_a_page(response.body()) || (is_html && !is_document && !has_request_id(response))
}

/// Whether the first bytes of what came are those of an error document or a page.
pub(super) fn is_no_package(head: &[u8]) -> bool {
    xml::error_document(head).is_some() || looks_like_a_page(head)
}

/// Whether it cannot be a document, whatever follows.
pub(super) fn is_binary(head: &[u8]) -> bool {
    let head = text(head);
    !(head.is_empty() || head.starts_with(b"<") || b"\xef\xbb\xbf".starts_with(head))
}

/// What begins with the first character of a text.
fn text(head: &[u8]) -> &[u8] {
    let mark = b"\xef\xbb\xbf";
    head.strip_prefix(mark).unwrap_or(head).trim_ascii_start()
}

/// Whether it begins as HTML or XHTML does.
fn looks_like_a_page(head: &[u8]) -> bool {
    let mut head = text(head);
    if head.starts_with(b"<?xml") {
        let end = head.windows(2).position(|end| end == b"?>");
        let behind = end.and_then(|end| head.get(end + 2..));
        head = behind.unwrap_or_default().trim_ascii_start();
    }
    let begins = |with: &[u8]| {
        let start = head.get(..with.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    begins(b"<!doctype html") || begins(b"<html")
}
