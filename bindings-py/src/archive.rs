//! ZIP archives in memory.

use faaswire::archive::{self, Archive, Finding, FindingCode, Index};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::archive_entries::Entries;
use crate::archive_entry::Listing;
use crate::archive_opened;
use crate::archive_question::Question;
use crate::archive_reading::Options;
use crate::{archive_records, buffer, error, value};

/// Every code that a `Finding` can have.
#[pyfunction]
pub(crate) fn finding_codes() -> Vec<&'static str> {
    FindingCode::ALL.iter().map(|code| code.as_str()).collect()
}

/// Inspects an archive of unknown origin: lists its entries and reports the problems found.
///
/// - `data`: The bytes of the archive.
/// - `handler`: The handler of the function, such as `index.handler`; checks whether its file is
///   where the runtime looks for it.
/// - `runtime`: The runtime of the function in the spelling of any of the clouds, such as
///   `python3.9`, `Node.js18.15` or `CustomRuntime`.
/// - `command`: The command that starts a custom runtime, word by word, such as `["/code/server"]`
///   or `["node", "server.js"]`: the file that it names must exist, instead of `bootstrap`.
/// - `layer`: Whether the archive is a layer, which must contain files where a runtime looks for
///   them.
/// - `arch`: The CPU architecture of the function, `x86_64` or `arm64`, that native code must be
///   built for; without it, all native code must be built for the same one.
/// - `encoding`: The encoding of names that are not marked as UTF-8.
/// - `contents`: Whether to unpack every entry; otherwise wrong sizes and CRCs are not found, and
///   programs and native code are not checked.
///
/// The limits are described in the documentation of the module. No content of an archive raises an
/// error: what cannot be read is reported as a finding. Raises `EncodeError` if an argument has a
/// wrong type.
#[pyfunction]
#[pyo3(
    signature = (data, **options),
    text_signature = "(data, *, handler=None, runtime=None, command=None, layer=False, arch=None, encoding=None, contents=True, max_entries=None, max_entry_size=None, max_total_size=None, max_ratio=None)"
)]
pub(crate) fn inspect<'py>(
    data: &Bound<'py, PyAny>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let question = Question::of(options)?;
    inspect_bytes(&buffer::frozen(data, "data")?, &question)
}

pub(crate) fn inspect_bytes<'py>(
    data: &Bound<'py, PyBytes>,
    question: &Question,
) -> PyResult<Bound<'py, PyAny>> {
    let py = data.py();
    let bytes = data.as_bytes();
    let found = question.reading.read(py, bytes.len(), |lender| {
        question.ask(lender, |question| archive::inspect(bytes, question))
    })?;
    archive_records::inspection(py, &found)
}

/// Lists the entries of an archive from its central directory alone; nothing is unpacked.
///
/// - `data`: The bytes of the archive.
/// - `encoding`: The encoding of names that are not marked as UTF-8.
///
/// The limits are described in the documentation of the module. Raises `ArchiveError` if the
/// directory cannot be read or exceeds the limits.
#[pyfunction]
#[pyo3(
    signature = (data, **options),
    text_signature = "(data, *, encoding=None, max_entries=None, max_entry_size=None, max_total_size=None, max_ratio=None)"
)]
pub(crate) fn entries(
    data: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Entries> {
    let py = data.py();
    let options = Options::of(options)?;
    let data = buffer::frozen(data, "data")?;
    let bytes = data.as_bytes();
    let listing = options.read(py, bytes.len(), |lender| {
        lender.reading(options.limits, |reading| {
            Archive::open(bytes, reading).map(|archive| Listing::of(archive.entries()))
        })
    })?;
    listing
        .map(Entries::new)
        .map_err(|finding| error::from_finding(py, &finding))
}

/// Returns the data of one entry; for a symbolic link, its target. To read many entries of one
/// archive, use `open`. The directory of the last `bytes` object that was read from is cached, and
/// keeps that object alive.
///
/// - `data`: The bytes of the archive.
/// - `path`: The path of the entry, exactly as in `Entry.path`.
/// - `encoding`: The encoding of names that are not marked as UTF-8.
///
/// The limits are described in the documentation of the module. Raises `ArchiveError` if there is
/// no such entry or more than one, if its length or CRC-32 differs from the directory, or if it
/// exceeds the limits.
#[pyfunction]
#[pyo3(
    signature = (data, path, **options),
    text_signature = "(data, path, *, encoding=None, max_entries=None, max_entry_size=None, max_total_size=None, max_ratio=None)"
)]
pub(crate) fn read<'py>(
    data: &Bound<'py, PyAny>,
    path: &Bound<'py, PyAny>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyBytes>> {
    let options = Options::of(options)?;
    let path = value::text(path, "path")?;
    archive_opened::read_once(data, &path, &options)
}

