//! How archives are read: limits and encoding out of keywords, names decoded by Python's codecs,
//! and signals looked for meanwhile.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use faaswire::archive::{Limits, Reading};
use pyo3::exceptions::{PyLookupError, PyTypeError, PyUnicodeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyInt};

use crate::{buffer, error, value};

/// How often signals are looked for: often enough for whoever waits.
const LOOK: Duration = Duration::from_millis(50);

/// The keywords of whatever reads an archive.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Options {
    pub(crate) limits: Limits,
    /// A text encoding that Python knows.
    encoding: Option<String>,
}

impl Options {
    pub(crate) fn of(given: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let mut options = Self::default();
        for (name, option) in given.into_iter().flatten() {
            let name: String = name.extract()?;
            options.set(&name, (!option.is_none()).then_some(&option))?;
        }
        Ok(options)
    }

    pub(crate) fn set(&mut self, name: &str, option: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let place = match name {
            "encoding" => {
                self.encoding = option.map(|option| encoding(option, name)).transpose()?;
                return Ok(());
            }
            "max_entries" => &mut self.limits.max_entries,
            "max_entry_size" => &mut self.limits.max_entry_size,
            "max_total_size" => &mut self.limits.max_total_size,
            "max_ratio" => &mut self.limits.max_ratio,
            _ => return Err(unexpected(name)),
        };
        if let Some(limit) = option {
            let wrong = || error::encode(limit.py(), name, "must be from 0 to 2^64 - 1");
            *place = whole_number(limit, name)?.ok_or_else(wrong)?;
        }
        Ok(())
    }

    /// Works on so many bytes, and lets other threads run if they are many. Raises what a signal
    /// raises meanwhile.
    pub(crate) fn read<T: Send>(
        &self,
        py: Python<'_>,
        size: usize,
        work: impl FnOnce(&Lender<'_>) -> T + Send,
    ) -> PyResult<T> {
        let work = || {
            let lender = Lender {
                encoding: self.encoding.as_deref(),
                looked: Cell::new(Instant::now()),
                raised: RefCell::new(None),
            };
            let done = work(&lender);
            (done, lender.raised.into_inner())
        };
        let (done, raised) = if size < buffer::DETACH {
            work()
        } else {
            py.detach(work)
        };
        raised.map_or(Ok(done), Err)
    }
}

/// Lends the core what it needs of Python.
pub(crate) struct Lender<'o> {
    pub(crate) encoding: Option<&'o str>,
    looked: Cell<Instant>,
    raised: RefCell<Option<PyErr>>,
}

impl Lender<'_> {
    /// Hands the reading to the work, with these limits.
    pub(crate) fn reading<T>(&self, limits: Limits, work: impl FnOnce(Reading<'_>) -> T) -> T {
        let stop = || self.is_stopped();
        let decode = |name: &[u8]| self.decode(name);
        let mut reading = Reading::from(limits).stop_when(&stop);
        if self.encoding.is_some() {
            reading = reading.decode_names(&decode);
        }
        work(reading)
    }

    /// Whether something was raised.
    pub(crate) fn is_stopped(&self) -> bool {
        if self.looked.get().elapsed() >= LOOK {
            if let Some(raised) = Python::attach(|py| py.check_signals().err()) {
                self.raised.replace(Some(raised));
            }
            self.looked.set(Instant::now());
        }
        self.raised.borrow().is_some()
    }

    /// What the codec makes of a name; nothing if it is not of that encoding.
    pub(crate) fn decode(&self, name: &[u8]) -> Option<String> {
        let encoding = self.encoding?;
        Python::attach(|py| {
            let decoded = PyBytes::new(py, name).call_method1(intern!(py, "decode"), (encoding,));
            match decoded.and_then(|decoded| decoded.extract()) {
                Ok(name) => Some(name),
                Err(raised) => {
                    let is_other = raised.is_instance_of::<PyUnicodeError>(py)
                        || raised.is_instance_of::<PyValueError>(py)
                        || raised.is_instance_of::<PyLookupError>(py);
                    if !is_other {
                        self.raised.replace(Some(raised));
                    }
                    None
                }
            }
        })
    }
}

fn encoding(given: &Bound<'_, PyAny>, field: &str) -> PyResult<String> {
    let py = given.py();
    let name = value::text(given, field)?;
    // Codecs that make something else than text are rejected here as well.
    let known = PyBytes::new(py, b"").call_method1(intern!(py, "decode"), (name.as_str(),));
    let known = known.is_ok()
        && py
            .import(intern!(py, "codecs"))?
            .call_method1(intern!(py, "lookup"), (name.as_str(),))
            .and_then(|codec| codec.getattr(intern!(py, "_is_text_encoding")))
            .is_ok_and(|is_text| is_text.is_truthy().unwrap_or_default());
    if known {
        return Ok(name);
    }
    let problem = "must be a text encoding that Python knows";
    Err(error::encode(py, field, problem))
}

pub(crate) fn unexpected(name: &str) -> PyErr {
    PyTypeError::new_err(format!("got an unexpected keyword argument '{name}'"))
}

/// A whole number; nothing if it is negative or needs more than 64 bits.
pub(crate) fn whole_number(given: &Bound<'_, PyAny>, field: &str) -> PyResult<Option<u64>> {
    if given.is_instance_of::<PyInt>() && !given.is_instance_of::<PyBool>() {
        return Ok(given.extract().ok());
    }
    Err(error::wrong_type(field, "int", given))
}
