//! Records: the plain Python classes of outputs and other results.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use faaswire::dynamic::Record;
use pyo3::IntoPyObjectExt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyType};

use crate::package::CodePackage;
use crate::service::Call;
use crate::value;

/// A class, and the names of its members as Python texts.
struct Layout {
    class: Py<PyType>,
    names: Vec<Py<PyString>>,
}

/// Layouts by module and class: looked up once, since a response can hold hundreds of records.
static LAYOUTS: Mutex<BTreeMap<(&str, &str), Arc<Layout>>> = Mutex::new(BTreeMap::new());

fn layout(
    py: Python<'_>,
    module: &'static str,
    class: &'static str,
    names: impl Iterator<Item = &'static str>,
) -> PyResult<Arc<Layout>> {
    let key = (module, class);
    let known = LAYOUTS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&key)
        .cloned();
    if let Some(layout) = known {
        return Ok(layout);
    }
    // Not under the lock: an import runs Python code, which may switch threads.
    let class = py.import(format!("faaswire.{module}"))?.getattr(class)?;
    let layout = Arc::new(Layout {
        class: class.cast_into()?.unbind(),
        names: names
            .map(|name| PyString::intern(py, name).unbind())
            .collect(),
    });
    let mut layouts = LAYOUTS.lock().unwrap_or_else(PoisonError::into_inner);
    layouts.insert(key, Arc::clone(&layout));
    Ok(layout)
}

/// An instance of `faaswire.{module}.{class}`.
pub(crate) fn new<'py>(
    py: Python<'py>,
    module: &'static str,
    class: &'static str,
    members: Vec<(&'static str, Bound<'py, PyAny>)>,
) -> PyResult<Bound<'py, PyAny>> {
    let layout = layout(py, module, class, members.iter().map(|(name, _)| *name))?;
    instance(py, &layout, members.into_iter().map(|(_, value)| Ok(value)))
}

/// An output of the core as an instance of a class of the cloud's module.
pub(crate) fn output<'py>(
    py: Python<'py>,
    record: Record,
    cloud: &'static str,
) -> PyResult<Bound<'py, PyAny>> {
    let names = record.names.iter().map(|name| name.snake());
    let layout = layout(py, cloud, record.name, names)?;
    let values = record
        .values
        .into_iter()
        .map(|value| value::into_python(py, value, cloud));
    let object = instance(py, &layout, values)?;
    if let Some(package) = record.package {
        let package = Bound::new(py, CodePackage::new(package))?;
        set(&object, intern!(py, "_package"), package.as_any())?;
    }
    Ok(object)
}

/// Tells a page the call for the next one.
pub(crate) fn set_next_page(page: &Bound<'_, PyAny>, call: Call) -> PyResult<()> {
    let call = Bound::new(page.py(), call)?;
    set(page, intern!(page.py(), "_next_page"), call.as_any())
}

fn instance<'py>(
    py: Python<'py>,
    layout: &Layout,
    values: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
) -> PyResult<Bound<'py, PyAny>> {
    static NEW: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let new = NEW.get_or_try_init(py, || of_object(py, "__new__"))?;
    let object = new.bind(py).call1((layout.class.bind(py),))?;
    let members = PyDict::new(py);
    for (name, value) in layout.names.iter().zip(values) {
        members.set_item(name.bind(py), value?)?;
    }
    set(&object, intern!(py, "__dict__"), &members)?;
    Ok(object)
}

/// Sets an attribute past the `__setattr__` that keeps records frozen.
fn set(
    object: &Bound<'_, PyAny>,
    name: &Bound<'_, PyString>,
    value: &Bound<'_, PyAny>,
) -> PyResult<()> {
    static SET: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = object.py();
    let set = SET.get_or_try_init(py, || of_object(py, "__setattr__"))?;
    set.bind(py).call1((object, name, value)).map(drop)
}

fn of_object(py: Python<'_>, name: &str) -> PyResult<Py<PyAny>> {
    Ok(py
        .import("builtins")?
        .getattr("object")?
        .getattr(name)?
        .unbind())
}

/// Whether an object is a record.
pub(crate) fn is_record(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    object.is_instance(CLASS.import(object.py(), "faaswire._record", "Record")?)
}

/// A member of a record.
pub(crate) fn python<'py>(
    py: Python<'py>,
    value: impl IntoPyObject<'py>,
) -> PyResult<Bound<'py, PyAny>> {
    value.into_bound_py_any(py)
}
