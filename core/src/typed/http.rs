//! Requests of the crate `http`, at Rust's border.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Uri};

use crate::crypto::HmacKey;
use crate::engine::request::Request;
use crate::engine::service::Credentials;
use crate::error::EncodeError;

impl Request {
    /// The same as a request of the crate `http`; secret headers are sensitive.
    ///
    /// # Errors
    /// [`EncodeError`] for field `endpoint` if the URL is longer than such a request holds (64 KiB).
    pub fn into_http(self) -> Result<http::Request<Bytes>, EncodeError> {
        let parts = self.into_parts();
        let mut request = http::Request::new(Bytes::new());
        let invalid = || EncodeError::new("endpoint", "and the parameters do not form a valid URL");
        *request.method_mut() = parts.method.parse().map_err(|_| invalid())?;
        let headers = parts.headers();
        request.headers_mut().reserve(headers.len());
        for (name, value, is_secret) in headers {
            let name = HeaderName::from_bytes(name).map_err(|_| invalid())?;
            let mut value = HeaderValue::from_maybe_shared(value).map_err(|_| invalid())?;
            value.set_sensitive(is_secret);
            request.headers_mut().append(name, value);
        }
        *request.uri_mut() = Uri::from_maybe_shared(parts.url).map_err(|_| invalid())?;
        *request.body_mut() = parts.body;
        Ok(request)
    }

    /// What is to be signed of a request of the crate `http`, without its body.
    fn of_http<B>(request: &http::Request<B>) -> Self {
        let url = request.uri().to_string();
        let target = request
            .uri()
            .path_and_query()
            .map_or("", |target| target.as_str());
        let mut own = Self::bare(request.method().as_str().to_owned().into(), &url, target);
        for (name, value) in request.headers() {
            match std::str::from_utf8(value.as_bytes()) {
                Ok(text) => own.push(name.as_str(), text, value.is_sensitive()),
                Err(_) => own.push_unreadable(name.as_str()),
            }
        }
        own
    }
}

fn header_of((name, value, is_secret): (&str, &str, bool)) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
    let mut value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    value.set_sensitive(is_secret);
    Some((name, value))
}

/// Signs a request of the crate `http` in place; `body` is what is signed of its body.
pub(crate) fn signed<B, T>(
    request: &mut http::Request<B>,
    body: Bytes,
    sign: impl FnOnce(&mut Request) -> Result<T, EncodeError>,
) -> Result<T, EncodeError> {
    let mut own = Request::of_http(request);
    own.set_body(body);
    let done = sign(&mut own)?;
    for header in own.headers() {
        let headers = request.headers_mut();
        let is_there = |value: &HeaderValue| value.as_bytes() == header.1.as_bytes();
        if !headers.get_all(header.0).iter().any(is_there)
            && let Some((name, value)) = header_of(header)
        {
            headers.insert(name, value);
        }
    }
    Ok(done)
}

/// As [`signed`], for a request that stays as it is.
pub(crate) fn looked_at<B, T>(
    request: &http::Request<B>,
    look: impl FnOnce(&Request) -> Result<T, EncodeError>,
) -> Result<T, EncodeError> {
    look(&Request::of_http(request))
}

/// The engine's credentials with the state of an HMAC with their key.
pub(crate) fn keyed<C: Clone + Into<Credentials>>(credentials: &C) -> (Credentials, HmacKey) {
    let credentials = credentials.clone().into();
    let key = HmacKey::new(credentials.key.reveal().as_bytes());
    (credentials, key)
}
