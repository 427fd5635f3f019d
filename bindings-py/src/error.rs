//! The core's errors as the exceptions of `faaswire._errors`.

use faaswire::dynamic;
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::archive_records;
use crate::secret::BodyExcerpt;
use crate::{function, type_words, words};

/// An exception class, looked up once. The classes import this module, so not before it is ready.
fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, "faaswire._errors", name)
}

/// An `EncodeError` that the binding itself finds.
pub(crate) fn encode(py: Python<'_>, field: &str, problem: &str) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &CLASS, "EncodeError").map_or_else(
        |error| error,
        |class| PyErr::from_type(class.clone(), (field.to_owned(), problem.to_owned())),
    )
}

/// The same for a value of another type than the parameter's.
pub(crate) fn of_type(py: Python<'_>, field: &str, problem: &str) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &CLASS, "ParameterTypeError").map_or_else(
        |error| error,
        |class| PyErr::from_type(class.clone(), (field.to_owned(), problem.to_owned())),
    )
}

/// The same with the type that was expected and the one of what was given.
pub(crate) fn wrong_type(field: &str, expected: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let problem = format!("must be {expected}, not {}", type_words::kind(given));
    of_type(given.py(), field, &problem)
}

/// What is wrong with something that gave no number, or with the number.
pub(crate) fn number(error: &PyErr, field: &str, problem: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let py = given.py();
    if error.is_instance_of::<PyTypeError>(py) {
        wrong_type(field, "int", given)
    } else {
        encode(py, field, problem)
    }
}

/// The exception for what the core found wrong with the input.
pub(crate) fn from_encode(py: Python<'_>, error: &faaswire::EncodeError) -> PyErr {
    let Some((expected, found)) = dynamic::wrong_type(error) else {
        return encode(py, error.field(), error.problem());
    };
    let (expected, found) = (
        type_words::type_word(expected),
        type_words::type_word(found),
    );
    let problem = format!("must be {expected}, not {found}");
    of_type(py, error.field(), &problem)
}

/// The exception for any error of the core.
pub(crate) fn from_core(py: Python<'_>, error: &faaswire::Error) -> PyErr {
    let made = match error {
        faaswire::Error::Decode(error) => decode(py, error),
        faaswire::Error::Service(error) => service(py, error),
        faaswire::Error::Encode(error) => return from_encode(py, error),
        // Verdicts are raised by their own class, and the core's enum may grow.
        other => return encode(py, "response", &other.to_string()),
    };
    made.unwrap_or_else(|error| error)
}

fn decode(py: Python<'_>, error: &faaswire::DecodeError) -> PyResult<PyErr> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let members = PyDict::new(py);
    members.set_item(intern!(py, "status"), error.status())?;
    members.set_item(intern!(py, "path"), error.path())?;
    members.set_item(intern!(py, "problem"), error.problem())?;
    members.set_item(intern!(py, "request_id"), error.request_id())?;
    members.set_item(
        intern!(py, "retry"),
        words::RETRY_HINT.of(py, error.retry().as_str())?,
    )?;
    members.set_item(
        intern!(py, "body"),
        BodyExcerpt::new(error.body()).into_pyobject(py)?,
    )?;
    raise(
        class(py, &CLASS, "DecodeError")?,
        &error.to_string(),
        &members,
    )
}

fn service(py: Python<'_>, error: &faaswire::ServiceError) -> PyResult<PyErr> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let members = PyDict::new(py);
    members.set_item(
        intern!(py, "cloud"),
        words::CLOUD.of(py, error.cloud().as_str())?,
    )?;
    members.set_item(intern!(py, "status"), error.status())?;
    members.set_item(intern!(py, "code"), error.code())?;
    members.set_item(intern!(py, "message"), error.message())?;
    members.set_item(intern!(py, "request_id"), error.request_id())?;
    members.set_item(
        intern!(py, "kind"),
        words::ERROR_KIND.of(py, error.kind().as_str())?,
    )?;
    members.set_item(
        intern!(py, "retry"),
        words::RETRY_HINT.of(py, error.retry().as_str())?,
    )?;
    members.set_item(intern!(py, "retry_after"), error.retry_after())?;
    let date = error
        .server_date()
        .map(|time| function::datetime(py, time))
        .transpose()?;
    members.set_item(intern!(py, "server_date"), date)?;
    members.set_item(
        intern!(py, "body"),
        BodyExcerpt::new(error.body()).into_pyobject(py)?,
    )?;
    raise(
        class(py, &CLASS, "ServiceError")?,
        &error.to_string(),
        &members,
    )
}

/// The exception for what the core found wrong with an archive.
pub(crate) fn from_finding(py: Python<'_>, finding: &faaswire::archive::Finding) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let made = class(py, &CLASS, "ArchiveError").and_then(|class| {
        let error = class.call1((archive_records::finding(py, finding)?,))?;
        Ok(PyErr::from_value(error))
    });
    made.unwrap_or_else(|error| error)
}

fn raise(class: &Bound<'_, PyType>, text: &str, members: &Bound<'_, PyDict>) -> PyResult<PyErr> {
    Ok(PyErr::from_value(class.call((text,), Some(members))?))
}
