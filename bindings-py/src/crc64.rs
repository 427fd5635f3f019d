//! The CRC-64 of a part.

use pyo3::prelude::*;

use crate::shared::Shared;
use crate::{buffer, digests, error};

/// A CRC-64/XZ checksum and the number of bytes that it covers. Two of them can be joined into the
/// checksum of the concatenated data, so a package that is downloaded as parallel ranges need not
/// be read again: see `CodePackage.verify_parts`.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Crc64(Shared<faaswire::Crc64>);

#[pymethods]
impl Crc64 {
    #[new]
    fn new() -> Self {
        Self::of(faaswire::Crc64::new())
    }

    /// Adds the next bytes to the checksum.
    fn update(&self, data: &Bound<'_, PyAny>) -> PyResult<()> {
        self.0.with(data.py(), |crc| {
            buffer::chunks(data, "data", |chunk| {
                buffer::detached(chunk, |bytes| crc.update(bytes));
                Ok(())
            })
        })
    }

    /// Returns the checksum of all parts together, in the order in which they are given.
    #[staticmethod]
    fn join(parts: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self::of(faaswire::Crc64::join(&read(parts)?)))
    }

    /// The number of bytes added so far.
    #[getter]
    fn size(&self, py: Python<'_>) -> PyResult<u64> {
        Ok(self.value(py)?.size())
    }

    /// The checksum of the bytes added so far.
    #[getter]
    fn checksum<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        digests::checksum_record(py, &self.value(py)?.checksum())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let checksum = self.value(py)?;
        Ok(format!(
            "<Crc64 {} of {} bytes>",
            checksum.checksum().value(),
            checksum.size()
        ))
    }
}

impl Crc64 {
    const fn of(checksum: faaswire::Crc64) -> Self {
        Self(Shared::new("crc64", checksum))
    }

    fn value(&self, py: Python<'_>) -> PyResult<faaswire::Crc64> {
        self.0.with(py, |crc| Ok(*crc))
    }
}

/// The checksums of the parts that the caller gave.
pub(crate) fn read(parts: &Bound<'_, PyAny>) -> PyResult<Vec<faaswire::Crc64>> {
    let py = parts.py();
    let Ok(items) = parts.try_iter() else {
        return Err(error::wrong_type("parts", "a list of Crc64", parts));
    };
    let read = |(index, part): (usize, PyResult<Bound<'_, PyAny>>)| {
        let part = part?;
        let Ok(crc) = part.cast::<Crc64>() else {
            let field = format!("parts[{index}]");
            return Err(error::wrong_type(&field, "a Crc64", &part));
        };
        crc.get().value(py)
    };
    items.enumerate().map(read).collect()
}
