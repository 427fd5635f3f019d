//! An archive that is kept open: its directory was read once.

use std::sync::{Arc, Mutex, PoisonError};

use faaswire::archive::{Finding, FindingCode, Reading};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple};

use crate::archive_entries::{Entries, EntryIterator};
use crate::archive_entry::Listing;
use crate::archive_places::Places;
use crate::archive_question::Question;
use crate::archive_reading::Options;
use crate::{archive, archive_entries, buffer, error, value};

/// An archive in memory whose directory has been read, as returned by `open`. Iteration yields its
/// entries, and `in` checks for a path.
#[pyclass(frozen, name = "Archive", module = "faaswire.archive")]
pub(crate) struct Opened {
    data: Py<PyBytes>,
    options: Options,
    places: Places,
    entries: Entries,
}

/// Opens an archive to read many entries of it: its directory is read only once.
///
/// - `data`: The bytes of the archive. Buffers other than `bytes` are copied.
/// - `encoding`: The encoding of names that are not marked as UTF-8.
///
/// The limits are described in the documentation of the module. Raises `ArchiveError` if the
/// directory cannot be read or exceeds the limits.
#[pyfunction]
#[pyo3(
    signature = (data, **options),
    text_signature = "(data, *, encoding=None, max_entries=None, max_entry_size=None, max_total_size=None, max_ratio=None)"
)]
pub(crate) fn open(
    data: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Opened> {
    let py = data.py();
    let options = Options::of(options)?;
    let data = buffer::frozen(data, "data")?;
    let bytes = data.as_bytes();
    let opened = options.read(py, bytes.len(), |lender| {
        lender.reading(options.limits, |reading| {
            let mut listing = Listing::default();
            let places = Places::of(bytes, &reading, |entry| listing.push(entry))?;
            Ok((places, listing))
        })
    })?;
    let (places, listing) = opened.map_err(|finding| error::from_finding(py, &finding))?;
    Ok(Opened {
        data: data.unbind(),
        options,
        places,
        entries: Entries::new(listing),
    })
}

#[pymethods]
impl Opened {
    /// The entries in the order of the central directory.
    #[getter]
    fn entries(&self) -> Entries {
        self.entries.clone()
    }

    /// Returns the data of one entry; for a symbolic link, its target.
    ///
    /// - `path`: The path of the entry, exactly as in `Entry.path`.
    ///
    /// Raises `ArchiveError` if there is no such entry or more than one, if its length or CRC-32
    /// differs from the directory, or if it exceeds the limits.
    #[pyo3(signature = (path))]
    fn read<'py>(&self, path: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
        let py = path.py();
        let path = value::text(path, "path")?;
        self.read_entry(py, |bytes, reading| self.places.find(bytes, &path, reading))
    }

    /// Returns the data of all files by their paths. Folders and symbolic links are not included.
    ///
    /// Raises `ArchiveError` as `read` does, for the first file that cannot be read.
    fn read_all<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let files = PyDict::new(py);
        for (place, entry) in self.entries.iter().enumerate() {
            if entry.is_file() {
                py.check_signals()?;
                let path = entry.path();
                // It is rejected if the path is there twice.
                let find = |bytes: &[u8], reading: &Reading<'_>| {
                    self.places.find(bytes, path, reading).map(|_| place)
                };
                files.set_item(path, self.read_entry(py, find)?)?;
            }
        }
        Ok(files)
    }

    /// Inspects the archive: lists its entries and reports the problems found. The parameters are
    /// those of the function `inspect`; limits and encoding are those of `open`.
    #[pyo3(
        signature = (**options),
        text_signature = "($self, *, handler=None, runtime=None, command=None, layer=False, arch=None, contents=True)"
    )]
    fn inspect<'py>(
        &self,
        py: Python<'py>,
        options: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let question = Question::of_opened(options, &self.options)?;
        archive::inspect_bytes(self.data.bind(py), &question)
    }

    fn __len__(&self) -> usize {
        self.entries.len()
    }

    fn __iter__(&self) -> EntryIterator {
        archive_entries::iterate(self.entries.clone())
    }

    fn __contains__(&self, path: &Bound<'_, PyAny>) -> PyResult<bool> {
        let py = path.py();
        let path = path.cast::<PyString>().ok();
        let Some(path) = path.and_then(|path| path.to_str().ok()) else {
            return Ok(false);
        };
        let bytes = self.data.bind(py).as_bytes();
        let found = self.options.read(py, 0, |lender| {
            lender.reading(self.options.limits, |reading| {
                self.places.find(bytes, path, &reading)
            })
        })?;
        let is_twice = |finding: Finding| finding.code == FindingCode::Duplicate;
        Ok(found.map_or_else(is_twice, |_| true))
    }

    fn __enter__(this: Py<Self>) -> Py<Self> {
        this
    }

    /// Does nothing: the memory is freed with the last reference.
    #[pyo3(signature = (*_details))]
    #[expect(clippy::unused_self, reason = "it is a method of Python")]
    fn __exit__(&self, _details: &Bound<'_, PyTuple>) {}

    fn __repr__(&self) -> String {
        format!("<Archive: {} entries>", self.entries.len())
    }
}

