//! Signing a request that is already built: what [`crate::Call::request`] does last, open to
//! requests of your own (an HTTP trigger, an operation this crate does not know).
//!
//! Each scheme is three functions in its cloud's module (canonical form, string to sign,
//! signature), and `sign`, which returns them all as [`Stages`].

use bytes::Bytes;
use http::Request;
use http::header::{AUTHORIZATION, HeaderMap, HeaderName};

use crate::error::EncodeError;
use crate::secret::Secret;
use crate::time::Timestamp;
use crate::wire;

/// What a signature depends on besides the request and the key. The core has no clock and no
/// randomness: both come in here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SigningContext {
    /// The time of signing.
    pub at: Timestamp,
    /// A text that is never used twice; ACS3-HMAC-SHA256 needs it, the other schemes do not.
    pub nonce: Option<String>,
}

impl SigningContext {
    /// A context for a time, without a nonce.
    pub const fn at(at: Timestamp) -> Self {
        Self { at, nonce: None }
    }

    /// Adds the nonce: 32 hexadecimal digits of randomness are usual.
    #[must_use]
    pub fn nonce(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = Some(nonce.into());
        self
    }
}

/// The texts that a signature is made of, in their order: compare them with what the cloud
/// prints when it refuses one. They hold the security token if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stages {
    /// The request in its canonical form. Alibaba's FC scheme has none of its own: there it is
    /// the canonical resource.
    pub canonical_request: Secret,
    /// What is fed to the HMAC.
    pub string_to_sign: Secret,
    /// The HMAC, hexadecimal or base64 as the scheme says.
    pub signature: Secret,
}

/// Which headers a scheme with a declared list signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum SignedHeaders<'a> {
    /// Those that the cloud demands or that change the meaning of the request, and none that an
    /// HTTP stack may rewrite.
    #[default]
    Recommended,
    /// Exactly these, in any order and case.
    Exactly(&'a [&'a str]),
}

impl SignedHeaders<'_> {
    /// The names, sorted, of those headers of the request that are to be signed.
    pub(crate) fn names(
        self,
        headers: &HeaderMap,
        recommended: impl Fn(&str) -> bool,
    ) -> Result<Vec<HeaderName>, EncodeError> {
        match self {
            Self::Recommended => Ok(header_names(headers, &recommended)),
            Self::Exactly(names) => {
                let mut sorted = Vec::new();
                for name in names {
                    let name = HeaderName::from_bytes(name.as_bytes());
                    let present = name.ok().filter(|name| headers.contains_key(name));
                    let name = present.ok_or_else(|| {
                        EncodeError::new("signed_headers", "must name headers of the request only")
                    })?;
                    insert(&mut sorted, name);
                }
                Ok(sorted)
            }
        }
    }
}

/// The names, sorted, of the headers that are wanted.
pub(crate) fn header_names(headers: &HeaderMap, wanted: &dyn Fn(&str) -> bool) -> Vec<HeaderName> {
    let mut sorted = Vec::with_capacity(headers.keys_len());
    for name in headers.keys().filter(|name| wanted(name.as_str())) {
        insert(&mut sorted, name.clone());
    }
    sorted
}

/// Puts a name in its place, once: for a handful of them that is the least work.
fn insert(sorted: &mut Vec<HeaderName>, name: HeaderName) {
    if let Err(at) = sorted.binary_search_by(|known| known.as_str().cmp(name.as_str())) {
        sorted.insert(at, name);
    }
}

/// The one value of a header that a signature covers, without the blanks that HTTP strips; empty
/// where it is absent. What is signed must be what arrives: of a repeated header a server may read
/// either value, or both, and what is not text has no form to sign.
pub(crate) fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, EncodeError> {
    let error = |problem: &'static str| EncodeError::new(name.to_owned(), problem);
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else {
        return Ok("");
    };
    if values.next().is_some() {
        return Err(error("is signed and must not be repeated"));
    }
    std::str::from_utf8(value.as_bytes())
        .map(str::trim_ascii)
        .map_err(|_| error("is signed and must be readable text"))
}

/// `name:value\n` for each name.
pub(crate) fn canonical_headers(
    headers: &HeaderMap,
    names: &[HeaderName],
) -> Result<String, EncodeError> {
    let mut text = String::with_capacity(256);
    for name in names {
        text.push_str(name.as_str());
        text.push(':');
        text.push_str(header_text(headers, name.as_str())?);
        text.push('\n');
    }
    Ok(text)
}

/// `name;name`: how the schemes list what is signed.
pub(crate) fn name_list(names: &[HeaderName]) -> String {
    let names: Vec<&str> = names.iter().map(HeaderName::as_str).collect();
    names.join(";")
}

pub(crate) fn set_header<B>(
    request: &mut Request<B>,
    name: &'static str,
    field: &'static str,
    value: &str,
) -> Result<(), EncodeError> {
    let value = wire::header_value(field, value)?;
    request.headers_mut().insert(name, value);
    Ok(())
}

pub(crate) fn set_secret_header<B>(
    request: &mut Request<B>,
    name: &'static str,
    field: &'static str,
    value: &str,
) -> Result<(), EncodeError> {
    let value = wire::secret_header_value(field, value)?;
    request.headers_mut().insert(name, value);
    Ok(())
}

pub(crate) fn set_authorization<B>(
    request: &mut Request<B>,
    value: &str,
) -> Result<(), EncodeError> {
    set_secret_header(request, AUTHORIZATION.as_str(), "credentials", value)
}

/// Adds a header of the caller's own before signing.
pub(crate) fn add_header(
    request: &mut Request<Bytes>,
    name: &str,
    value: &str,
) -> Result<(), EncodeError> {
    let error = |problem: &'static str| EncodeError::new("headers", problem);
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| error("must have names of letters, digits and `-`"))?;
    if request.headers().contains_key(&name) || is_reserved(name.as_str()) {
        return Err(error(
            "must not replace what the request or the signer sets",
        ));
    }
    let value = wire::header_value("headers", value)?;
    request.headers_mut().append(name, value);
    Ok(())
}

/// Headers that a signer or the HTTP client sets.
fn is_reserved(name: &str) -> bool {
    matches!(
        name,
        "authorization"
            | "date"
            | "host"
            | "content-length"
            | "transfer-encoding"
            | "connection"
            | "x-auth-token"
            | "x-fc-security-token"
            | "x-security-token"
            | "x-sdk-date"
    ) || name.starts_with("x-acs-")
        || name.starts_with("x-tc-")
}
