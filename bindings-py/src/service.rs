//! Credentials, services and calls: the bases of the generated classes.

use std::sync::Arc;

use faaswire::{Cloud, dynamic};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use crate::package::CodePackage;
use crate::request::Request;
use crate::{buffer, context, error, headers, record, value};

/// Keys or a token of any cloud. There is no way to get them back out.
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
            None => dynamic::Value::Map(Vec::new()),
        };
        let inner = dynamic::Credentials::new(&name, members)
            .map_err(|error| error::from_encode(py, &error))?;
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
}

/// Takes credentials out of whatever the caller gave.
pub(crate) fn credentials<'a>(given: &'a Bound<'_, PyAny>) -> PyResult<&'a dynamic::Credentials> {
    match given.cast::<Credentials>() {
        Ok(credentials) => Ok(&credentials.get().inner),
        Err(_) => Err(error::encode(
            given.py(),
            "credentials",
            &format!("must be a Credentials object, not {}", value::kind(given)),
        )),
    }
}

/// A cloud's API with an endpoint and credentials.
#[pyclass(frozen, subclass, module = "faaswire")]
pub(crate) struct Service {
    inner: dynamic::Service,
    /// Its name and region, to be shown.
    shown: Arc<str>,
    cloud: &'static str,
}

#[pymethods]
impl Service {
    #[new]
    fn new(
        name: &str,
        credentials: &Bound<'_, PyAny>,
        config: &Bound<'_, PyDict>,
    ) -> PyResult<Self> {
        let py = config.py();
        let cloud = [Cloud::Alibaba, Cloud::Huawei, Cloud::Tencent]
            .map(Cloud::as_str)
            .into_iter()
            .find(|cloud| name.split_once('.').is_some_and(|(of, _)| of == *cloud))
            .ok_or_else(|| error::encode(py, "service", "is not known"))?;
        let credentials = self::credentials(credentials)?;
        let inner = dynamic::Service::new(name, value::members(config)?, credentials)
            .map_err(|error| error::from_encode(py, &error))?;
        let region = config.get_item(intern!(py, "region"))?;
        let region: String = region.map_or(Ok(String::new()), |region| region.extract())?;
        let shown = format!("{name} in {region}").into();
        Ok(Self {
            inner,
            shown,
            cloud,
        })
    }

    /// Binds an operation to its parameters.
    fn _call(&self, operation: &str, params: &Bound<'_, PyDict>) -> PyResult<Call> {
        let inner = self
            .inner
            .call(operation, value::members(params)?)
            .map_err(|error| error::from_encode(params.py(), &error))?;
        Ok(Call {
            inner,
            service: Arc::clone(&self.shown),
            cloud: self.cloud,
        })
    }

    /// The request that downloads a package: a plain GET of its pre-signed URL, or a signed one
    /// of its object-store address.
    ///
    /// `at` and `nonce` are as in `Call.request`. Raises `EncodeError` for field `package` where
    /// there is nothing to download.
    #[pyo3(signature = (package, at=None, nonce=None))]
    fn download_request(
        &self,
        package: &Bound<'_, PyAny>,
        at: Option<&Bound<'_, PyAny>>,
        nonce: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Request> {
        let py = package.py();
        let Ok(given) = package.cast::<CodePackage>() else {
            let problem = format!("must be a CodePackage, not {}", value::kind(package));
            return Err(error::encode(py, "package", &problem));
        };
        let context = context::signing(py, at, nonce, false)?;
        let request = self
            .inner
            .download_request(given.get().inner(), &context)
            .map_err(|error| error::from_encode(py, &error))?;
        Request::of_secret_url(py, request)
    }

    fn __repr__(&self) -> String {
        format!("<{}>", self.shown)
    }
}

/// An operation bound to a service. Ask it for a request again for each attempt: a signature ages.
#[pyclass(frozen, generic, module = "faaswire")]
pub(crate) struct Call {
    inner: dynamic::Call,
    /// The service's name and region, to be shown.
    service: Arc<str>,
    cloud: &'static str,
}

#[pymethods]
impl Call {
    /// The vendor's name of the operation, such as `GetFunctionCode`.
    #[getter]
    fn operation(&self) -> &'static str {
        self.inner.operation()
    }

    /// The signed request.
    ///
    /// - `at`: time of signing as unix seconds or a datetime with a time zone; now if not given.
    /// - `nonce`: a text that is never used twice; random if not given.
    /// - `headers`: further headers to sign and send, such as `x-fc-trace-id`.
    #[pyo3(signature = (at=None, nonce=None, headers=None))]
    fn request(
        &self,
        py: Python<'_>,
        at: Option<&Bound<'_, PyAny>>,
        nonce: Option<&Bound<'_, PyAny>>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Request> {
        let context = context::signing(py, at, nonce, self.inner.needs_nonce())?;
        let given = headers::to_send(headers)?;
        let pairs: Vec<(&str, &str)> = given.iter().map(|(n, v)| (&**n, &**v)).collect();
        let mut request = self
            .inner
            .request(&context, &pairs)
            .map_err(|error| error::from_encode(py, &error))?;
        headers::hide(request.headers_mut(), &given);
        Request::new(py, request)
    }

    /// Reads the response: its status, its headers (a mapping or pairs) and its whole body,
    /// uncompressed. Raises `ServiceError` if the cloud refused and `DecodeError` if the body
    /// cannot be read.
    fn parse<'py>(
        &self,
        status: &Bound<'py, PyAny>,
        headers: &Bound<'py, PyAny>,
        body: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = status.py();
        let status = headers::status(status)?;
        let headers = headers::received(headers)?;
        let headers = headers::borrowed(&headers);
        if body.is_instance_of::<PyString>() {
            let problem = "must be bytes, not a text: take the body before it is decoded";
            return Err(error::encode(py, "body", problem));
        }
        let body = buffer::whole(body, "body")?;
        let body: &[u8] = &body;
        let parse = || {
            self.inner
                .parse(&faaswire::Response::with_pairs(status, &headers, body))
        };
        let parsed = if body.len() < buffer::DETACH {
            parse()
        } else {
            py.detach(parse)
        };
        let mut output = parsed.map_err(|error| error::from_core(py, &error))?;
        let next_page = match &mut output {
            dynamic::Value::Record(record) => record.next_page.take(),
            _ => None,
        };
        let output = value::into_python(py, output, self.cloud)?;
        if let Some(inner) = next_page {
            let (service, cloud) = (Arc::clone(&self.service), self.cloud);
            let call = Self {
                inner,
                service,
                cloud,
            };
            record::set_next_page(&output, call)?;
        }
        Ok(output)
    }

    fn __repr__(&self) -> String {
        format!("<Call {} of {}>", self.inner.operation(), self.service)
    }
}
