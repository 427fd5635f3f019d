//! Signing of requests that the caller built.

use bytes::Bytes;
use faaswire::dynamic;
use faaswire::signing::{SignedHeaders, Stages};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use crate::request::SignedRequest;
use crate::secret::Secret;
use crate::service::credentials;
use crate::{buffer, context, error, headers, record, value};

/// Signs a request that you built yourself.
///
/// - `scheme`: The signature scheme: `FC`, `ACS3-HMAC-SHA256` (Alibaba), `SDK-HMAC-SHA256`,
///   `X-Auth-Token` (Huawei) or `TC3-HMAC-SHA256` (Tencent).
/// - `url`: The absolute URL, percent-encoded; it is sent unchanged.
/// - `headers`: A mapping or pairs; `Host`, the time and the token are added.
/// - `at`, `nonce`: As in `Call.request`.
/// - `signed_headers`: The names of the headers to sign; defaults to those that the cloud requires.
/// - `service`: The product that is called, for TC3-HMAC-SHA256; defaults to `scf`.
///
/// Raises `EncodeError` that names the parameter.
#[pyfunction]
#[pyo3(signature = (scheme, method, url, headers, body, credentials, at=None, nonce=None, signed_headers=None, service=None))]
#[expect(clippy::too_many_arguments, reason = "what a signature depends on")]
pub(crate) fn sign<'py>(
    scheme: &Bound<'py, PyAny>,
    method: &Bound<'py, PyAny>,
    url: &Bound<'py, PyAny>,
    headers: Option<&Bound<'py, PyAny>>,
    body: &Bound<'py, PyAny>,
    credentials: &Bound<'py, PyAny>,
    at: Option<&Bound<'py, PyAny>>,
    nonce: Option<&Bound<'py, PyAny>>,
    signed_headers: Option<&Bound<'py, PyAny>>,
    service: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = scheme.py();
    let scheme = value::text(scheme, "scheme")?;
    let body = Bytes::copy_from_slice(&buffer::whole(body, "body")?);
    let mut request = build(method, url, headers, body)?;
    let key = self::credentials(credentials)?;
    let context = context::signing(py, at, nonce, true)?;
    let names = signed_headers.map(names).transpose()?;
    let names: Option<Vec<&str>> = names
        .as_ref()
        .map(|names| names.iter().map(|n| &**n).collect());
    let which = names
        .as_deref()
        .map_or(SignedHeaders::Recommended, SignedHeaders::Exactly);
    let service = service
        .map(|text| value::text(text, "service"))
        .transpose()?;
    let service = service.as_deref();
    let stages = dynamic::sign(&scheme, service, &mut request, key, &context, which)
        .map_err(|error| error::from_encode(py, &error))?;
    let stages = match stages {
        Some(stages) => stages_record(py, stages)?,
        None => py.None().into_bound(py),
    };
    let request = Bound::new(py, SignedRequest::new(request))?.into_any();
    let members = vec![("request", request), ("stages", stages)];
    record::new(py, "signing", "SigningResult", members)
}

/// Creates a URL of an HTTP trigger whose query contains the signature, valid until `expires`, a
/// time as in `Call.request`; returns it with the intermediate texts of its signature. Anyone who
/// knows the URL can invoke the function.
///
/// Raises `EncodeError` that names the parameter.
#[pyfunction]
pub(crate) fn presign_http_trigger<'py>(
    method: &Bound<'py, PyAny>,
    url: &Bound<'py, PyAny>,
    headers: Option<&Bound<'py, PyAny>>,
    credentials: &Bound<'py, PyAny>,
    expires: &Bound<'py, PyAny>,
) -> PyResult<(Secret, Bound<'py, PyAny>)> {
    let py = method.py();
    let request = build(method, url, headers, Bytes::new())?;
    let key = self::credentials(credentials)?;
    let expires = context::timestamp(expires, "expires")?;
    let (url, stages) = dynamic::presign_http_trigger(&request, key, expires)
        .map_err(|error| error::from_encode(py, &error))?;
    Ok((Secret(url), stages_record(py, stages)?))
}

fn build(
    method: &Bound<'_, PyAny>,
    url: &Bound<'_, PyAny>,
    headers: Option<&Bound<'_, PyAny>>,
    body: Bytes,
) -> PyResult<dynamic::Request> {
    let (method, address) = (value::text(method, "method")?, value::text(url, "url")?);
    let given = headers::to_send(headers)?;
    let pairs: Vec<(&str, &str)> = given.iter().map(|(n, v)| (&**n, &**v)).collect();
    let mut request = dynamic::request(&method, &address, &pairs, body)
        .map_err(|error| error::from_encode(url.py(), &error))?;
    headers::hide(&mut request, &given);
    Ok(request)
}

fn names(given: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    // A string is a sequence of strings too, yet never meant as one here.
    if given.is_instance_of::<PyString>()
        || !(given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>())
    {
        return Err(error::wrong_type(
            "signed_headers",
            "a list of names",
            given,
        ));
    }
    given
        .try_iter()?
        .map(|name| value::text(&name?, "signed_headers"))
        .collect()
}

fn stages_record(py: Python<'_>, stages: Stages) -> PyResult<Bound<'_, PyAny>> {
    let secret = |text| Ok::<_, PyErr>(Bound::new(py, Secret(text))?.into_any());
    let members = vec![
        ("canonical_request", secret(stages.canonical_request)?),
        ("string_to_sign", secret(stages.string_to_sign)?),
        ("signature", secret(stages.signature)?),
    ];
    record::new(py, "signing", "Stages", members)
}
