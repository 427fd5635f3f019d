//! A request that is being made: its headers are one text with offsets until it leaves.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;

use crate::checks;
use crate::endpoint::Endpoint;
use crate::error::EncodeError;
use crate::redact::Length;
use crate::text::before;
use crate::wire::{is_kept, target};

/// A request: method, absolute URL, headers in their order, body.
#[derive(Clone)]
pub struct Request {
    method: Cow<'static, str>,
    url: String,
    /// Where the path begins, and where it ends.
    path: (usize, usize),
    /// Names and values of headers, one after the other.
    text: String,
    headers: Vec<Header>,
    /// Names of headers whose values are not text: they must not be signed.
    #[cfg(feature = "typed")]
    unreadable: Vec<String>,
    body: Bytes,
}

/// What there is of a header that must not be repeated.
pub(crate) enum Only<'r> {
    Absent,
    Text(&'r str),
    Repeated,
    /// A value that is not text.
    #[cfg(feature = "typed")]
    Unreadable,
}

/// Where in the text a header's name and value are.
#[derive(Clone, Copy)]
struct Header {
    name: (usize, usize),
    value: (usize, usize),
    is_secret: bool,
}

impl Request {
    /// A request to a target (path and query, percent-encoded) of an endpoint. Its first header is
    /// `host`.
    pub(crate) fn new(method: Cow<'static, str>, endpoint: &Endpoint, target: &str) -> Self {
        let authority = endpoint.authority();
        let url = [endpoint.scheme(), "://", authority, target].concat();
        let mut request = Self::of(method, url, target);
        request.text.reserve(768);
        request.headers.reserve(12);
        request.push("host", authority, false);
        request
    }

    /// A request without headers to a URL, which ends in `target` but for a fragment.
    pub(crate) fn bare(method: Cow<'static, str>, url: &str, target: &str) -> Self {
        let url = before(url, b"#");
        Self::of(method, url.to_owned(), target)
    }

    fn of(method: Cow<'static, str>, url: String, target: &str) -> Self {
        let start = url.len().saturating_sub(target.len());
        let path = before(target, b"?");
        Self {
            method,
            path: (start, start + path.len()),
            url,
            text: String::new(),
            headers: Vec::new(),
            #[cfg(feature = "typed")]
            unreadable: Vec::new(),
            body: Bytes::new(),
        }
    }

    /// A plain GET of an address, without headers; none for what is not a valid http(s) URL.
    pub(crate) fn get(url: &str) -> Option<Self> {
        Endpoint::of_address(url)?;
        let is_valid = url.bytes().all(|b| !b.is_ascii() || is_kept(b));
        is_valid.then(|| Self::bare(Cow::Borrowed("GET"), url, target(url)))
    }

    /// HTTP method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Absolute URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Path, percent-encoded, `/` at least.
    pub fn path(&self) -> &str {
        match part(&self.url, self.path) {
            "" => "/",
            path => path,
        }
    }

    /// Query, percent-encoded, without its question mark.
    pub fn query(&self) -> Option<&str> {
        part(&self.url, (self.path.1, self.url.len())).strip_prefix('?')
    }

    /// Body; empty where there is none.
    pub const fn body(&self) -> &Bytes {
        &self.body
    }

    /// Takes the body out.
    pub fn take_body(&mut self) -> Bytes {
        std::mem::take(&mut self.body)
    }

    pub(crate) fn set_body(&mut self, body: impl Into<Bytes>) {
        self.body = body.into();
    }

