//! What is shown only on request.

use faaswire::dynamic;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple};

use crate::{error, value};

pub(crate) const REDACTED: &str = "<redacted>";

/// A key, a token or a pre-signed URL. Its text is accessible through `reveal()` only.
#[pyclass(frozen, eq, module = "faaswire")]
#[derive(Clone, PartialEq)]
pub(crate) struct Secret(pub(crate) faaswire::Secret);

#[pymethods]
impl Secret {
    #[new]
    fn new(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        dynamic::secret(value::from_python(text, "text")?, "text")
            .map(Self)
            .map_err(|error| error::from_encode(text.py(), &error))
    }

    /// Returns the text of the secret.
    fn reveal(&self) -> &str {
        self.0.reveal()
    }

    // Python's own hash of texts is keyed, so it says nothing about the text.
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.reveal()).hash()
    }

    fn __repr__(_this: Py<Self>) -> &'static str {
        REDACTED
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__(_this: Py<Self>) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Secret cannot be pickled: pickle faaswire.with_secrets(...) of the object that holds \
             it, or use the result of reveal(), if that is intended",
        ))
    }

    /// What pickles it after all.
    fn _reduce_with_secrets<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let text = this.get().0.reveal();
        (this.get_type(), (text,)).into_pyobject(this.py())
    }
}

/// The beginning of a response body, kept for diagnosis. It can contain a pre-signed URL or a
/// token, so it is accessible through `reveal()` only.
#[pyclass(frozen, eq, module = "faaswire")]
#[derive(Clone, PartialEq)]
pub(crate) struct BodyExcerpt(Vec<u8>);

impl BodyExcerpt {
    pub(crate) fn new(excerpt: &faaswire::BodyExcerpt) -> Self {
        Self(excerpt.reveal().to_vec())
    }
}

#[pymethods]
impl BodyExcerpt {
    /// An excerpt without bytes: what an error has after it was pickled.
    #[new]
    const fn empty() -> Self {
        Self(Vec::new())
    }

    /// Returns the first bytes of the body, at most 4096.
    fn reveal<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!("<{} bytes>", self.0.len())
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__(_this: Py<Self>) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a BodyExcerpt cannot be pickled: use the result of reveal(), if that is intended",
        ))
    }
}
