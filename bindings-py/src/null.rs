//! JSON's null, which is another thing than a parameter that is not given.

use pyo3::prelude::*;

/// A value that is sent as JSON's `null` in a body. `None` stands for a parameter that is not
/// given.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct Null;

#[pymethods]
impl Null {
    fn __repr__(_this: Py<Self>) -> &'static str {
        "faaswire.NULL"
    }

    fn __bool__(_this: Py<Self>) -> bool {
        false
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    // The name of the one there is.
    fn __reduce__(_this: Py<Self>) -> &'static str {
        "NULL"
    }
}
