//! Credentials and services: the bases of the generated classes.

use std::sync::Arc;

use faaswire::dynamic::{self, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple, PyType};

pub(crate) use crate::call::Call;
use crate::package::CodePackage;
use crate::request::SignedRequest;
use crate::secret::Secret;
use crate::{context, error, value};

/// The keys or the token of any cloud. They cannot be read back.
#[pyclass(frozen, subclass, name = "CredentialsBase", module = "faaswire")]
pub(crate) struct Credentials {
    pub(crate) inner: dynamic::Credentials,
    name: String,
}

#[pymethods]
impl Credentials {
    // No Python frame ever holds the members, so no traceback with locals can show them.
    #[new]
    #[classmethod]
    #[pyo3(signature = (**members))]
    fn new(class: &Bound<'_, PyType>, members: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let py = class.py();
        let name: String = class.getattr(intern!(py, "_name"))?.extract()?;
        let members = match members {
            Some(members) => value::members(members)?,
            None => Value::Map(Vec::new()),
        };
        let inner =
            dynamic::credentials(&name, members).map_err(|error| error::from_encode(py, &error))?;
        Ok(Self { inner, name })
    }

    fn __repr__(&self) -> String {
        format!("{}(<redacted>)", self.name)
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __reduce__(_this: Py<Self>) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "Credentials cannot be pickled: pickle faaswire.with_secrets(...) of them, if that is \
             meant",
        ))
    }

    /// What pickles them after all.
    fn _reduce_with_secrets<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = this.py();
        let members = PyDict::new(py);
        for (name, secret) in this.get().inner.members() {
            members.set_item(name, Bound::new(py, Secret(secret.clone()))?)?;
        }
        constructed(&this.get_type(), &members)
    }
}

/// How `pickle` makes an object by its class and the keywords of its constructor.
fn constructed<'py>(
    class: &Bound<'py, PyType>,
    members: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyTuple>> {
    let py = class.py();
    let construct = py.import("faaswire._pickle")?.getattr("construct")?;
    (construct, (class, members)).into_pyobject(py)
}

/// Takes credentials out of whatever the caller gave.
pub(crate) fn credentials<'a>(given: &'a Bound<'_, PyAny>) -> PyResult<&'a dynamic::Credentials> {
    match given.cast::<Credentials>() {
        Ok(credentials) => Ok(&credentials.get().inner),
        Err(_) => Err(error::wrong_type("credentials", "Credentials", given)),
    }
}

/// A placeholder for the keys of a call that was pickled without them.
#[pyclass(frozen, module = "faaswire")]
pub(crate) struct NoCredentials;

#[pymethods]
impl NoCredentials {
    #[new]
    const fn new() -> Self {
        Self
    }
}

/// The API of a cloud, with an endpoint and credentials.
#[pyclass(frozen, subclass, module = "faaswire")]
pub(crate) struct Service {
    inner: dynamic::Service,
    about: Arc<About>,
}

/// What is known of a service besides its core.
pub(crate) struct About {
    /// Its name and region, to be shown.
    shown: String,
    class: Py<PyType>,
    endpoint: Option<String>,
    /// None of a call that was pickled without them.
    credentials: Option<Py<Credentials>>,
}

impl About {
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    pub(crate) const fn has_credentials(&self) -> bool {
        self.credentials.is_some()
    }

    /// Its class and the keywords to make it with; those of the credentials only if they are wanted.
    pub(crate) fn parts<'py>(
        &self,
        py: Python<'py>,
        inner: &dynamic::Service,
        with_credentials: bool,
    ) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyDict>)> {
        let fields = inner.table().parameters;
        let members = value::all_given(py, inner.parameters().iter().zip(fields))?;
        members.set_item("endpoint", self.endpoint.as_deref())?;
        if let Some(credentials) = self.credentials.as_ref().filter(|_| with_credentials) {
            members.set_item("credentials", credentials.bind(py))?;
        }
        Ok((self.class.bind(py).clone(), members))
    }
}

