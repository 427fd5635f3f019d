//! Records of a response: their members are made when somebody looks at them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use faaswire::dynamic::{self, Parsed, Value, View, table};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};

use crate::package::CodePackage;
use crate::record::{self, Record};
use crate::service::{About, Call};
use crate::value;

/// A response, with the call that it came to.
pub(crate) struct Page {
    parsed: Parsed,
    call: dynamic::Call,
    about: Arc<About>,
    next: PyOnceLock<Option<Py<Call>>>,
}

/// A class, and the names of its members as Python texts.
struct Layout {
    table: &'static table::Record,
    class: Py<PyType>,
    names: Vec<Py<PyString>>,
    /// All of them with `None`.
    nothing: Py<PyDict>,
}

/// Where the members of a record are.
pub(crate) struct Received {
    page: Arc<Page>,
    layout: Arc<Layout>,
    place: u32,
    /// How many members were asked for one by one.
    looks: AtomicU8,
    package: PyOnceLock<Py<CodePackage>>,
}

/// Whoever has looked at more members than these goes through all of them.
const FEW: u8 = 2;

/// What a record is made from. There is no way to one from Python.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Seed {
    page: Arc<Page>,
    layout: Arc<Layout>,
    place: AtomicU32,
}

impl Seed {
    fn new(page: &Arc<Page>, layout: &Arc<Layout>) -> Self {
        Self {
            page: Arc::clone(page),
            layout: Arc::clone(layout),
            place: AtomicU32::new(0),
        }
    }

    /// The record that it is to become now.
    pub(crate) fn record(&self) -> Received {
        Received {
            page: Arc::clone(&self.page),
            layout: Arc::clone(&self.layout),
            place: self.place.load(Ordering::Relaxed),
            looks: AtomicU8::new(0),
            package: PyOnceLock::new(),
        }
    }
}

/// The output of a call.
pub(crate) fn output(
    py: Python<'_>,
    parsed: Parsed,
    call: dynamic::Call,
    about: Arc<About>,
) -> PyResult<Bound<'_, PyAny>> {
    let page = Arc::new(Page {
        parsed,
        call,
        about,
        next: PyOnceLock::new(),
    });
    record(py, &page.parsed.view(), &page)
}

/// A record of a response.
pub(crate) fn record<'py>(
    py: Python<'py>,
    view: &View<'_>,
    page: &Arc<Page>,
) -> PyResult<Bound<'py, PyAny>> {
    let layout = layout(py, view.table(), page)?;
    Maker::new(py, page, &layout)?.make(view)
}

/// A list of a response.
pub(crate) fn list<'py>(
    py: Python<'py>,
    items: Vec<Value<'_>>,
    page: &Arc<Page>,
) -> PyResult<Bound<'py, PyAny>> {
    let list = PyList::empty(py);
    let mut maker: Option<Maker<'py>> = None;
    for item in items {
        let Value::Record(view) = item else {
            list.append(value::into_python(py, item, page)?)?;
            continue;
        };
        let maker = match &mut maker {
            Some(maker) => maker,
            None => maker.insert(Maker::new(py, page, &layout(py, view.table(), page)?)?),
        };
        list.append(maker.make(&view)?)?;
    }
    Ok(list.into_any())
}

/// Makes records of one class.
struct Maker<'py> {
    seed: Bound<'py, Seed>,
    arguments: Bound<'py, PyTuple>,
}

impl<'py> Maker<'py> {
    fn new(py: Python<'py>, page: &Arc<Page>, layout: &Arc<Layout>) -> PyResult<Self> {
        let seed = Bound::new(py, Seed::new(page, layout))?;
        let class = layout.class.bind(py);
        let arguments = PyTuple::new(py, [class.as_any(), seed.as_any()])?;
        Ok(Self { seed, arguments })
    }

    fn make(&self, view: &View<'_>) -> PyResult<Bound<'py, PyAny>> {
        let seed = self.seed.get();
        if view.is_received() {
            seed.place.store(view.place(), Ordering::Relaxed);
            return Ok(record::instance(self.arguments.clone())?.into_any());
        }
        // It has no place to come back to.
        let py = self.seed.py();
        let class = seed.layout.class.bind(py);
        let object = record::instance(PyTuple::new(py, [class])?)?;
        let dict = record::dict(&object)?;
        for (name, member) in seed.layout.names.iter().zip(view.values()) {
            dict.set_item(name.bind(py), value::into_python(py, member, &seed.page)?)?;
        }
        Ok(object.into_any())
    }
}

/// Layouts by the addresses of their tables, and by the namespaces of their classes.
static LAYOUTS: Mutex<BTreeMap<(usize, &str), Arc<Layout>>> = Mutex::new(BTreeMap::new());

fn layout(py: Python<'_>, table: &'static table::Record, page: &Page) -> PyResult<Arc<Layout>> {
    let namespace = page.call.service().table().namespace;
    let key = (std::ptr::from_ref(table).addr(), namespace);
    let known = LAYOUTS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&key)
        .cloned();
    if let Some(layout) = known {
        return Ok(layout);
    }
    // Not under the lock: an import runs Python code, which may switch threads.
    let nothing = PyDict::new(py);
    let mut names = Vec::with_capacity(table.fields.len());
    for field in table.fields {
        let name = PyString::intern(py, &field.name());
        nothing.set_item(&name, py.None())?;
        names.push(name.unbind());
    }
    let layout = Arc::new(Layout {
        table,
        class: record::class(py, namespace, table.name)?,
        names,
        nothing: nothing.unbind(),
    });
    let mut layouts = LAYOUTS.lock().unwrap_or_else(PoisonError::into_inner);
    layouts.insert(key, Arc::clone(&layout));
    Ok(layout)
}

