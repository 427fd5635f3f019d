//! A signed request.

use faaswire::dynamic;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyList, PyTuple};

use crate::headers::{self, Headers};
use crate::secret::REDACTED;
use crate::{buffer, error};

/// A signed request, which must be sent unchanged, with any HTTP client. Its `repr` shows no
/// secrets; its attributes are what is sent, and contain them.
///
/// - urllib: `Request(r.url, data=r.body, headers=r.headers, method=r.method)`
/// - urllib3: `http.request(r.method, r.url, body=r.body, headers=r.headers, redirect=False)`
/// - requests: `requests.request(r.method, r.url, data=r.body, headers=r.headers,
///   allow_redirects=False, auth=lambda prepared: prepared)`
/// - httpx: `httpx.request(r.method, r.url, content=r.body, headers=r.headers)`
/// - aiohttp, which must not encode the URL again: `session.request(r.method,
///   yarl.URL(r.url, encoded=True), data=r.body, headers=r.headers, allow_redirects=False)`
///
/// Three things to know about these clients. First, redirects must not be followed: they would pass
/// signature and token on to another host. httpx does not follow them by default; urllib does, unless
/// an opener is built with a redirect handler that does not:
/// `class Stay(HTTPRedirectHandler): redirect_request = lambda *_: None`. Second, if `~/.netrc` has
/// an entry for the host, requests replaces the signature by its credentials; an `auth` that leaves
/// the request unchanged prevents that, and so does `Session.trust_env = False`. Third, httpx (logger
/// `httpx`, at INFO) and urllib3, which requests uses (logger `urllib3.connectionpool`, at DEBUG),
/// log whole URLs: if a URL is pre-signed, raise the level of these loggers to WARNING.
///
/// It can be pickled, to be sent from another process; the pickle contains everything that is sent.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct SignedRequest {
    inner: dynamic::Request,
    url_is_secret: bool,
    /// The body as Python sees it, made at the first look.
    shown: PyOnceLock<Py<PyBytes>>,
}

impl SignedRequest {
    pub(crate) const fn new(inner: dynamic::Request) -> Self {
        Self {
            inner,
            url_is_secret: false,
            shown: PyOnceLock::new(),
        }
    }

    /// As `new`, where whoever knows the URL may fetch what it names.
    pub(crate) const fn of_secret_url(inner: dynamic::Request) -> Self {
        Self {
            inner,
            url_is_secret: true,
            shown: PyOnceLock::new(),
        }
    }

    pub(crate) const fn inner(&self) -> &dynamic::Request {
        &self.inner
    }
}

#[pymethods]
impl SignedRequest {
    /// The HTTP method: `GET`, `PUT`, `POST` or `DELETE`.
    #[getter]
    fn method(&self) -> &str {
        self.inner.method()
    }

    /// The absolute URL, percent-encoded; it must be sent unchanged.
    #[getter]
    fn url(&self) -> &str {
        self.inner.url()
    }

    /// All headers that must be sent, in the order of signing.
    #[getter]
    fn headers(this: Py<Self>) -> Headers {
        Headers::of(this)
    }

    /// The body; `None` if there is none. An empty body would make some clients add a
    /// `Content-Type`, which was not signed.
    #[getter]
    fn body(&self, py: Python<'_>) -> Option<Py<PyBytes>> {
        let body = self.inner.body();
        if body.is_empty() {
            return None;
        }
        let body = self
            .shown
            .get_or_init(py, || PyBytes::new(py, body).unbind());
        Some(body.clone_ref(py))
    }

    fn __repr__(&self) -> String {
        let url = match self.inner.url().split_once('?') {
            _ if self.url_is_secret => REDACTED.to_owned(),
            Some((address, _)) => format!("{address}?{REDACTED}"),
            None => self.inner.url().to_owned(),
        };
        format!(
            "SignedRequest(method={:?}, url={url:?}, headers={}, body=<{} bytes>)",
            self.inner.method(),
            headers::shown(&self.inner),
            self.inner.body().len(),
        )
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, request) = (this.py(), this.get());
        let again = py.import("faaswire._native")?.getattr("request_again")?;
        let headers: Vec<(&str, &str, bool)> = request.inner.headers().collect();
        let parts = (
            request.inner.method(),
            request.inner.url(),
            headers,
            PyBytes::new(py, request.inner.body()),
            request.url_is_secret,
        );
        (again, parts).into_pyobject(py)
    }
}

/// A request that was pickled.
#[pyfunction]
pub(crate) fn request_again(
    py: Python<'_>,
    method: &str,
    url: &str,
    headers: &Bound<'_, PyList>,
    body: &Bound<'_, PyAny>,
    url_is_secret: bool,
) -> PyResult<SignedRequest> {
    let headers: Vec<(String, String, bool)> = headers.extract()?;
    let pairs = headers.iter();
    let pairs: Vec<_> = pairs
        .map(|(name, value, hidden)| (&**name, &**value, *hidden))
        .collect();
    let body = buffer::owned(body, "body")?;
    let inner = dynamic::request_again(method, url, &pairs, body)
        .map_err(|error| error::from_encode(py, &error))?;
    Ok(SignedRequest {
        url_is_secret,
        ..SignedRequest::new(inner)
    })
}