    /// The headers in their order, names in lower case, and whether each is secret.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        self.headers.iter().map(|header| {
            let (name, value) = (
                part(&self.text, header.name),
                part(&self.text, header.value),
            );
            (name, value, header.is_secret)
        })
    }

    /// The names of all headers, readable or not.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.headers().map(|(name, ..)| name);
        #[cfg(feature = "typed")]
        let names = names.chain(self.unreadable.iter().map(String::as_str));
        names
    }

    /// The first header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let header = headers.find(|header| is_named(&self.text, header, name))?;
        Some(part(&self.text, header.value))
    }

    /// Appends a header as it is.
    pub(crate) fn push(&mut self, name: &str, value: &str, is_secret: bool) {
        let name = self.append(name);
        let value = self.append(value);
        self.headers.push(Header {
            name,
            value,
            is_secret,
        });
    }

    /// Says that there is a header whose value is not text.
    #[cfg(feature = "typed")]
    pub(crate) fn push_unreadable(&mut self, name: &str) {
        self.unreadable.push(name.to_owned());
    }

    /// The value of the one header of that name.
    pub(crate) fn only(&self, name: &str) -> Only<'_> {
        #[cfg(feature = "typed")]
        if self.unreadable.iter().any(|known| known == name) {
            return Only::Unreadable;
        }
        let mut found = Only::Absent;
        for header in &self.headers {
            if is_named(&self.text, header, name) {
                found = match found {
                    Only::Absent => Only::Text(part(&self.text, header.value)),
                    _ => return Only::Repeated,
                };
            }
        }
        found
    }

    /// Sets a header, in the place of the one of that name if there is one.
    ///
    /// # Errors
    /// [`EncodeError`] for `field` if the value is not one of printable ASCII.
    pub(crate) fn set(
        &mut self,
        name: &str,
        field: &'static str,
        value: &str,
    ) -> Result<(), EncodeError> {
        self.put(name, field, value, false)
    }

    /// As [`Request::set`], for a value that must not be shown.
    ///
    /// # Errors
    /// As [`Request::set`].
    pub(crate) fn set_secret(
        &mut self,
        name: &str,
        field: &'static str,
        value: &str,
    ) -> Result<(), EncodeError> {
        self.put(name, field, value, true)
    }

    fn put(
        &mut self,
        name: &str,
        field: &'static str,
        value: &str,
        is_secret: bool,
    ) -> Result<(), EncodeError> {
        checks::field(field, checks::ascii(value))?;
        let mut is_new = true;
        let value = self.append(value);
        let text = &self.text;
        self.headers.retain_mut(|header| {
            if !is_named(text, header, name) {
                return true;
            }
            (header.value, header.is_secret) = (value, is_secret);
            // A repeated one is replaced as a whole.
            std::mem::take(&mut is_new)
        });
        if is_new {
            let name = self.append(name);
            self.headers.push(Header {
                name,
                value,
                is_secret,
            });
        }
        Ok(())
    }

    /// Says of a header that its value must not be shown.
    pub fn hide(&mut self, name: &str) {
        let text = &self.text;
        for header in &mut self.headers {
            if is_named(text, header, name) {
                header.is_secret = true;
            }
        }
    }

    /// Its parts, of which the values of headers share what they were made of.
    #[cfg(feature = "typed")]
    pub(crate) fn into_parts(self) -> Parts {
        Parts {
            method: self.method,
            url: self.url.into(),
            text: self.text.into(),
            headers: self.headers,
            body: self.body,
        }
    }

    fn append(&mut self, text: &str) -> (usize, usize) {
        let start = self.text.len();
        self.text.push_str(text);
        (start, self.text.len())
    }
}

/// A request in parts.
#[cfg(feature = "typed")]
pub(crate) struct Parts {
    pub(crate) method: Cow<'static, str>,
    pub(crate) url: Bytes,
    pub(crate) body: Bytes,
    text: Bytes,
    headers: Vec<Header>,
}

#[cfg(feature = "typed")]
impl Parts {
    /// Names, values and secrecy of its headers.
    pub(crate) fn headers(&self) -> impl ExactSizeIterator<Item = (&[u8], Bytes, bool)> {
        self.headers.iter().map(|header| {
            let (start, end) = header.name;
            let name = self.text.get(start..end).unwrap_or_default();
            let (start, end) = header.value;
            (name, self.text.slice(start..end), header.is_secret)
        })
    }
}

/// By its length first: that distinguishes most of them.
fn is_named(text: &str, header: &Header, name: &str) -> bool {
    let (start, end) = header.name;
    end - start == name.len() && part(text, header.name) == name
}

#[expect(
    clippy::expect_used,
    reason = "every span is one of text that was appended"
)]
fn part(text: &str, (start, end): (usize, usize)) -> &str {
    text.get(start..end).expect("a span of its text")
}

/// Neither the values of secret headers nor the body.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers().map(|(name, ..)| name).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("headers", &names)
            .field("body", &Length(&self.body))
            .finish_non_exhaustive()
    }
}
