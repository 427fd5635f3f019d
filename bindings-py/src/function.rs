//! Functions in the words that all clouds share, and references.

use std::hash::{DefaultHasher, Hash, Hasher};

use faaswire::Timestamp;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::secret::Secret;
use crate::words;
use crate::{error, value};

/// What a record says of a function, besides the package: the members of `faaswire.Function` but for
/// the record itself.
pub(crate) fn members<'py>(
    py: Python<'py>,
    function: &faaswire::Function,
) -> PyResult<Bound<'py, PyDict>> {
    let members = PyDict::new(py);
    let reference = function.reference.clone().map(Reference);
    members.set_item("reference", reference)?;
    members.set_item("runtime", &function.runtime)?;
    members.set_item("handler", &function.handler)?;
    members.set_item("memory_mb", function.memory_mb)?;
    members.set_item("timeout_seconds", function.timeout_seconds)?;
    members.set_item(
        "state",
        words::FUNCTION_STATE.of(py, function.state.as_str())?,
    )?;
    members.set_item("state_text", &function.state_text)?;
    members.set_item("state_reason", &function.state_reason)?;
    let changed = function.changed.map(|time| datetime(py, time));
    members.set_item("changed", changed.transpose()?)?;
    members.set_item("layers", &function.layers)?;
    let environment = function.environment.as_ref().map(|variables| {
        let environment = PyDict::new(py);
        for (name, value) in variables {
            environment.set_item(name, Secret(value.clone()))?;
        }
        Ok::<_, PyErr>(environment)
    });
    members.set_item("environment", environment.transpose()?)?;
    Ok(members)
}

/// A `datetime` in UTC.
pub(crate) fn datetime(py: Python<'_>, time: Timestamp) -> PyResult<Bound<'_, PyAny>> {
    let module = py.import("datetime")?;
    let utc = module.getattr("timezone")?.getattr("utc")?;
    let class = module.getattr("datetime")?;
    class.call_method1("fromtimestamp", (time.unix_seconds(), utc))
}

/// The name of a function of any cloud, written in one line.
#[pyclass(frozen, eq, module = "faaswire")]
#[derive(Clone, PartialEq)]
pub(crate) struct Reference(faaswire::Reference);

#[pymethods]
impl Reference {
    /// Parses a reference, such as `alibaba:cn-shanghai/demo/hello@prod`, or a resource name as
    /// shown in consoles: `acs:fc:…`, `urn:fss:…`, `qcs::scf:…`. Raises `EncodeError` that states
    /// the problem and its position.
    #[staticmethod]
    fn parse(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let line = value::text(text, "reference")?;
        faaswire::Reference::parse(&line)
            .map(Self)
            .map_err(|error| error::from_encode(text.py(), &error))
    }

    /// The cloud: `alibaba`, `huawei` or `tencent`.
    #[getter]
    fn cloud<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        words::CLOUD.of(py, self.0.cloud().as_str())
    }

    /// The region, such as `cn-shanghai`.
    #[getter]
    fn region(&self) -> &str {
        self.0.region()
    }

    /// The service of the function, in Function Compute 2.0.
    #[getter]
    fn service(&self) -> Option<&str> {
        self.0.service()
    }

    /// The package (group) of the function, in FunctionGraph.
    #[getter]
    fn package(&self) -> Option<&str> {
        self.0.package()
    }

    /// The namespace of the function, in SCF.
    #[getter]
    fn namespace(&self) -> Option<&str> {
        self.0.namespace()
    }

    /// The name of the function.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// The version or alias; an alias of FunctionGraph begins with `!`.
    #[getter]
    fn qualifier(&self) -> Option<&str> {
        self.0.qualifier()
    }

    /// The account, if it is known: Alibaba's account ID, Huawei's project ID, Tencent's UIN.
    #[getter]
    fn account(&self) -> Option<&str> {
        self.0.account()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<Reference {}>", self.0)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let again = py.import("faaswire._native")?.getattr("reference_again")?;
        (again, (self.0.to_string(), self.account())).into_pyobject(py)
    }
}

/// A reference that was pickled.
#[pyfunction]
pub(crate) fn reference_again(
    py: Python<'_>,
    line: &str,
    account: Option<&str>,
) -> PyResult<Reference> {
    faaswire::dynamic::reference(line, account)
        .map(Reference)
        .map_err(|error| error::from_encode(py, &error))
}
