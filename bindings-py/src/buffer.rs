//! Bytes from Python: `bytes`, or anything else that offers a buffer.

use std::borrow::Cow;

use bytes::Bytes;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyMemoryView, PySlice};

use crate::error;

/// From this size on the interpreter may run other threads meanwhile; below it, letting go and
/// taking hold again costs more than the work.
pub(crate) const DETACH: usize = 64 << 10;

/// How much of a buffer that others may change is copied at a time.
const CHUNK: isize = 1 << 20;

/// All bytes at once: borrowed from `bytes`, copied from other buffers.
pub(crate) fn whole<'a>(data: &'a Bound<'_, PyAny>, field: &str) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(bytes) = data.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    let view = view(data, field)?;
    Ok(Cow::Owned(copied(&view)?.as_bytes().to_vec()))
}

/// All bytes at once as a `bytes` object: the same one, or a copy of another buffer.
pub(crate) fn frozen<'py>(data: &Bound<'py, PyAny>, field: &str) -> PyResult<Bound<'py, PyBytes>> {
    match data.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.clone()),
        Err(_) => copied(&view(data, field)?),
    }
}

/// All bytes at once for as long as they are needed: `bytes` never change and are shared.
pub(crate) fn owned(data: &Bound<'_, PyAny>, field: &str) -> PyResult<Bytes> {
    if let Ok(bytes) = data.cast::<PyBytes>() {
        return Ok(Bytes::from_owner(PyBackedBytes::from(bytes.clone())));
    }
    Ok(Bytes::copy_from_slice(&whole(data, field)?))
}

/// Lets the core work on the bytes, without the interpreter if they are many.
pub(crate) fn detached(chunk: &Bound<'_, PyBytes>, work: impl FnOnce(&[u8]) + Send) {
    let bytes = chunk.as_bytes();
    if bytes.len() < DETACH {
        work(bytes);
    } else {
        chunk.py().detach(|| work(bytes));
    }
}

/// Hands the bytes on in order, in one chunk or several, so that memory use stays constant.
pub(crate) fn chunks(
    data: &Bound<'_, PyAny>,
    field: &str,
    mut take: impl FnMut(&Bound<'_, PyBytes>) -> PyResult<()>,
) -> PyResult<()> {
    let py = data.py();
    if let Ok(bytes) = data.cast::<PyBytes>() {
        return take(bytes);
    }
    let view = view(data, field)?;
    // Only a contiguous buffer can be seen as plain bytes; the rare others are copied as a whole.
    let Ok(flat) = view.call_method1(intern!(py, "cast"), ("B",)) else {
        return take(&copied(&view)?);
    };
    let length = isize::try_from(flat.len()?)?;
    let mut start = 0;
    while start < length {
        let end = length.min(start + CHUNK);
        take(&copied(&flat.get_item(PySlice::new(py, start, end, 1))?)?)?;
        start = end;
    }
    Ok(())
}

fn view<'py>(data: &Bound<'py, PyAny>, field: &str) -> PyResult<Bound<'py, PyAny>> {
    match PyMemoryView::from(data) {
        Ok(view) => Ok(view.into_any()),
        Err(_) => Err(error::wrong_type(field, "bytes", data)),
    }
}

fn copied<'py>(view: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let bytes = view.call_method0(intern!(view.py(), "tobytes"))?;
    Ok(bytes.cast_into()?)
}
