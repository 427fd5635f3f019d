//! One checksum: by the core, or by `hashlib` where OpenSSL is faster.

use faaswire::{Algorithm, Checksum, ChecksumHasher};
use pyo3::exceptions::PyValueError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::{buffer, error};

/// From this size on a chunk is worth the call of `hashlib`, if somebody has loaded it.
const WORTH_CALLING: usize = 4 << 10;

/// From this size on data is worth loading `hashlib`, which takes some milliseconds.
const WORTH_LOADING: u64 = 8 << 20;

/// A checksum whose engine is chosen when the first chunk is there.
pub(crate) enum Engine {
    Undecided {
        algorithm: Algorithm,
        expected_size: u64,
    },
    Core(Box<ChecksumHasher>),
    Hashlib {
        algorithm: Algorithm,
        hash: Py<PyAny>,
    },
}

impl Engine {
    /// Starts with no data; the size is that of all data, as far as it is known.
    pub(crate) fn new(algorithm: Algorithm, expected_size: u64) -> Self {
        match algorithm {
            Algorithm::Sha512 | Algorithm::Md5 => Self::Undecided {
                algorithm,
                expected_size,
            },
            _ => Self::Core(Box::new(ChecksumHasher::new(algorithm))),
        }
    }

    pub(crate) fn update(&mut self, chunk: &Bound<'_, PyBytes>) -> PyResult<()> {
        let py = chunk.py();
        match self {
            Self::Undecided {
                algorithm,
                expected_size,
            } => {
                let size = chunk.as_bytes().len();
                *self = decided(py, *algorithm, size, *expected_size)?;
                self.update(chunk)
            }
            Self::Core(checksum) => {
                buffer::detached(chunk, |bytes| checksum.update(bytes));
                Ok(())
            }
            Self::Hashlib { hash, .. } => hash
                .call_method1(py, intern!(py, "update"), (chunk,))
                .map(drop),
        }
    }

    /// The checksum of all chunks so far.
    pub(crate) fn finish(&self, py: Python<'_>) -> PyResult<Checksum> {
        match self {
            Self::Undecided { algorithm, .. } => Ok(Checksum::of(*algorithm, b"")),
            Self::Core(checksum) => Ok(checksum.finish()),
            Self::Hashlib { algorithm, hash } => {
                let text = hash.call_method0(py, intern!(py, "hexdigest"))?;
                Checksum::parse(*algorithm, text.extract(py)?)
                    .ok_or_else(|| error::encode(py, "hashlib", "did not return a digest"))
            }
        }
    }
}

fn decided(
    py: Python<'_>,
    algorithm: Algorithm,
    chunk: usize,
    expected_size: u64,
) -> PyResult<Engine> {
    let is_worth_loading = expected_size.max(chunk as u64) >= WORTH_LOADING;
    if is_worth_loading || (chunk >= WORTH_CALLING && is_loaded(py)?) {
        let options = PyDict::new(py);
        options.set_item(intern!(py, "usedforsecurity"), false)?;
        let made = py.import(intern!(py, "hashlib"))?.call_method(
            intern!(py, "new"),
            (algorithm.as_str(),),
            Some(&options),
        );
        match made {
            Ok(hash) => {
                let hash = hash.unbind();
                return Ok(Engine::Hashlib { algorithm, hash });
            }
            // An OpenSSL may be set up to reject MD5.
            Err(error) if error.is_instance_of::<PyValueError>(py) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Engine::Core(Box::new(ChecksumHasher::new(algorithm))))
}

fn is_loaded(py: Python<'_>) -> PyResult<bool> {
    let modules = py
        .import(intern!(py, "sys"))?
        .getattr(intern!(py, "modules"))?;
    modules.contains(intern!(py, "hashlib"))
}