impl Received {
    fn view(&self) -> View<'_> {
        self.page.parsed.record_at(self.layout.table, self.place)
    }

    pub(crate) fn package(&self, py: Python<'_>) -> PyResult<Option<Py<CodePackage>>> {
        if let Some(known) = self.package.get(py) {
            return Ok(Some(known.clone_ref(py)));
        }
        let of_function = || Some(self.function()?.package().clone());
        let Some(package) = self.view().package().or_else(of_function) else {
            return Ok(None);
        };
        let made = Py::new(py, CodePackage::new(package))?;
        Ok(Some(self.package.get_or_init(py, || made).clone_ref(py)))
    }

    /// The function that the record describes.
    pub(crate) fn function(&self) -> Option<faaswire::Function> {
        let view = self.view();
        view.table().function?;
        view.function(&self.page.call.origin())
    }

    pub(crate) fn next_page(&self, py: Python<'_>) -> PyResult<Option<Py<Call>>> {
        let page = &self.page;
        let next = page.next.get_or_try_init(py, || {
            let next = page.call.next_page(&page.parsed.view());
            let call = next.map(|inner| Call::new(inner, Arc::clone(&page.about)));
            call.map(|call| Py::new(py, call)).transpose()
        });
        Ok(next?.as_ref().map(|call| call.clone_ref(py)))
    }

    /// Makes all members that were not made before.
    pub(crate) fn fill(&self, dict: &Bound<'_, PyDict>) -> PyResult<()> {
        let (py, names) = (dict.py(), &self.layout.names);
        if dict.len() >= names.len() {
            return Ok(());
        }
        let made = self.layout.nothing.bind(py).copy()?;
        for (name, member) in names.iter().zip(self.view().values()) {
            if !matches!(member, Value::Absent | Value::Null) {
                let value = value::into_python(py, member, &self.page)?;
                made.set_item(name.bind(py), value)?;
            }
        }
        if dict.is_empty() {
            // As quick as a copy.
            return dict.update(made.as_mapping());
        }
        for (name, value) in made {
            keep(dict, name.cast()?, value)?;
        }
        Ok(())
    }

    fn member<'py>(
        &self,
        object: &Bound<'py, Record>,
        index: usize,
        name: &Bound<'py, PyString>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = object.py();
        let member = self.view().at(index);
        let field = self.layout.table.fields.get(index);
        if member.is_absent() || field.is_some_and(|field| is_small(field.kind)) {
            if self.looks.fetch_add(1, Ordering::Relaxed) >= FEW {
                self.fill(&record::dict(object)?)?;
            }
            return value::into_python(py, member, &self.page);
        }
        let made = value::into_python(py, member, &self.page)?;
        keep(&record::dict(object)?, name, made)
    }
}

/// Whether a member can as well be made again as looked up.
const fn is_small(kind: table::Kind) -> bool {
    use table::Kind;
    matches!(
        kind,
        Kind::Text
            | Kind::Int
            | Kind::Digits
            | Kind::Float
            | Kind::Bool
            | Kind::Word(_)
            | Kind::Read(_)
    )
}

/// Keeps what was made, unless another thread was faster: all see the same object.
fn keep<'py>(
    dict: &Bound<'py, PyDict>,
    name: &Bound<'py, PyString>,
    made: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    dict.call_method1(pyo3::intern!(dict.py(), "setdefault"), (name, made))
}

/// A member in its class, for records that do not have it in their `__dict__` yet.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Member {
    index: usize,
    name: Py<PyString>,
}

#[pymethods]
impl Member {
    fn __get__<'py>(
        this: &Bound<'py, Self>,
        object: &Bound<'py, PyAny>,
        _class: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let Ok(record) = object.cast::<Record>() else {
            return Ok(this.clone().into_any());
        };
        let (member, py) = (this.get(), this.py());
        let name = member.name.bind(py);
        match record.get().received() {
            Some(received) => received.member(record, member.index, name),
            None => Err(pyo3::exceptions::PyAttributeError::new_err(
                name.clone().unbind(),
            )),
        }
    }
}

/// Gives a class of records its members.
#[pyfunction]
pub(crate) fn set_members(class_: &Bound<'_, PyType>, names: &Bound<'_, PyTuple>) -> PyResult<()> {
    for (index, name) in names.iter().enumerate() {
        let name = name.cast_into::<PyString>()?;
        let member = Member {
            index,
            name: name.clone().unbind(),
        };
        class_.setattr(name, member)?;
    }
    Ok(())
}
