//! Records: the plain Python classes of outputs and other results.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use pyo3::IntoPyObjectExt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use crate::function;
use crate::package::CodePackage;
use crate::received::{Received, Seed};
use crate::service::Call;

/// The native half of every record: where its members come from.
#[pyclass(frozen, subclass, name = "RecordBase", module = "faaswire")]
pub(crate) struct Record(Origin);

enum Origin {
    /// All members are in the `__dict__`.
    Made,
    /// Likewise; and what a response reported besides them.
    Restored {
        package: Option<Py<CodePackage>>,
        next_page: Option<Py<Call>>,
        function: Option<Py<PyDict>>,
    },
    /// Members are made when they are looked at.
    Received(Received),
}

#[pymethods]
impl Record {
    // Members are the concern of `__init__`, which what was received and what is restored goes past.
    #[new]
    #[pyo3(signature = (origin = None, next_page = None, function = None, /, **_members))]
    fn new(
        origin: Option<&Bound<'_, PyAny>>,
        next_page: Option<&Bound<'_, Call>>,
        function: Option<&Bound<'_, PyDict>>,
        _members: Option<&Bound<'_, PyDict>>,
    ) -> Self {
        if let Some(seed) = origin.and_then(|origin| origin.cast::<Seed>().ok()) {
            return Self(Origin::Received(seed.get().record()));
        }
        let package = origin.and_then(|origin| origin.cast::<CodePackage>().ok());
        Self(match (package, next_page, function) {
            (None, None, None) => Origin::Made,
            (package, next_page, function) => Origin::Restored {
                package: package.map(|package| package.clone().unbind()),
                next_page: next_page.map(|call| call.clone().unbind()),
                function: function.map(|members| members.clone().unbind()),
            },
        })
    }

    /// The code package that a response described.
    fn _known_package(&self, py: Python<'_>) -> PyResult<Option<Py<CodePackage>>> {
        match &self.0 {
            Origin::Made => Ok(None),
            Origin::Restored { package, .. } => Ok(package.as_ref().map(|it| it.clone_ref(py))),
            Origin::Received(received) => received.package(py),
        }
    }

    /// The function that a response described, but for its record and its package.
    fn _known_function<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        match &self.0 {
            Origin::Made => Ok(None),
            Origin::Restored { function, .. } => {
                let members = function.as_ref();
                members.map(|members| members.bind(py).copy()).transpose()
            }
            Origin::Received(received) => {
                let function = received.function();
                function.map(|it| function::members(py, &it)).transpose()
            }
        }
    }

    /// The call for the page after it.
    fn _known_next_page(&self, py: Python<'_>) -> PyResult<Option<Py<Call>>> {
        match &self.0 {
            Origin::Made => Ok(None),
            Origin::Restored { next_page, .. } => Ok(next_page.as_ref().map(|it| it.clone_ref(py))),
            Origin::Received(received) => received.next_page(py),
        }
    }

    /// Whether it is a response, and knows what that reported.
    fn _is_of_response(&self) -> bool {
        !matches!(self.0, Origin::Made)
    }
}

impl Record {
    pub(crate) const fn received(&self) -> Option<&Received> {
        match &self.0 {
            Origin::Received(received) => Some(received),
            _ => None,
        }
    }
}

/// The `__dict__` of a record with all its members.
#[pyfunction]
pub(crate) fn members<'py>(record: &Bound<'py, Record>) -> PyResult<Bound<'py, PyDict>> {
    let dict = dict(record)?;
    if let Some(received) = record.get().received() {
        received.fill(&dict)?;
    }
    Ok(dict)
}

/// The `__dict__` of a record as far as it is filled: past the property of that name, which fills it.
pub(crate) fn dict<'py>(record: &Bound<'py, Record>) -> PyResult<Bound<'py, PyDict>> {
    static GET: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = record.py();
    let get = GET.get_or_try_init(py, || {
        let class = py.import("faaswire._record")?.getattr("_Base")?;
        let own = class.getattr("__dict__")?.get_item("__dict__")?;
        Ok::<_, PyErr>(own.getattr("__get__")?.unbind())
    })?;
    Ok(get.bind(py).call1((record,))?.cast_into()?)
}

/// A class, and the names of its members as Python texts.
struct Layout {
    class: Py<PyType>,
    names: Vec<Py<PyString>>,
}

/// Layouts by module and class: looked up once, since a listing can hold hundreds of records.
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
    let layout = Arc::new(Layout {
        class: self::class(py, module, class)?,
        names: names
            .map(|name| PyString::intern(py, name).unbind())
            .collect(),
    });
    let mut layouts = LAYOUTS.lock().unwrap_or_else(PoisonError::into_inner);
    layouts.insert(key, Arc::clone(&layout));
    Ok(layout)
}

/// The class `faaswire.{module}.{name}`.
pub(crate) fn class(py: Python<'_>, module: &str, name: &str) -> PyResult<Py<PyType>> {
    let class = py.import(format!("faaswire.{module}"))?.getattr(name)?;
    Ok(class.cast_into()?.unbind())
}

/// An instance of `faaswire.{module}.{class}`.
pub(crate) fn new<'py>(
    py: Python<'py>,
    module: &'static str,
    class: &'static str,
    members: Vec<(&'static str, Bound<'py, PyAny>)>,
) -> PyResult<Bound<'py, PyAny>> {
    let layout = layout(py, module, class, members.iter().map(|(name, _)| *name))?;
    let record = instance(PyTuple::new(py, [layout.class.bind(py)])?)?;
    let dict = dict(&record)?;
    for (name, (_, value)) in layout.names.iter().zip(members) {
        dict.set_item(name.bind(py), value)?;
    }
    Ok(record.into_any())
}

/// A record without its `__init__`; the arguments are its class and, maybe, its origin.
pub(crate) fn instance(arguments: Bound<'_, PyTuple>) -> PyResult<Bound<'_, Record>> {
    static NEW: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = arguments.py();
    let new = NEW.get_or_try_init(py, || {
        let new = py.get_type::<Record>().getattr(intern!(py, "__new__"))?;
        Ok::<_, PyErr>(new.unbind())
    })?;
    Ok(new.bind(py).call1(arguments)?.cast_into()?)
}

/// A member of a record.
pub(crate) fn python<'py>(
    py: Python<'py>,
    value: impl IntoPyObject<'py>,
) -> PyResult<Bound<'py, PyAny>> {
    value.into_bound_py_any(py)
}
