//! The streaming verifier and its verdicts.

use std::borrow::Cow;

use faaswire::dynamic::VerifierWithoutHasher;
use faaswire::{CodePackage, ResponseParts, Verdict};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::engine::Engine;
use crate::record::python;
use crate::shared::Shared;
use crate::words;
use crate::{buffer, error, headers, record};

/// Verifies a package in chunks, in constant memory.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Verifier(Shared<Option<Verification>>);

impl Verifier {
    pub(crate) fn new(package: &CodePackage) -> Self {
        Self(Shared::new("verifier", Some(Verification::new(package))))
    }
}

#[pymethods]
impl Verifier {
    /// Checks status and headers of a download, before its first bytes. The body is only needed if
    /// the status is an error, to find the reason; it may be empty or truncated.
    ///
    /// Raises `ServiceError` if the object store rejects the request, where `retry` is
    /// `new_address` if the address has expired or was used up; `DecodeError` for a web page, a
    /// redirect, a partial response, and everything else that is not a package.
    #[pyo3(signature = (status, headers, body = None))]
    fn response(
        &self,
        status: &Bound<'_, PyAny>,
        headers: &Bound<'_, PyAny>,
        body: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let py = status.py();
        let received = headers::received(headers)?;
        let body = body.map_or(Ok(Cow::Borrowed(&[][..])), |body| {
            buffer::whole(body, "body")
        })?;
        let response = headers::borrowed(&received);
        let response = ResponseParts::with_pairs(headers::status(status)?, &response, &body);
        self.0.with(py, |state| {
            let verification = state.as_mut().ok_or_else(|| finished(py))?;
            let accepted = verification.rest.response(&response);
            accepted.map_err(|error| error::from_core(py, &error))
        })
    }

    /// The number of bytes that the headers of the response announced, or `None`.
    #[getter]
    fn promised(&self, py: Python<'_>) -> PyResult<Option<u64>> {
        self.0.with(py, |state| {
            let verification = state.as_ref().ok_or_else(|| finished(py))?;
            Ok(verification.rest.promised())
        })
    }

    /// Adds the next bytes of the package.
    fn update(&self, data: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = data.py();
        self.0.with(py, |state| {
            let verification = state.as_mut().ok_or_else(|| finished(py))?;
            buffer::chunks(data, "data", |chunk| verification.update(chunk))
        })
    }

    /// Returns the verdict on all bytes. It can be called only once.
    pub(crate) fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let verification = self
            .0
            .with(py, |state| state.take().ok_or_else(|| finished(py)))?;
        verification.finish(py)
    }
}

fn finished(py: Python<'_>) -> PyErr {
    error::encode(py, "verifier", "has finished already: create a new one")
}

/// The checksum of a package, and what the core makes of it.
pub(crate) struct Verification {
    checksum: Option<Engine>,
    rest: VerifierWithoutHasher,
}

impl Verification {
    pub(crate) fn new(package: &CodePackage) -> Self {
        let rest = package.verifier_without_hasher();
        let expected_size = package.size().unwrap_or_default();
        let engine = |algorithm| Engine::new(algorithm, expected_size);
        Self {
            checksum: rest.algorithm().map(engine),
            rest,
        }
    }

    pub(crate) fn update(&mut self, chunk: &Bound<'_, PyBytes>) -> PyResult<()> {
        if let Some(checksum) = &mut self.checksum {
            checksum.update(chunk)?;
        }
        if self.rest.needs_bytes() || self.rest.head_left() > 0 {
            buffer::detached(chunk, |bytes| self.rest.update(bytes));
        } else {
            self.rest.skip(chunk.as_bytes().len() as u64);
        }
        Ok(())
    }

    pub(crate) fn finish(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        let checksum = self
            .checksum
            .map(|checksum| checksum.finish(py))
            .transpose()?;
        let found = self.rest.finish(checksum.as_ref());
        verdict(py, &found.map_err(|error| error::from_encode(py, &error))?)
    }
}

/// A verdict as one of the three classes.
pub(crate) fn verdict<'py>(py: Python<'py>, verdict: &Verdict) -> PyResult<Bound<'py, PyAny>> {
    let text = ("text", python(py, verdict.to_string())?);
    let size_differs = ("size_differs", python(py, verdict.size_differs())?);
    let (class, members) = match verdict {
        Verdict::Match {
            algorithm,
            matched_by,
            member,
            expected_size,
            actual_size,
            ..
        } => (
            "Match",
            vec![
                ("algorithm", words::ALGORITHM.of(py, algorithm.as_str())?),
                ("matched_by", words::MATCHED_BY.of(py, matched_by.as_str())?),
                ("member", python(py, member)?),
                ("accidents_only", python(py, verdict.accidents_only())?),
                ("expected_size", python(py, *expected_size)?),
                ("actual_size", python(py, *actual_size)?),
                size_differs,
                text,
            ],
        ),
        Verdict::Mismatch {
            algorithm,
            expected,
            actual,
            expected_size,
            actual_size,
            explanation,
            ..
        } => (
            "Mismatch",
            vec![
                ("algorithm", words::ALGORITHM.of(py, algorithm.as_str())?),
                ("expected", python(py, expected)?),
                ("actual", python(py, actual)?),
                ("expected_size", python(py, *expected_size)?),
                ("actual_size", python(py, *actual_size)?),
                size_differs,
                ("explanation", python(py, *explanation)?),
                text,
            ],
        ),
        Verdict::Unverifiable {
            reason,
            expected_size,
            actual_size,
            ..
        } => {
            let members = vec![
                ("reason", words::REASON.of(py, reason.as_str())?),
                ("expected_size", python(py, *expected_size)?),
                ("actual_size", python(py, *actual_size)?),
                ("explanation", python(py, reason.explanation())?),
                text,
            ];
            ("Unverifiable", members)
        }
        _ => return Err(error::of_type(py, "verdict", "is not of a known class")),
    };
    record::new(py, "_verify", class, members)
}