impl Opened {
    fn read_entry<'py>(
        &self,
        py: Python<'py>,
        find: impl FnOnce(&[u8], &Reading<'_>) -> Result<usize, Finding> + Send,
    ) -> PyResult<Bound<'py, PyBytes>> {
        read_entry(self.data.bind(py), &self.places, &self.options, find)
    }
}

/// The data of the entry that is found.
fn read_entry<'py>(
    data: &Bound<'py, PyBytes>,
    places: &Places,
    options: &Options,
    find: impl FnOnce(&[u8], &Reading<'_>) -> Result<usize, Finding> + Send,
) -> PyResult<Bound<'py, PyBytes>> {
    let py = data.py();
    let bytes = data.as_bytes();
    let content = options.read(py, bytes.len(), |lender| {
        lender.reading(options.limits, |reading| {
            let place = find(bytes, &reading)?;
            places.index.read(bytes, place, &reading)
        })
    })?;
    content
        .map(|content| PyBytes::new(py, &content))
        .map_err(|finding| error::from_finding(py, &finding))
}

/// The archive that was read from last, if it has many entries: who reads one of them reads
/// another. `bytes` never change; the archive is let go when another one is read from.
static LAST: Mutex<Option<Kept>> = Mutex::new(None);

type Kept = (Py<PyBytes>, Options, Arc<Places>);

/// From so many bytes of an archive on. Fewer hold few entries.
const MANY: usize = 16 << 10;

/// The data of one entry of an archive that is not kept open.
pub(crate) fn read_once<'py>(
    data: &Bound<'py, PyAny>,
    path: &str,
    options: &Options,
) -> PyResult<Bound<'py, PyBytes>> {
    let py = data.py();
    let is_kept = data.is_exact_instance_of::<PyBytes>();
    let data = buffer::frozen(data, "data")?;
    let bytes = data.as_bytes();
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let known = last()
        .as_ref()
        .filter(|(other, with, _)| other.is(&data) && with == options)
        .map(|(.., places)| Arc::clone(places));
    let places = match known {
        Some(places) => places,
        None if bytes.len() < MANY || !is_kept => {
            let content = options.read(py, bytes.len(), |lender| {
                lender.reading(options.limits, |reading| {
                    let places = Places::of_paths(bytes, &reading)?;
                    let place = places.find(bytes, path, &reading)?;
                    places.index.read(bytes, place, &reading)
                })
            })?;
            return content
                .map(|content| PyBytes::new(py, &content))
                .map_err(|finding| error::from_finding(py, &finding));
        }
        None => {
            let opened = options.read(py, bytes.len(), |lender| {
                lender.reading(options.limits, |reading| Places::of_paths(bytes, &reading))
            })?;
            let places = Arc::new(opened.map_err(|finding| error::from_finding(py, &finding))?);
            let kept = (data.clone().unbind(), options.clone(), Arc::clone(&places));
            // What was there is let go when nobody waits for the lock.
            let _before = last().replace(kept);
            places
        }
    };
    read_entry(&data, &places, options, |bytes, reading| {
        places.find(bytes, path, reading)
    })
}
