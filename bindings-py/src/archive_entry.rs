//! Entries of an archive: what the directory says of all of them, and objects that show one.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use faaswire::archive::{self, Kind};
use pyo3::prelude::*;
use pyo3::types::{PyDateAccess, PyDateTime, PyDict, PyString, PyTimeAccess, PyTuple};

use crate::error;
use crate::words;

/// What the directory says of all entries. It keeps nothing of the archive alive.
#[derive(Default)]
pub(crate) struct Listing {
    /// All paths, one behind the other.
    paths: String,
    entries: Vec<Facts>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Facts {
    /// Where its path stands among all paths.
    path: Range<usize>,
    /// The bytes of its name, if they are not its path in UTF-8.
    raw_name: Option<Box<[u8]>>,
    kind: Kind,
    size: u64,
    compressed_size: u64,
    crc32: u32,
    mode: Option<u32>,
    modified: Option<Moment>,
}

/// Names of an entry's members, in order.
const MEMBERS: [&str; 8] = [
    "path",
    "kind",
    "size",
    "compressed_size",
    "crc32",
    "mode",
    "modified",
    "raw_name",
];

/// Year, month, day, hour, minute, second.
type Moment = (i32, u8, u8, u8, u8, u8);

impl Listing {
    pub(crate) fn of(entries: &[archive::Entry<'_>]) -> Self {
        let mut listing = Self {
            paths: String::with_capacity(entries.iter().map(|entry| entry.path().len()).sum()),
            entries: Vec::with_capacity(entries.len()),
        };
        for entry in entries {
            listing.push(entry);
        }
        listing
    }

    pub(crate) fn push(&mut self, entry: &archive::Entry<'_>) {
        let path = self.push_path(entry.path());
        self.entries.push(Facts {
            path,
            raw_name: unlike(entry.raw_name(), entry.path()),
            kind: entry.kind(),
            size: entry.size(),
            compressed_size: entry.compressed_size(),
            crc32: entry.crc32(),
            mode: entry.mode(),
            modified: entry.modified().map(|time| {
                let day = (time.year.into(), time.month, time.day);
                (day.0, day.1, day.2, time.hour, time.minute, time.second)
            }),
        });
    }

    pub(crate) fn push_object(&mut self, entry: &Entry) {
        let path = self.push_path(entry.path());
        let facts = entry.facts().clone();
        self.entries.push(Facts { path, ..facts });
    }

    pub(crate) const fn len(&self) -> usize {
        self.entries.len()
    }

    fn push_path(&mut self, path: &str) -> Range<usize> {
        let start = self.paths.len();
        self.paths.push_str(path);
        start..self.paths.len()
    }
}

fn unlike(name: &[u8], path: &str) -> Option<Box<[u8]>> {
    (name != path.as_bytes()).then(|| name.into())
}

/// A file, folder or link of an archive, as described by the central directory.
#[pyclass(frozen, eq, hash, module = "faaswire.archive")]
#[derive(Clone)]
pub(crate) struct Entry {
    listing: Arc<Listing>,
    index: usize,
}

impl Entry {
    /// An entry that the listing has.
    pub(crate) fn new(listing: &Arc<Listing>, index: usize) -> Self {
        Self {
            listing: Arc::clone(listing),
            index,
        }
    }

    pub(crate) fn is_file(&self) -> bool {
        self.facts().kind == Kind::File
    }

    fn facts(&self) -> &Facts {
        &self.listing.entries[self.index]
    }

    /// Everything but where the path stands.
    fn key(&self) -> (&str, Facts) {
        let facts = self.facts().clone();
        (
            self.path(),
            Facts {
                path: 0..0,
                ..facts
            },
        )
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[pymethods]
impl Entry {
    #[classattr]
    fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, MEMBERS)
    }

    #[new]
    #[pyo3(signature = (*, path, kind, size, compressed_size, crc32, mode, modified, raw_name=None))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords")]
    fn from_members(
        py: Python<'_>,
        path: &str,
        kind: &str,
        size: u64,
        compressed_size: u64,
        crc32: u32,
        mode: Option<u32>,
        modified: Option<&Bound<'_, PyDateTime>>,
        raw_name: Option<&[u8]>,
    ) -> PyResult<Self> {
        let kinds = [Kind::File, Kind::Folder, Kind::Symlink, Kind::Special];
        let kind = kinds
            .into_iter()
            .find(|known| known.as_str() == kind)
            .ok_or_else(|| error::encode(py, "kind", "is not a kind of an entry"))?;
        let moment = |time: &Bound<'_, PyDateTime>| {
            let day = (time.get_year(), time.get_month(), time.get_day());
            let clock = (time.get_hour(), time.get_minute(), time.get_second());
            (day.0, day.1, day.2, clock.0, clock.1, clock.2)
        };
        let mut listing = Listing::default();
        let raw_name = raw_name.and_then(|name| unlike(name, path));
        let path = listing.push_path(path);
        listing.entries.push(Facts {
            path,
            raw_name,
            kind,
            size,
            compressed_size,
            crc32,
            mode,
            modified: modified.map(moment),
        });
        Ok(Self::new(&Arc::new(listing), 0))
    }

    /// The path inside the archive, with `/` between folders; the path of a folder ends with `/`.
    #[getter]
    pub(crate) fn path(&self) -> &str {
        &self.listing.paths[self.facts().path.clone()]
    }

    /// The bytes of the name as stored in the directory, in their original encoding.
    #[getter]
    fn raw_name(&self) -> &[u8] {
        let facts = self.facts();
        facts.raw_name.as_deref().unwrap_or(self.path().as_bytes())
    }

    /// The kind of entry: `file`, `folder`, `symlink` (its data is the target) or `special` (a
    /// device, a pipe, a socket).
    #[getter]
    fn kind<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        words::ENTRY_KIND.of(py, self.facts().kind.as_str())
    }

    /// The uncompressed size in bytes, as the central directory states it.
    #[getter]
    fn size(&self) -> u64 {
        self.facts().size
    }

    /// The compressed size in bytes.
    #[getter]
    fn compressed_size(&self) -> u64 {
        self.facts().compressed_size
    }

    /// The CRC-32 of the uncompressed data, as the central directory states it.
    #[getter]
    fn crc32(&self) -> u32 {
        self.facts().crc32
    }

    /// The permission bits, such as `0o755`; `None` if the archive has none, as on Windows.
    #[getter]
    fn mode(&self) -> Option<u32> {
        self.facts().mode
    }

    /// The time of the last modification, with a resolution of two seconds, without a time zone,
    /// since ZIP stores none; `None` if the stored value is not a time.
    #[getter]
    fn modified<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDateTime>>> {
        let time = |(year, month, day, hour, minute, second)| {
            PyDateTime::new(py, year, month, day, hour, minute, second, 0, None)
        };
        self.facts().modified.map(time).transpose()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let path = PyString::new(py, self.path()).repr()?;
        Ok(format!(
            "<Entry {path} {} size={}>",
            self.facts().kind.as_str(),
            self.size()
        ))
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __getnewargs_ex__<'py>(
        this: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let members = PyDict::new(this.py());
        for name in MEMBERS {
            members.set_item(name, this.getattr(name)?)?;
        }
        Ok((PyTuple::empty(this.py()), members))
    }
}
