//! A signed request.

use bytes::Bytes;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict};

use crate::headers::Headers;
use crate::secret::REDACTED;

/// A signed request: send exactly this, with any HTTP client. `repr` shows no secret of it; the
/// attributes are what goes over the wire and do.
///
/// - urllib: `Request(r.url, data=r.body, headers=r.headers, method=r.method)`
/// - urllib3: `http.request(r.method, r.url, body=r.body, headers=r.headers, redirect=False)`
/// - requests: `requests.request(r.method, r.url, data=r.body, headers=r.headers,
///   allow_redirects=False, auth=lambda prepared: prepared)`
/// - httpx: `httpx.request(r.method, r.url, content=r.body, headers=r.headers)`
/// - aiohttp, which must not encode the URL anew: `session.request(r.method,
///   yarl.URL(r.url, encoded=True), data=r.body, headers=r.headers, allow_redirects=False)`
///
/// Three things to know of them. A redirect must not be followed: it would take signature and
/// token to another host. httpx follows none by itself; urllib follows them until an opener is
/// built with a redirect handler that does not:
/// `class Stay(HTTPRedirectHandler): redirect_request = lambda *_: None`. Where `~/.netrc` names
/// the host, requests puts what it says in place of the signature; an `auth` that leaves the
/// request alone keeps it, and so does `Session.trust_env = False`. And httpx (logger `httpx`, at
/// INFO) and urllib3, which requests uses (logger `urllib3.connectionpool`, at DEBUG), log whole
/// URLs: where a URL is pre-signed, raise the level of these loggers to WARNING.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Request {
    method: http::Method,
    url: String,
    url_is_secret: bool,
    headers: Py<Headers>,
    body: Bytes,
    /// The body as Python sees it, made at the first look.
    shown: PyOnceLock<Py<PyBytes>>,
}

impl Request {
    pub(crate) fn new(py: Python<'_>, request: http::Request<Bytes>) -> PyResult<Self> {
        let (parts, body) = request.into_parts();
        Ok(Self {
            method: parts.method,
            url: parts.uri.to_string(),
            url_is_secret: false,
            headers: Py::new(py, Headers::new(parts.headers))?,
            body,
            shown: PyOnceLock::new(),
        })
    }

    /// As `new`, where whoever knows the URL may fetch what it names.
    pub(crate) fn of_secret_url(py: Python<'_>, request: http::Request<Bytes>) -> PyResult<Self> {
        Ok(Self {
            url_is_secret: true,
            ..Self::new(py, request)?
        })
    }
}

#[pymethods]
impl Request {
    /// `GET`, `PUT`, `POST` or `DELETE`.
    #[getter]
    fn method(&self) -> &str {
        self.method.as_str()
    }

    /// The absolute URL, percent-encoded: hand it on as it is.
    #[getter]
    fn url(&self) -> &str {
        &self.url
    }

    /// All headers that must be sent, in the order in which they were signed.
    #[getter]
    fn headers(&self, py: Python<'_>) -> Py<Headers> {
        self.headers.clone_ref(py)
    }

    /// The body; none where there is nothing to send: to an empty one some clients add a
    /// `Content-Type`, which was not signed.
    #[getter]
    fn body(&self, py: Python<'_>) -> Option<Py<PyBytes>> {
        if self.body.is_empty() {
            return None;
        }
        let body = self
            .shown
            .get_or_init(py, || PyBytes::new(py, &self.body).unbind());
        Some(body.clone_ref(py))
    }

    fn __repr__(&self) -> String {
        let url = match self.url.split_once('?') {
            _ if self.url_is_secret => REDACTED.to_owned(),
            Some((address, _)) => format!("{address}?{REDACTED}"),
            None => self.url.clone(),
        };
        format!(
            "Request(method={:?}, url={url:?}, headers={}, body=<{} bytes>)",
            self.method.as_str(),
            self.headers.get().__repr__(),
            self.body.len(),
        )
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }
}