#[pymethods]
impl Service {
    #[new]
    #[classmethod]
    fn new(
        class: &Bound<'_, PyType>,
        name: &str,
        credentials: &Bound<'_, PyAny>,
        endpoint: Option<&Bound<'_, PyAny>>,
        values: &Bound<'_, PyTuple>,
    ) -> PyResult<Self> {
        let py = class.py();
        let failed = |error| error::from_encode(py, &error);
        let table = dynamic::service(name).map_err(failed)?;
        let (keys, credentials) = if credentials.is_instance_of::<NoCredentials>() {
            let [types, ..] = table.credentials else {
                return Err(error::encode(py, "credentials", "are not known here"));
            };
            let nothing = types.fields.iter().map(|_| Value::Text("".into()));
            let keys = dynamic::Credentials::new(types, Value::Fields(nothing.collect()));
            (keys.map_err(failed)?, None)
        } else {
            let keys = self::credentials(credentials)?.clone();
            (
                keys,
                Some(credentials.cast::<Credentials>()?.clone().unbind()),
            )
        };
        let values = value::by_place(values, table.parameters)?;
        let endpoint = endpoint.map(|text| value::text(text, "endpoint"));
        let endpoint = endpoint.transpose()?;
        let inner = dynamic::Service::new(table, values, endpoint.as_deref(), keys);
        let inner = inner.map_err(failed)?;
        let about = Arc::new(About {
            shown: format!("{name} in {}", inner.text("region")),
            class: class.clone().unbind(),
            endpoint,
            credentials,
        });
        Ok(Self { inner, about })
    }

    /// Binds an operation, by its place, to its parameters, by theirs.
    fn _call(&self, operation: usize, values: &Bound<'_, PyTuple>) -> PyResult<Call> {
        let py = values.py();
        let operations = self.inner.table().operations;
        let Some(operation) = operations.get(operation) else {
            return Err(error::encode(
                py,
                "operation",
                "is not known to this service",
            ));
        };
        let values = value::by_place(values, operation.parameters)?;
        let inner = dynamic::Call::new(&self.inner, operation, values);
        let inner = inner.map_err(|error| error::from_encode(py, &error))?;
        Ok(Call::new(inner, Arc::clone(&self.about)))
    }

    /// A call that was pickled: the operation by its name, and the places of the pages before.
    fn _call_again(
        &self,
        operation: &str,
        members: &Bound<'_, PyDict>,
        trail: Vec<String>,
    ) -> PyResult<Call> {
        let py = members.py();
        let failed = |error| error::from_encode(py, &error);
        let operation = dynamic::operation(self.inner.table(), operation).map_err(failed)?;
        let values = value::members(members)?;
        let inner = dynamic::Call::again(&self.inner, operation, values, trail);
        Ok(Call::new(inner.map_err(failed)?, Arc::clone(&self.about)))
    }

    /// Creates the request that downloads a package: a plain GET of its pre-signed URL, or a signed
    /// one of its object-store address.
    ///
    /// `at` and `nonce` are as in `Call.request`. Raises `EncodeError` for the field `package` if
    /// there is nothing to download.
    #[pyo3(signature = (package, at=None, nonce=None))]
    fn download_request(
        &self,
        package: &Bound<'_, PyAny>,
        at: Option<&Bound<'_, PyAny>>,
        nonce: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<SignedRequest> {
        let py = package.py();
        let Ok(given) = package.cast::<CodePackage>() else {
            return Err(error::wrong_type("package", "a CodePackage", package));
        };
        let context = context::signing(py, at, nonce, false)?;
        let request = self.inner.download_request(given.get().inner(), &context);
        let request = request.map_err(|error| error::from_encode(py, &error))?;
        Ok(SignedRequest::of_secret_url(request))
    }

    fn __repr__(&self) -> String {
        format!("<{}>", self.about.shown)
    }

    fn __reduce__(_this: Py<Self>) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Service cannot be pickled, since it holds keys: pickle faaswire.with_secrets(...) of it, \
             if that is intended",
        ))
    }

    /// What pickles it after all.
    fn _reduce_with_secrets<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let (class, members) = self.about.parts(py, &self.inner, true)?;
        constructed(&class, &members)
    }
}
