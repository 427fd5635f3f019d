//! Operations bound to a service.

use std::sync::Arc;

use faaswire::{ResponseParts, dynamic};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::request::SignedRequest;
use crate::service::About;
use crate::{buffer, context, error, headers, received, value};

/// An operation bound to a service. Create a new request for each attempt, since signatures expire.
///
/// Its pickle does not contain the keys of the service: the unpickled call parses responses and
/// cannot make requests. The pickle of `faaswire.with_secrets(call)` contains them.
#[pyclass(frozen, generic, module = "faaswire")]
pub(crate) struct Call {
    inner: dynamic::Call,
    about: Arc<About>,
}

impl Call {
    pub(crate) const fn new(inner: dynamic::Call, about: Arc<About>) -> Self {
        Self { inner, about }
    }

    fn reduce<'py>(
        &self,
        py: Python<'py>,
        with_credentials: bool,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let again = py.import("faaswire._pickle")?.getattr("call_again")?;
        let (inner, operation) = (&self.inner, self.inner.operation());
        let (class, service) = self.about.parts(py, inner.service(), with_credentials)?;
        let given = inner.arguments().iter().zip(operation.parameters);
        let members = value::all_given(py, given)?;
        let parts = (class, service, operation.name, members, inner.trail());
        (again, parts).into_pyobject(py)
    }
}

#[pymethods]
impl Call {
    /// The vendor's name of the operation, such as `GetFunctionCode`.
    #[getter]
    fn operation(&self) -> &'static str {
        self.inner.operation().name
    }

    /// Creates the signed request.
    ///
    /// - `at`: The time of signing, as unix seconds or a `datetime` with a time zone; defaults to
    ///   now.
    /// - `nonce`: A string that is never used twice; random by default.
    /// - `headers`: Additional headers to sign and send, such as `x-fc-trace-id`.
    #[pyo3(signature = (at=None, nonce=None, headers=None))]
    fn request(
        &self,
        py: Python<'_>,
        at: Option<&Bound<'_, PyAny>>,
        nonce: Option<&Bound<'_, PyAny>>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<SignedRequest> {
        if !self.about.has_credentials() {
            let problem = "are not in the pickle that this call comes from: make that of \
                           faaswire.with_secrets(call)";
            return Err(error::encode(py, "credentials", problem));
        }
        let needs_nonce = self.inner.service().table().needs_nonce;
        let context = context::signing(py, at, nonce, needs_nonce)?;
        let failed = |error| error::from_encode(py, &error);
        if headers.is_none() {
            let request = self.inner.request(&context, &[]).map_err(failed)?;
            return Ok(SignedRequest::new(request));
        }
        let given = headers::to_send(headers)?;
        let pairs: Vec<(&str, &str)> = given.iter().map(|(n, v)| (&**n, &**v)).collect();
        let mut request = self.inner.request(&context, &pairs).map_err(failed)?;
        headers::hide(&mut request, &given);
        Ok(SignedRequest::new(request))
    }

    /// Parses the response: its status, its headers (a mapping or pairs) and its complete body,
    /// uncompressed. Raises `ServiceError` if the cloud rejected the request and `DecodeError` if
    /// the body cannot be read.
    fn parse<'py>(
        &self,
        status: &Bound<'py, PyAny>,
        headers: &Bound<'py, PyAny>,
        body: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = status.py();
        let status = headers::status(status)?;
        let headers = headers::received(headers)?;
        let headers = headers::borrowed(&headers);
        if body.is_instance_of::<PyString>() {
            let problem = "must be bytes, not str: pass the body before it is decoded";
            return Err(error::of_type(py, "body", problem));
        }
        let body = buffer::whole(body, "body")?;
        let body: &[u8] = &body;
        let parse = || {
            self.inner
                .parse(&ResponseParts::with_pairs(status, &headers, body))
        };
        let parsed = if body.len() < buffer::DETACH {
            parse()
        } else {
            py.detach(parse)
        };
        let parsed = parsed.map_err(|error| error::from_core(py, &error))?;
        received::output(py, parsed, self.inner.clone(), Arc::clone(&self.about))
    }

    fn __repr__(&self) -> String {
        format!("<Call {} of {}>", self.operation(), self.about.shown())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.reduce(py, false)
    }

    /// What pickles it with the keys of its service.
    fn _reduce_with_secrets<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.reduce(py, true)
    }
}
