//! The streaming verifier and its verdicts.

use std::sync::{Mutex, MutexGuard, PoisonError};

use faaswire::{Verdict, package};
use pyo3::prelude::*;

use crate::record::python;
use crate::{buffer, error, record};

/// Verifies a package piece by piece, in constant memory.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Verifier(Mutex<Option<package::Verifier>>);

impl Verifier {
    pub(crate) const fn new(verifier: package::Verifier) -> Self {
        Self(Mutex::new(Some(verifier)))
    }
}

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
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A verdict as one of the three classes.
pub(crate) fn verdict<'py>(py: Python<'py>, verdict: &Verdict) -> PyResult<Bound<'py, PyAny>> {
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