/// The bytes of a buffer as they are now.
#[pyfunction]
pub(crate) fn frozen<'py>(data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    buffer::frozen(data, "data")
}

/// Unpacks entries one after the other: for each of the indexes, in their order, the data of that
/// entry is handed to `take` together with the index.
#[pyfunction]
#[pyo3(signature = (data, indexes, take, **options))]
pub(crate) fn unpack(
    data: &Bound<'_, PyBytes>,
    indexes: Vec<usize>,
    take: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<()> {
    let py = data.py();
    let options = Options::of(options)?;
    let bytes = data.as_bytes();
    let failed = |finding: Finding| error::from_finding(py, &finding);
    let opened = options.read(py, bytes.len(), |lender| {
        lender.reading(options.limits, |reading| {
            let mut sizes = Vec::new();
            let index = Index::of(bytes, &reading, |_, entry| sizes.push(entry.size()))?;
            Ok((index, sizes))
        })
    })?;
    let (index, sizes) = opened.map_err(failed)?;
    for place in indexes {
        let Some(size) = sizes.get(place) else {
            return Err(error::encode(py, "indexes", "contains an invalid index"));
        };
        let size = usize::try_from(*size).unwrap_or(usize::MAX);
        let content = options.read(py, size, |lender| {
            lender.reading(options.limits, |reading| index.read(bytes, place, &reading))
        })?;
        take.call1((place, PyBytes::new(py, &content.map_err(failed)?)))?;
    }
    Ok(())
}

/// Compares two archives entry by entry: what they unpack to, independent of their order and
/// compression. Detects whether the code is the same where a cloud repackages what was uploaded.
///
/// - `before`, `after`: The bytes of the archives.
/// - `encoding`: The encoding of names that are not marked as UTF-8.
///
/// The limits are described in the documentation of the module. Raises `ArchiveError` with the
/// first error that `inspect` finds in one of them, since programs disagree on what such an archive
/// unpacks to.
#[pyfunction]
#[pyo3(
    signature = (before, after, **options),
    text_signature = "(before, after, *, encoding=None, max_entries=None, max_entry_size=None, max_total_size=None, max_ratio=None)"
)]
pub(crate) fn compare<'py>(
    before: &Bound<'py, PyAny>,
    after: &Bound<'py, PyAny>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = before.py();
    let options = Options::of(options)?;
    let before = buffer::frozen(before, "before")?;
    let after = buffer::frozen(after, "after")?;
    let (before, after) = (before.as_bytes(), after.as_bytes());
    let size = before.len() + after.len();
    let open = |bytes, which: &str| {
        let opened = options.read(py, size, |lender| {
            lender.reading(options.limits, |reading| Archive::open(bytes, reading))
        })?;
        opened.map_err(|mut finding| {
            finding
                .detail
                .get_or_insert(format!("in the {which} archive"));
            error::from_finding(py, &finding)
        })
    };
    let (before, after) = (open(before, "first")?, open(after, "second")?);
    let found = options.read(py, size, |lender| {
        archive::compare_until(&before, &after, &|| lender.is_stopped())
    })?;
    let found = found.map_err(|finding| error::from_finding(py, &finding))?;
    archive_records::comparison(py, &found)
}

/// Works on so many bytes, and lets other threads run if they are many.
pub(crate) fn apart<T: Send>(py: Python<'_>, size: usize, work: impl FnOnce() -> T + Send) -> T {
    if size < buffer::DETACH {
        work()
    } else {
        py.detach(work)
    }
}
