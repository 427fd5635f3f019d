//! Signing of requests that are already built, by the name of the scheme.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request};

use super::services::Credentials;
use crate::alibaba::{sign_acs3, sign_fc};
use crate::endpoint::Endpoint;
use crate::error::EncodeError;
use crate::huawei::{self, Authentication};
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, Stages};
use crate::tencent::sign_tc3;
use crate::time::Timestamp;
use crate::wire;

/// Builds a request from its parts; the `Host` header is added if it is not among them.
///
/// # Errors
/// [`EncodeError`] for field `method`, `url` or `headers`.
pub fn request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Bytes,
) -> Result<Request<Bytes>, EncodeError> {
    let mut request = Request::new(body);
    *request.method_mut() = Method::from_bytes(method.as_bytes())
        .map_err(|_| EncodeError::new("method", "is not an HTTP method"))?;
    let endpoint = Endpoint::of_address(url).ok_or_else(|| {
        EncodeError::new(
            "url",
            "must be an http(s) URL with a host and without user info",
        )
    })?;
    *request.uri_mut() = wire::unchanging_uri(url).ok_or_else(|| {
        EncodeError::new(
            "url",
            "must be percent-encoded in full and without dot segments",
        )
    })?;
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
            EncodeError::new("headers", "must have names of letters, digits and `-`")
        })?;
        let valid = !value.chars().any(char::is_control);
        let value = valid
            .then(|| HeaderValue::from_bytes(value.as_bytes()).ok())
            .flatten();
        let value = value.ok_or_else(|| {
            EncodeError::new("headers", "must have values without control characters")
        })?;
        request.headers_mut().append(name, value);
    }
    if !request.headers().contains_key("host") {
        let host = wire::header_value("url", endpoint.authority())?;
        request.headers_mut().insert("host", host);
    }
    Ok(request)
}

/// Signs a request in place with the named scheme: `FC`, `ACS3-HMAC-SHA256`, `SDK-HMAC-SHA256`,
/// `X-Auth-Token` (which has no stages) or `TC3-HMAC-SHA256`, for the product `service`, which is
/// `scf` if none is named.
///
/// # Errors
/// [`EncodeError`] for an unknown `scheme`, `credentials` of another cloud, a `service` for a scheme
/// that knows none, or what the scheme finds wrong.
pub fn sign(
    scheme: &str,
    service: Option<&str>,
    request: &mut Request<Bytes>,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Option<Stages>, EncodeError> {
    if service.is_some() && scheme != "TC3-HMAC-SHA256" {
        return Err(EncodeError::new(
            "service",
            "is a part of TC3-HMAC-SHA256 only",
        ));
    }
    match (scheme, credentials) {
        ("FC", Credentials::Alibaba(key)) => sign_fc::sign(request, key, context).map(Some),
        ("ACS3-HMAC-SHA256", Credentials::Alibaba(key)) => {
            sign_acs3::sign(request, key, context, headers).map(Some)
        }
        ("SDK-HMAC-SHA256", Credentials::Huawei(key @ Authentication::Credentials(_)))
        | ("X-Auth-Token", Credentials::Huawei(key @ Authentication::Token(_))) => {
            huawei::sign::authenticate(request, key, context, headers)
        }
        ("TC3-HMAC-SHA256", Credentials::Tencent(key)) => {
            let service = service.unwrap_or("scf");
            sign_tc3::sign(request, service, key, context, headers).map(Some)
        }
        ("FC" | "ACS3-HMAC-SHA256" | "SDK-HMAC-SHA256" | "X-Auth-Token" | "TC3-HMAC-SHA256", _) => {
            Err(EncodeError::new(
                "credentials",
                "are not those of the scheme",
            ))
        }
        _ => Err(EncodeError::new("scheme", "is not supported")),
    }
}

/// As [`sign_fc::presign`].
///
/// # Errors
/// As [`sign_fc::presign`], and for credentials of another cloud.
pub fn presign_http_trigger(
    request: &Request<Bytes>,
    credentials: &Credentials,
    expires: Timestamp,
) -> Result<(Secret, Stages), EncodeError> {
    match credentials {
        Credentials::Alibaba(key) => sign_fc::presign(request, key, expires),
        _ => Err(EncodeError::new(
            "credentials",
            "are not those of the scheme",
        )),
    }
}
