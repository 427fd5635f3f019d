//! Archives that are the same every time.

use bytes::Bytes;
use faaswire::EncodeError;
use faaswire::archive::{Builder, Built};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyTuple};

use crate::archive::apart;
use crate::archive_reading::whole_number;
use crate::{buffer, digests, error, record, value};

/// More files than any archive without ZIP64 holds; what has more may have no end.
const MOST: usize = 1 << 16;

struct Member {
    path: String,
    data: Bytes,
    mode: Option<u32>,
}

/// Builds a reproducible archive: its bytes depend on paths, contents, executable bits and level
/// alone, and are the same for every order of the files, on every machine and at any time.
///
/// - `files`: A mapping of paths to data, or `(path, data)` and `(path, data, mode)` tuples. A path
///   that ends with `/`, with no data, is a folder; only empty folders need that. Of a mode only
///   the executable bits count: with any of them it becomes `0o755`, otherwise `0o644`. Without a
///   mode it is `0o644`, but `0o755` for `bootstrap` and `scf_bootstrap`, the programs that custom
///   runtimes start.
/// - `level`: The compression level: 0 stores, 1 is fastest, 9 gives the smallest archive.
///
/// Raises `EncodeError` for `files[n].path` (counted from 0) if the path is not relative, not
/// normalized, means something else on another system or occurs twice; for `files[n].mode`,
/// `files[n].data` and `level` if they are not valid; for `files` if one is inside of another one
/// that is not a folder, or if they are 65535 or more, or more than 4 GiB.
#[pyfunction]
#[pyo3(signature = (files, *, level=None), text_signature = "(files, *, level=6)")]
pub(crate) fn build<'py>(
    files: &Bound<'py, PyAny>,
    level: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = files.py();
    let level = level.map(|level| saturated(level, "level")).transpose()?;
    let members = members(files)?;
    let size = members.iter().map(|member| member.data.len()).sum();
    let built = apart(py, size, || build_all(&members, level));
    let built = built.map_err(|error| error::from_encode(py, &error))?;
    let members = vec![
        ("data", PyBytes::new(py, &built.bytes).into_any()),
        ("digests", digests::digests_record(py, &built.digests)?),
    ];
    record::new(py, "_archive_records", "Built", members)
}

fn build_all(members: &[Member], level: Option<u32>) -> Result<Built, EncodeError> {
    let mut builder = Builder::new();
    if let Some(level) = level {
        builder = builder.level(level)?;
    }
    for Member { path, data, mode } in members {
        builder = match mode {
            _ if path.ends_with('/') && data.is_empty() => builder.folder(path),
            Some(mode) => builder.file_with_mode(path, data, *mode),
            None => builder.file(path, data),
        }?;
    }
    builder.build()
}

fn members(files: &Bound<'_, PyAny>) -> PyResult<Vec<Member>> {
    let items = files.call_method0(intern!(files.py(), "items"));
    let items =
        items.as_ref().unwrap_or(files).try_iter().map_err(|_| {
            error::wrong_type("files", "a mapping or tuples of path and data", files)
        })?;
    let member = |(index, item): (usize, PyResult<_>)| member(&item?, &format!("files[{index}]"));
    items.take(MOST).enumerate().map(member).collect()
}

fn member(item: &Bound<'_, PyAny>, field: &str) -> PyResult<Member> {
    let parts = match item.cast::<PyList>() {
        Ok(list) => Ok(list.to_tuple()),
        Err(_) => item.cast::<PyTuple>().cloned(),
    };
    let parts = parts.ok().filter(|parts| matches!(parts.len(), 2 | 3));
    let parts = parts.ok_or_else(|| {
        let problem = "must be (path, data) or (path, data, mode)";
        error::of_type(item.py(), field, problem)
    })?;
    let path = value::text(&parts.get_item(0)?, &format!("{field}.path"))?;
    let data = buffer::owned(&parts.get_item(1)?, &format!("{field}.data"))?;
    let mode = parts.get_item(2).ok().filter(|mode| !mode.is_none());
    let mode = mode.map(|mode| saturated(&mode, &format!("{field}.mode")));
    Ok(Member {
        path,
        data,
        mode: mode.transpose()?,
    })
}

/// A whole number of 32 bits; what is none becomes one that the core rejects.
fn saturated(given: &Bound<'_, PyAny>, field: &str) -> PyResult<u32> {
    let number = whole_number(given, field)?.and_then(|number| number.try_into().ok());
    Ok(number.unwrap_or(u32::MAX))
}
