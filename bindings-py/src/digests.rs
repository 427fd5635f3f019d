//! Checksums, digests and the streaming hasher.

use faaswire::Digests;
use faaswire::{Algorithm, Checksum};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::engine::Engine;
use crate::record::python;
use crate::shared::Shared;
use crate::words;
use crate::{buffer, error, record, value};

/// Computes `Digests` in chunks, in constant memory.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Hasher(Shared<Hashers>);

#[pymethods]
impl Hasher {
    #[new]
    fn new() -> Self {
        Self(Shared::new("hasher", Hashers::new()))
    }

    /// Adds the next bytes to the digests.
    fn update(&self, data: &Bound<'_, PyAny>) -> PyResult<()> {
        self.0.with(data.py(), |checksums| {
            buffer::chunks(data, "data", |chunk| checksums.update(chunk))
        })
    }

    /// Returns the digests of all bytes added so far; more bytes can be added later.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.with(py, |checksums| checksums.finish(py))
    }
}

/// Every checksum of the same bytes.
struct Hashers {
    engines: [Engine; 4],
    size: u64,
}

impl Hashers {
    fn new() -> Self {
        Self {
            engines: [
                Algorithm::Crc64,
                Algorithm::Md5,
                Algorithm::Sha256,
                Algorithm::Sha512,
            ]
            .map(|algorithm| Engine::new(algorithm, 0)),
            size: 0,
        }
    }

    fn update(&mut self, chunk: &Bound<'_, PyBytes>) -> PyResult<()> {
        for engine in &mut self.engines {
            engine.update(chunk)?;
        }
        self.size += chunk.as_bytes().len() as u64;
        Ok(())
    }

    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let mut members = Vec::with_capacity(5);
        for engine in &self.engines {
            let checksum = engine.finish(py)?;
            members.push((checksum.algorithm().as_str(), python(py, checksum.value())?));
        }
        members.push(("size", python(py, self.size)?));
        record::new(py, "_verify", "Digests", members)
    }
}

/// The digests of bytes in memory: `Digests.of`.
#[pyfunction]
pub(crate) fn digests<'py>(data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let mut checksums = Hashers::new();
    buffer::chunks(data, "data", |chunk| checksums.update(chunk))?;
    checksums.finish(data.py())
}

/// Digests that the core computed, of what it made itself.
pub(crate) fn digests_record<'py>(
    py: Python<'py>,
    digests: &Digests,
) -> PyResult<Bound<'py, PyAny>> {
    let mut members = Vec::with_capacity(5);
    for &algorithm in Algorithm::ALL {
        members.push((algorithm.as_str(), python(py, digests.value(algorithm))?));
    }
    members.push(("size", python(py, digests.size)?));
    record::new(py, "_verify", "Digests", members)
}

/// The checksum of bytes in memory: `Checksum.of`.
#[pyfunction]
pub(crate) fn checksum<'py>(
    algorithm: &Bound<'py, PyAny>,
    data: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = data.py();
    let algorithm = value::text(algorithm, "algorithm")?
        .parse()
        .map_err(|error| error::from_encode(py, &error))?;
    let mut engine = Engine::new(algorithm, 0);
    buffer::chunks(data, "data", |chunk| engine.update(chunk))?;
    checksum_record(py, &engine.finish(py)?)
}

pub(crate) fn checksum_record<'py>(
    py: Python<'py>,
    checksum: &Checksum,
) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        (
            "algorithm",
            words::ALGORITHM.of(py, checksum.algorithm().as_str())?,
        ),
        ("value", python(py, checksum.value())?),
    ];
    record::new(py, "_verify", "Checksum", members)
}

/// The core's digests from a `Digests` record, which may come from a file of the caller's.
pub(crate) fn read(given: &Bound<'_, PyAny>) -> PyResult<Digests> {
    let py = given.py();
    let text = |algorithm: Algorithm| {
        let Ok(text) = given.getattr(algorithm.as_str()) else {
            return Err(error::wrong_type("digests", "Digests", given));
        };
        value::text(&text, &format!("digests.{algorithm}"))
    };
    let size = |digests: &Bound<'_, PyAny>| {
        let Ok(size) = digests.getattr(intern!(py, "size")) else {
            return Err(error::wrong_type("digests", "Digests", digests));
        };
        let length = size.extract();
        length.map_err(|error| error::number(&error, "digests.size", "must be a length", &size))
    };
    Digests::recorded(
        &text(Algorithm::Crc64)?,
        &text(Algorithm::Md5)?,
        &text(Algorithm::Sha256)?,
        &text(Algorithm::Sha512)?,
        size(given)?,
    )
    .map_err(|error| error::from_encode(py, &error))
}
