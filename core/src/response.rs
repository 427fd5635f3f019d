//! What the caller received, and how its body is read.

use crate::cloud::Cloud;
use crate::crypto;
use crate::decimal;
use crate::engine::json::Tape;
use crate::error::{
    BodyExcerpt, DecodeError, DecodeFacts, ErrorKind, Facts, RetryHint, ServiceError,
};
use crate::text::{lossy, split_at_mark};
use crate::time::Timestamp;
use crate::xml;

/// A day: longer than a server asks to wait, and shorter than what a timer takes for a moment.
const MOST_SECONDS: i64 = 86_400;

const COMPRESSED: &str =
    "the body is still compressed: it must be read as its Content-Encoding says";

/// What gzip, zlib and zstd begin with.
const MAGIC: [&[u8]; 6] = [
    b"\x1f\x8b",
    b"\x78\x01",
    b"\x78\x5e",
    b"\x78\x9c",
    b"\x78\xda",
    b"\x28\xb5\x2f\xfd",
];

/// The status, headers, and body of an HTTP response.
#[derive(Debug, Clone, Copy)]
pub struct ResponseParts<'a> {
    status: u16,
    headers: Headers<'a>,
    body: &'a [u8],
}

#[derive(Debug, Clone, Copy)]
enum Headers<'a> {
    #[cfg(feature = "typed")]
    Map(&'a http::HeaderMap),
    Pairs(&'a [(&'a [u8], &'a [u8])]),
}

impl<'a> ResponseParts<'a> {
    /// Creates a view of a received response; the body is complete and not compressed.
    #[cfg(feature = "typed")]
    pub const fn new(status: u16, headers: &'a http::HeaderMap, body: &'a [u8]) -> Self {
        Self {
            status,
            headers: Headers::Map(headers),
            body,
        }
    }

    /// Creates a view with the headers as they were received: with names in any case, any number of
    /// them, and any bytes. No header is dropped, since it could be the one that reports a failure.
    pub const fn with_pairs(
        status: u16,
        headers: &'a [(&'a [u8], &'a [u8])],
        body: &'a [u8],
    ) -> Self {
        Self {
            status,
            headers: Headers::Pairs(headers),
            body,
        }
    }

    /// The same with another body.
    pub(crate) const fn with_body<'b>(&self, body: &'b [u8]) -> ResponseParts<'b>
    where
        'a: 'b,
    {
        ResponseParts {
            status: self.status,
            headers: self.headers,
            body,
        }
    }

    /// Returns the HTTP status code.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Whether the status is one of success: 200 to 299.
    pub(crate) const fn is_success(&self) -> bool {
        matches!(self.status, 200..300)
    }

    /// Returns the body.
    pub const fn body(&self) -> &'a [u8] {
        self.body
    }

    /// Returns the value of a header, if it exists and is text.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        std::str::from_utf8(self.header_bytes(name)?).ok()
    }

    /// What a header holds in base64. The services cut it, be it in the middle of a character. What is
    /// not base64 is kept as it came: the call is made, and its response must not be lost for its log.
    pub(crate) fn header_of_base64(&self, name: &str) -> Option<String> {
        let encoded = self.header(name)?;
        Some(match crypto::base64_decode(encoded) {
            Some(bytes) => lossy(&bytes),
            None => encoded.to_owned(),
        })
    }

    /// A header that says something by being there, whatever its bytes are.
    pub(crate) fn header_lossy(&self, name: &str) -> Option<String> {
        self.header_bytes(name).map(lossy)
    }

    /// The first header of that name.
    fn header_bytes(&self, name: &str) -> Option<&'a [u8]> {
        let value = match self.headers {
            #[cfg(feature = "typed")]
            Headers::Map(map) => map.get(name)?.as_bytes(),
            Headers::Pairs(pairs) => {
                let is_it = |(found, _): &&(&[u8], &[u8])| {
                    found.trim_ascii().eq_ignore_ascii_case(name.as_bytes())
                };
                pairs.iter().find(is_it)?.1
            }
        };
        Some(value.trim_ascii())
    }

    /// Whether there is anything to be read: a browser shows a page neither status nor body of a
    /// response that is opaque to it.
    pub(crate) fn readable(&self) -> Result<(), DecodeError> {
        if self.status == 0 {
            return Err(self.decode_error(
                None,
                "status 0 is that of a response which a browser keeps from the page: opaque, \
                 redirected, or a failed request",
            ));
        }
        Ok(())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// [`DecodeError`] for what is not JSON: a page, or a body that was cut.
    pub(crate) fn tape(&self) -> Result<Tape<'a>, DecodeError> {
        let text = self.text();
        let problem = match Tape::read(text) {
            Ok(tape) => return Ok(tape),
            Err(_) if self.is_compressed() => return Err(self.decode_error(None, COMPRESSED)),
            Err(_) if text.trim_ascii().is_empty() => "the body is empty".to_owned(),
            Err(error) => {
                let offset = decimal::of_count(error.offset);
                [
                    "the body is not JSON: ",
                    error.problem,
                    " at byte ",
                    &offset,
                ]
                .concat()
            }
        };
        // It is not what the service sends.
        Err(self.decode_error_of(RetryHint::Backoff, None, problem))
    }

    /// Whether the body was not decompressed, by its first bytes or by its headers. A client that
    /// did decompress it leaves the headers as they were.
    fn is_compressed(&self) -> bool {
        let is_binary =
            std::str::from_utf8(self.body).is_err_and(|error| error.error_len().is_some());
        let begins = MAGIC.iter().any(|magic| self.body.starts_with(magic));
        let encoding = self.header("content-encoding");
        is_binary
            && (begins || encoding.is_some_and(|named| !named.eq_ignore_ascii_case("identity")))
    }

    /// An essential member that is missing or malformed: it will be so again.
    pub(crate) fn decode_error(
        &self,
        path: Option<String>,
        problem: impl Into<String>,
    ) -> DecodeError {
        self.decode_error_of(RetryHint::No, path, problem.into())
    }

    pub(crate) fn decode_error_of(
        &self,
        retry: RetryHint,
        path: Option<String>,
        problem: String,
    ) -> DecodeError {
        DecodeError::from(DecodeFacts {
            status: self.status,
            path,
            problem,
            request_id: self.request_id(),
            retry,
            body: BodyExcerpt::of(self.body),
        })
    }

    /// The id of the request wherever one of the clouds writes it: in a header, or in the body.
    fn request_id(&self) -> Option<String> {
        const HEADERS: [&str; 7] = [
            "x-fc-request-id",
            "x-acs-request-id",
            "x-cff-request-id",
            "x-request-id",
            "x-oss-request-id",
            "x-obs-request-id",
            "x-cos-request-id",
        ];
        let header = HEADERS.iter().find_map(|name| self.header(name));
        header.map(str::to_owned).or_else(|| {
            let tape = self.any_json()?;
            let body = tape.root();
            let body = body.get("Response").unwrap_or(body);
            body.get("RequestId")?.scalar()
        })
    }

    /// A rejection with what an XML document says; kind and hint follow from the status until the
    /// caller knows the code.
    pub(crate) fn service_error(&self, cloud: Cloud) -> ServiceError {
        let kind = ErrorKind::of_status(self.status);
        let document = xml::error_document(self.body).unwrap_or_default();
        let [code, mut message, request_id] = document;
        if self.is_compressed() {
            COMPRESSED.clone_into(&mut message);
        }
        ServiceError::from(Facts {
            cloud,
            status: self.status,
            code,
            message,
            request_id: Some(request_id).filter(|id| !id.is_empty()),
            kind,
            retry: kind.retry(),
            retry_after: self.retry_after(),
            server_date: self.server_date(),
            body: BodyExcerpt::of(self.body),
        })
    }

    fn server_date(&self) -> Option<Timestamp> {
        self.header("date").and_then(Timestamp::from_http_date)
    }

    /// Seconds to wait (RFC 9110 section 10.2.3): a number, or a date as seen by the server's own
    /// clock. A fraction is rounded up, and nobody waits for longer than a day.
    fn retry_after(&self) -> Option<u32> {
        let text = self.header("retry-after")?;
        let (whole, fraction) = split_at_mark(text, ".").unwrap_or((text, ""));
        let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
        let seconds = if !whole.is_empty() && is_number(whole) && is_number(fraction) {
            let more = fraction.bytes().any(|digit| digit != b'0');
            let whole = decimal::signed(whole).unwrap_or(MOST_SECONDS);
            whole.min(MOST_SECONDS) + i64::from(more)
        } else {
            let until = Timestamp::from_http_date(text)?;
            until.unix_seconds() - self.server_date()?.unix_seconds()
        };
        u32::try_from(seconds.clamp(0, MOST_SECONDS)).ok()
    }

    /// The body as JSON of any shape, if it is JSON.
    pub(crate) fn any_json(&self) -> Option<Tape<'a>> {
        Tape::read(self.text()).ok()
    }

    /// The body without a byte order mark, which RFC 8259 section 8.1 allows a reader to ignore.
    fn text(&self) -> &'a [u8] {
        self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(self.body)
    }
}
