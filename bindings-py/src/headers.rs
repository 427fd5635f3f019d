//! Header lists from Python, and the headers of a request.

use faaswire::dynamic;
use pyo3::exceptions::PyKeyError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyInt, PyIterator, PyList, PyString};

use crate::request::SignedRequest;
use crate::secret::REDACTED;
use crate::{error, value};

/// More headers than any HTTP stack sends.
const MOST_SENT: usize = 1000;

/// More headers than any HTTP stack takes; an iterator need not end.
const MOST_RECEIVED: usize = 100_000;

type Pair<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// The pairs of a mapping or of an iterable of pairs.
fn pairs<'py>(headers: &Bound<'py, PyAny>, most: usize) -> PyResult<Vec<Pair<'py>>> {
    let not_pairs = || {
        let problem = "must be a mapping or pairs of str";
        error::of_type(headers.py(), "headers", problem)
    };
    let not_headers = || error::wrong_type("headers", "a mapping or pairs of str", headers);
    let items = headers.call_method0(intern!(headers.py(), "items"));
    let items = items.as_ref().unwrap_or(headers);
    let mut pairs = Vec::new();
    for item in items.try_iter().map_err(|_| not_headers())? {
        if pairs.len() == most {
            let problem = format!("must be at most {most}");
            return Err(error::encode(headers.py(), "headers", &problem));
        }
        pairs.push(pair(&item?).ok_or_else(not_pairs)?);
    }
    Ok(pairs)
}

fn pair<'py>(item: &Bound<'py, PyAny>) -> Option<Pair<'py>> {
    match item.cast::<PyList>() {
        Ok(list) => list.to_tuple().extract().ok(),
        Err(_) => item.extract().ok(),
    }
}

/// Headers to send: every name and value must be a string.
pub(crate) fn to_send(headers: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<(String, String)>> {
    let Some(headers) = headers else {
        return Ok(Vec::new());
    };
    pairs(headers, MOST_SENT)?
        .iter()
        .map(|(name, value)| {
            Ok((
                value::text(name, "headers")?,
                value::text(value, "headers")?,
            ))
        })
        .collect()
}

/// Names and values.
pub(crate) type Received = Vec<(Vec<u8>, Vec<u8>)>;

/// Headers of a response. A value can be a list of values; what is not a header at all says nothing.
pub(crate) fn received(headers: &Bound<'_, PyAny>) -> PyResult<Received> {
    let mut flat = Vec::new();
    for (name, value) in pairs(headers, MOST_RECEIVED)? {
        let Some(name) = octets(&name) else {
            continue;
        };
        if let Ok(values) = value.cast::<PyList>() {
            let values = values.iter().filter_map(|value| octets(&value));
            flat.extend(values.map(|value| (name.clone(), value)));
        } else {
            flat.extend(octets(&value).map(|value| (name, value)));
        }
    }
    Ok(flat)
}

/// An HTTP status.
pub(crate) fn status(status: &Bound<'_, PyAny>) -> PyResult<u16> {
    let number = status.extract();
    number.map_err(|error| error::number(&error, "status", "must be an HTTP status", status))
}

/// The same, borrowed for the core.
pub(crate) fn borrowed(headers: &Received) -> Vec<(&[u8], &[u8])> {
    let pairs = headers.iter();
    pairs.map(|(name, value)| (&**name, &**value)).collect()
}

/// The bytes of a text, of bytes or of a number.
fn octets(text: &Bound<'_, PyAny>) -> Option<Vec<u8>> {
    if let Ok(text) = text.cast::<PyString>() {
        text.to_str().ok().map(|text| text.as_bytes().to_vec())
    } else if text.is_exact_instance_of::<PyInt>() {
        text.str().ok().map(|text| text.to_string().into_bytes())
    } else {
        let bytes = text.cast::<PyBytes>().ok()?;
        Some(bytes.as_bytes().to_vec())
    }
}

/// Hides the values that the caller gave: who knows what they are.
pub(crate) fn hide(request: &mut dynamic::Request, given: &[(String, String)]) {
    for (name, _) in given {
        request.hide(&name.to_ascii_lowercase());
    }
}

/// The headers of a request: a mapping for any HTTP client, in the order of signing. Names are
/// looked up case-insensitively. It is not a `dict`, so that no JSON encoder prints a signature.
#[pyclass(frozen, mapping, module = "faaswire")]
pub(crate) struct Headers(Py<SignedRequest>);

impl Headers {
    pub(crate) const fn of(request: Py<SignedRequest>) -> Self {
        Self(request)
    }

    fn request(&self) -> &dynamic::Request {
        self.0.get().inner()
    }

    fn find(&self, name: &Bound<'_, PyAny>) -> Option<String> {
        let name = name.cast::<PyString>().ok()?.to_str().ok()?;
        joined(self.request(), &name.to_ascii_lowercase())
    }
}

/// Names without repetitions.
fn names(request: &dynamic::Request) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (name, ..) in request.headers() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The values of one name; repeated headers as one list, which is what they mean.
fn joined(request: &dynamic::Request, name: &str) -> Option<String> {
    let found = request.headers().filter(|(found, ..)| *found == name);
    let values: Vec<&str> = found.map(|(_, value, _)| value).collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// Names and values, but for those that are hidden.
pub(crate) fn shown(request: &dynamic::Request) -> String {
    let shown = |name: &str| {
        let mut all = request.headers();
        let value = if all.any(|(found, _, hidden)| hidden && found == name) {
            REDACTED.to_owned()
        } else {
            joined(request, name).unwrap_or_default()
        };
        format!("{name:?}: {value:?}")
    };
    let shown: Vec<String> = names(request).into_iter().map(shown).collect();
    format!("Headers({{{}}})", shown.join(", "))
}

/// A view as those of every mapping, which shows no more than the headers do.
fn view<'py>(headers: &Bound<'py, Headers>, kind: &str) -> PyResult<Bound<'py, PyAny>> {
    let views = collections_abc(headers.py())?;
    views.getattr(kind)?.call1((headers,))
}

