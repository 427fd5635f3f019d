//! Code packages, verifiers and hashers.

use std::sync::{Mutex, MutexGuard, PoisonError};

use faaswire::package::{self, Algorithm, Checksum};
use faaswire::{Digests, Verdict};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict};

use crate::secret::Secret;
use crate::{buffer, error, record, value};

/// What the clouds say about a function's code: where it is, and its checksum.
#[pyclass(frozen, eq, module = "faaswire")]
pub(crate) struct CodePackage {
    inner: package::CodePackage,
    inline: PyOnceLock<Py<PyBytes>>,
}

impl PartialEq for CodePackage {
    fn eq(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

impl CodePackage {
    pub(crate) const fn new(inner: package::CodePackage) -> Self {
        Self {
            inner,
            inline: PyOnceLock::new(),
        }
    }

    pub(crate) const fn inner(&self) -> &package::CodePackage {
        &self.inner
    }
}

#[pymethods]
impl CodePackage {
    /// The cloud that spoke: `alibaba`, `huawei` or `tencent`.
    #[getter]
    fn cloud(&self) -> &'static str {
        self.inner.cloud().as_str()
    }

    /// Where the bytes are: `inline`, `url` (pre-signed), `object_store` (an address that needs
    /// a signed GET), `image` or `none`.
    #[getter]
    fn source(&self) -> &'static str {
        self.inner.source().as_str()
    }

    /// The pre-signed URL or the object-store address, if there is one.
    #[getter]
    fn url(&self) -> Option<Secret> {
        self.inner.url().cloned().map(Secret)
    }

    /// The bytes, if they came with the response.
    #[getter]
    fn inline(&self, py: Python<'_>) -> Option<Py<PyBytes>> {
        let bytes = self.inner.inline()?;
        let shown = self
            .inline
            .get_or_init(py, || PyBytes::new(py, bytes).unbind());
        Some(shown.clone_ref(py))
    }

    /// The checksum that the cloud reported, if any.
    #[getter]
    fn checksum<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(checksum) = self.inner.checksum() else {
            return Ok(None);
        };
        let members = vec![
            ("algorithm", python(py, checksum.algorithm().as_str())?),
            ("value", python(py, checksum.value())?),
        ];
        record::new(py, "_verify", "Checksum", members).map(Some)
    }

    /// The size in bytes that the cloud reported, if any.
    #[getter]
    fn size(&self) -> Option<u64> {
        self.inner.size()
    }

    /// A verifier to feed the downloaded bytes to, piece by piece.
    fn verifier(&self) -> Verifier {
        Verifier(Mutex::new(Some(self.inner.verifier())))
    }

    /// Verifies bytes that are in memory.
    fn verify<'py>(&self, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let mut verifier = self.inner.verifier();
        buffer::pieces(data, "data", |bytes| verifier.update(bytes))?;
        verdict(data.py(), &verifier.finish())
    }

    /// Verifies the inline bytes; without any there is nothing to verify.
    fn verify_inline<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let found = py.detach(|| self.inner.verify_inline());
        verdict(py, &found)
    }

    /// Compares the reported checksum with digests made elsewhere, such as those of a local
    /// build: finds drift without a download. Tencent stores packages in a form of its own, so a
    /// mismatch with a local build means "differs from the stored package", not "tampered".
    fn matches<'py>(&self, digests: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        verdict(digests.py(), &self.inner.matches(&read_digests(digests)?))
    }

    fn __repr__(&self) -> String {
        let checksum = self
            .inner
            .checksum()
            .map_or("None".to_owned(), ToString::to_string);
        let size = self
            .inner
            .size()
            .map_or("None".to_owned(), |size| size.to_string());
        format!(
            "<CodePackage cloud={} source={} checksum={checksum} size={size}>",
            self.cloud(),
            self.source(),
        )
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__(_this: Py<Self>) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a CodePackage cannot be pickled, nor an output that has one: its URL is a secret",
        ))
    }
}

/// Verifies a package piece by piece, in constant memory.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Verifier(Mutex<Option<package::Verifier>>);

#[pymethods]
impl Verifier {
    /// Takes the next bytes of the package.
    fn update(&self, data: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = data.py();
        if lock(&self.0).is_none() {
            return Err(finished(py));
        }
        buffer::pieces(data, "data", |bytes| {
            if let Some(verifier) = &mut *lock(&self.0) {
                verifier.update(bytes);
            }
        })
    }

