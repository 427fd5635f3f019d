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
/// - urllib: `Request(r.url, data=r.body or None, headers=r.headers, method=r.method)`
/// - requests: `requests.request(r.method, r.url, headers=r.headers, data=r.body)`
/// - httpx: `httpx.request(r.method, r.url, headers=r.headers, content=r.body)`
/// - aiohttp, which must neither encode the URL anew nor add a Content-Type:
///   `session.request(r.method, yarl.URL(r.url, encoded=True), headers=r.headers,
///   data=r.body or None)`
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

    /// The body; empty if there is none.
    #[getter]
    fn body(&self, py: Python<'_>) -> Py<PyBytes> {
        let body = self
            .shown
            .get_or_init(py, || PyBytes::new(py, &self.body).unbind());
        body.clone_ref(py)
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