/// `collections.abc` by the name under which every interpreter has loaded it already.
pub(crate) fn collections_abc(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    py.import("_collections_abc")
}

#[pymethods]
impl Headers {
    fn __len__(&self) -> usize {
        names(self.request()).len()
    }

    fn __getitem__(&self, name: &Bound<'_, PyAny>) -> PyResult<String> {
        self.find(name)
            .ok_or_else(|| PyKeyError::new_err("no such header"))
    }

    fn __contains__(&self, name: &Bound<'_, PyAny>) -> bool {
        self.find(name).is_some()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyList::new(py, names(self.request()))?.try_iter()
    }

    /// Returns the value of a header, or the default.
    #[pyo3(signature = (key, default=None, /))]
    fn get<'py>(
        &self,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> Option<Bound<'py, PyAny>> {
        let value = self.find(key);
        value
            .map(|value| PyString::new(key.py(), &value).into_any())
            .or(default)
    }

    /// Returns the names, in lower case.
    fn keys<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(this, "KeysView")
    }

    /// Returns the values.
    fn values<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(this, "ValuesView")
    }

    /// Returns the names and values.
    fn items<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(this, "ItemsView")
    }

    /// Returns the headers as a `dict`, for clients that add headers of their own. Its `repr` hides
    /// nothing.
    fn copy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let headers = PyDict::new(py);
        for name in names(self.request()) {
            headers.set_item(name, joined(self.request(), name))?;
        }
        Ok(headers)
    }

    fn __eq__<'py>(
        this: &Bound<'py, Self>,
        other: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mapping = collections_abc(this.py())?.getattr("Mapping")?;
        mapping.call_method1("__eq__", (this, other))
    }

    fn __repr__(&self) -> String {
        shown(self.request())
    }
}