    /// The verdict over all bytes. It can be asked for once.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let verifier = lock(&self.0).take().ok_or_else(|| finished(py))?;
        verdict(py, &verifier.finish())
    }
}

fn finished(py: Python<'_>) -> PyErr {
    error::encode(py, "verifier", "has finished already: make a new one")
}

// A lock is held only while bytes are summed up, never while waiting for the interpreter.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Computes `Digests` piece by piece, in constant memory.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Hasher(Mutex<package::Hasher>);

#[pymethods]
impl Hasher {
    #[new]
    fn new() -> Self {
        Self(Mutex::new(package::Hasher::new()))
    }

    /// Takes the next bytes.
    fn update(&self, data: &Bound<'_, PyAny>) -> PyResult<()> {
        buffer::pieces(data, "data", |bytes| lock(&self.0).update(bytes))
    }

    /// The digests of all bytes so far; more may follow.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let digests = lock(&self.0).finish();
        digests_record(py, &digests)
    }
}

/// The digests of bytes in memory: `Digests.of`.
#[pyfunction]
pub(crate) fn digests<'py>(data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let mut hasher = package::Hasher::new();
    buffer::pieces(data, "data", |bytes| hasher.update(bytes))?;
    digests_record(data.py(), &hasher.finish())
}

fn digests_record<'py>(py: Python<'py>, digests: &Digests) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        ("crc64", python(py, &digests.crc64)?),
        ("sha256", python(py, &digests.sha256)?),
        ("sha512", python(py, &digests.sha512)?),
        ("size", python(py, digests.size)?),
    ];
    record::new(py, "_verify", "Digests", members)
}

/// The core's digests from a `Digests` record, which may come from a file of the caller's.
fn read_digests(given: &Bound<'_, PyAny>) -> PyResult<Digests> {
    let py = given.py();
    let mut digests = Digests::of(b"");
    for (algorithm, field, sum) in [
        (Algorithm::Crc64, "digests.crc64", &mut digests.crc64),
        (Algorithm::Sha256, "digests.sha256", &mut digests.sha256),
        (Algorithm::Sha512, "digests.sha512", &mut digests.sha512),
    ] {
        let Ok(text) = given.getattr(algorithm.as_str()) else {
            let problem = format!("must be a Digests object, not {}", value::kind(given));
            return Err(error::encode(py, "digests", &problem));
        };
        let checksum = Checksum::parse(algorithm, &value::text(&text, field)?)
            .ok_or_else(|| error::encode(py, field, "is no checksum of this algorithm"))?;
        checksum.value().clone_into(sum);
    }
    let size = given
        .getattr(intern!(py, "size"))
        .and_then(|size| size.extract());
    digests.size = size.map_err(|_| error::encode(py, "digests.size", "must be a length"))?;
    Ok(digests)
}

/// A verdict as one of the three classes.
fn verdict<'py>(py: Python<'py>, verdict: &Verdict) -> PyResult<Bound<'py, PyAny>> {
    let text = ("text", python(py, verdict.to_string())?);
    let (class, members) = match verdict {
        Verdict::Match {
            algorithm,
            how,
            expected_size,
            actual_size,
            ..
        } => (
            "Match",
            vec![
                ("algorithm", python(py, algorithm.as_str())?),
                ("how", python(py, how.as_str())?),
                ("expected_size", python(py, *expected_size)?),
                ("actual_size", python(py, *actual_size)?),
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
                ("algorithm", python(py, algorithm.as_str())?),
                ("expected", python(py, expected)?),
                ("actual", python(py, actual)?),
                ("expected_size", python(py, *expected_size)?),
                ("actual_size", python(py, *actual_size)?),
                ("explanation", python(py, *explanation)?),
                text,
            ],
        ),
        Verdict::Unverifiable { reason, .. } => {
            let words = verdict.to_string();
            let explanation = words.split_once(": ").map_or(&*words, |(_, words)| words);
            let members = vec![
                ("reason", python(py, reason.as_str())?),
                ("explanation", python(py, explanation)?),
                text,
            ];
            ("Unverifiable", members)
        }
        _ => return Err(error::encode(py, "verdict", "is of no known class")),
    };
    record::new(py, "_verify", class, members)
}

fn python<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> PyResult<Bound<'py, PyAny>> {
    value.into_bound_py_any(py)
}
