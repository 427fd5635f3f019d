//! Digests and the streaming hasher.

use std::sync::Mutex;

use faaswire::Digests;
use faaswire::package::{self, Algorithm, Checksum};
use pyo3::intern;
use pyo3::prelude::*;

use crate::record::python;
use crate::verify::lock;
use crate::{buffer, error, record, value};

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

pub(crate) fn digests_record<'py>(
    py: Python<'py>,
    digests: &Digests,
) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        ("crc64", python(py, &digests.crc64)?),
        ("sha256", python(py, &digests.sha256)?),
        ("sha512", python(py, &digests.sha512)?),
        ("size", python(py, digests.size)?),
    ];
    record::new(py, "_verify", "Digests", members)
}

/// The core's digests from a `Digests` record, which may come from a file of the caller's.
pub(crate) fn read(given: &Bound<'_, PyAny>) -> PyResult<Digests> {
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
