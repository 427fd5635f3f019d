//! What the language bindings build on: services, operations and records by their tables, with data in
//! and out. It changes without notice between versions.
//!
//! A binding converts its language's values to [`Value`], calls, and converts back; it knows nothing
//! of any protocol.

use std::borrow::Cow;

use bytes::Bytes;

pub use crate::decimal::{signed, unsigned};
pub use crate::engine::call::Call;
pub use crate::engine::credentials::Credentials;
pub use crate::engine::json::{Json, Kind as JsonKind, Tape, json_events};
pub use crate::engine::origin::Origin;
pub use crate::engine::request::Request;
pub use crate::engine::response::{Parsed, View};
pub use crate::engine::service::Service;
pub use crate::engine::table;
pub use crate::engine::value::Value;
pub use crate::error::ValueType;

// Stages of signatures that are published without the key to them.
pub use crate::alibaba::sign_fc::canonical_resource;
pub use crate::package::VerifierWithoutHasher;
pub use crate::tencent::sign_tc3::signature as tc3_signature;

use crate::alibaba::{sign_acs3, sign_fc};
use crate::any_error::Error;
use crate::cloud::Cloud;
use crate::crypto::HmacKey;
use crate::endpoint::Endpoint;
use crate::engine::json::write;
use crate::engine::scheme::Inputs;
use crate::engine::signed::is_header_name;
use crate::engine::table::{Operation, ServiceTable};
use crate::error::EncodeError;
use crate::package::{Algorithm, Checksum, CodePackage, Source, Verdict};
use crate::reference::Reference;
use crate::registry::SERVICES;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, Stages, Texts};
use crate::tencent::sign_tc3;
use crate::text::split_at_mark;
use crate::time::Timestamp;
use crate::{checks, huawei, wire};

/// An error in words, as it is displayed: without what displays values of any type.
pub fn error_text(error: &Error) -> String {
    match error {
        Error::Encode(error) => ["`", error.field(), "` ", error.problem()].concat(),
        Error::Decode(error) => error.printed(),
        Error::Service(error) => error.printed(),
        Error::Verify(error) => ["package not verified: ", &error.verdict().printed()].concat(),
    }
}

/// A verdict in words, as it is displayed.
pub fn verdict_text(verdict: &Verdict) -> String {
    verdict.printed()
}

/// Every service.
pub const fn services() -> &'static [&'static ServiceTable] {
    SERVICES
}

/// The service of a name such as `alibaba.FunctionCompute2016`.
///
/// # Errors
/// [`EncodeError`] for field `service`.
pub fn service(name: &str) -> Result<&'static ServiceTable, EncodeError> {
    let is_it = |service: &&&ServiceTable| is_named(name, service.cloud.as_str(), service.name);
    let found = SERVICES.iter().find(is_it);
    found
        .copied()
        .ok_or_else(|| EncodeError::new("service", "is not known"))
}

/// An operation of a service by the vendor's name, such as `GetFunctionCode`.
///
/// # Errors
/// [`EncodeError`] for field `operation`.
pub fn operation(service: &ServiceTable, name: &str) -> Result<&'static Operation, EncodeError> {
    let found = service
        .operations
        .iter()
        .find(|operation| operation.name == name);
    found
        .copied()
        .ok_or_else(|| EncodeError::new("operation", "is not known to this service"))
}

/// Credentials of the type of a name: `alibaba.Credentials`, `huawei.Credentials`, `huawei.Token` or
/// `tencent.Credentials`.
///
/// # Errors
/// [`EncodeError`] that names the member.
pub fn credentials(name: &str, members: Value<'_>) -> Result<Credentials, EncodeError> {
    for service in SERVICES {
        for table in service.credentials {
            if is_named(name, table.cloud.as_str(), table.name) {
                return Credentials::new(table, members);
            }
        }
    }
    Err(EncodeError::new("credentials", "are not of a known type"))
}

/// Whether `given` is `cloud.name`.
fn is_named(given: &str, cloud: &str, name: &str) -> bool {
    split_at_mark(given, ".") == Some((cloud, name))
}

/// Every operation as (service, operation), such as
/// (`alibaba.FunctionCompute2016`, `GetFunctionCode`).
pub fn operations() -> Vec<(String, &'static str)> {
    let of_service = |service: &&'static ServiceTable| {
        let name = [service.cloud.as_str(), ".", service.name].concat();
        let operations = service.operations.iter();
        operations.map(move |operation| (name.clone(), operation.name))
    };
    SERVICES.iter().flat_map(of_service).collect()
}

/// What distinguishes a record from others for as long as the program runs.
pub fn key_of(table: &'static table::Record) -> u64 {
    std::ptr::from_ref(table).addr() as u64
}

/// The record with this key that an output is or holds.
pub fn record_of(key: u64) -> Option<&'static table::Record> {
    for service in SERVICES {
        for operation in service.operations {
            let found = record_in(operation.output, key);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

fn record_in(table: &'static table::Record, key: u64) -> Option<&'static table::Record> {
    if key_of(table) == key {
        return Some(table);
    }
    table.fields.iter().find_map(|field| {
        let mut kind = field.kind;
        while let table::Kind::List(inner) | table::Kind::Map(inner) = kind {
            kind = *inner;
        }
        match kind {
            table::Kind::Record(inner) => record_in(inner, key),
            _ => None,
        }
    })
}

/// A text of JSON, read; none if it is not JSON.
pub fn tape(text: &str) -> Option<Tape<'_>> {
    Tape::read(text.as_bytes()).ok()
}

/// Appends a string as JSON has it, with its quotes.
pub fn write_text(out: &mut String, text: &str) {
    write::text(out, text);
}

/// Builds a request from its parts; the `Host` header is added if it is not among them.
///
/// # Errors
/// [`EncodeError`] for field `method`, `url` or `headers`.
pub fn request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Bytes,
) -> Result<Request, EncodeError> {
    if !is_header_name(&method.to_ascii_lowercase()) {
        return Err(EncodeError::new("method", "is not an HTTP method"));
    }
    let endpoint = Endpoint::of_address(url).ok_or_else(|| {
        EncodeError::new(
            "url",
            "must be an http(s) URL with a host and without user info",
        )
    })?;
    let target = wire::unchanging_target(url).ok_or_else(|| {
        EncodeError::new(
            "url",
            "must be percent-encoded in full and without dot segments",
        )
    })?;
    if url.len() > wire::LONGEST_URL {
        return Err(EncodeError::new("url", "must be at most 65,534 bytes long"));
    }
    let mut request = Request::bare(Cow::Owned(method.to_owned()), url, target);
    for (name, value) in headers {
        let name = name.to_ascii_lowercase();
        let problem = if !is_header_name(&name) {
            "must have names of letters, digits and `-`"
        } else if checks::has_control(value) {
            "must have values without control characters"
        } else {
            request.push(&name, value, false);
            continue;
        };
        return Err(EncodeError::new("headers", problem));
    }
    if request.header("host").is_none() {
        checks::field("url", checks::ascii(endpoint.authority()))?;
        request.push("host", endpoint.authority(), false);
    }
    request.set_body(body);
    Ok(request)
}

/// A request that was taken apart in another process, as it was.
///
/// # Errors
/// [`EncodeError`] for field `url` that is not one of a request.
pub fn request_again(
    method: &str,
    url: &str,
    headers: &[(&str, &str, bool)],
    body: Bytes,
) -> Result<Request, EncodeError> {
    if Endpoint::of_address(url).is_none() {
        return Err(EncodeError::new(
            "url",
            "must be an http(s) URL with a host",
        ));
    }
    let mut request = Request::bare(Cow::Owned(method.to_owned()), url, wire::target(url));
    for (name, value, is_secret) in headers {
        request.push(name, value, *is_secret);
    }
    request.set_body(body);
    Ok(request)
}

/// A package that was taken apart in another process, by the words that it goes by.
///
/// # Errors
/// [`EncodeError`] for words that are not known, or what does not belong together.
pub fn package(
    cloud: &str,
    source: &str,
    url: Option<Secret>,
    inline: Option<Bytes>,
    checksum: Option<(&str, &str)>,
    size: Option<u64>,
) -> Result<CodePackage, EncodeError> {
    let wrong = |field: &'static str| EncodeError::new(field, "is not known");
    let clouds = [Cloud::Alibaba, Cloud::Huawei, Cloud::Tencent];
    let cloud = clouds.into_iter().find(|known| known.as_str() == cloud);
    let source = match (source, url, inline) {
        ("url", Some(url), None) => Source::Url(url),
        ("object_store", Some(url), None) => Source::ObjectStore(url),
        ("inline", None, Some(bytes)) => Source::Inline(bytes),
        ("image", None, None) => Source::Image,
        ("none", None, None) => Source::None,
        _ => return Err(wrong("source")),
    };
    let checksum = match checksum {
        None => None,
        Some((algorithm, value)) => {
            let known = Algorithm::named(algorithm);
            let read = known.and_then(|known| Checksum::parse(known, value));
            Some(read.ok_or_else(|| wrong("checksum"))?)
        }
    };
    let cloud = cloud.ok_or_else(|| wrong("cloud"))?;
    Ok(CodePackage::new(cloud, source, checksum).with_size(size))
}

/// A reference that was taken apart in another process.
///
/// # Errors
/// [`EncodeError`] for field `reference`.
pub fn reference(line: &str, account: Option<&str>) -> Result<Reference, EncodeError> {
    Ok(Reference::parse(line)?.of_account(account))
}

/// The type that was expected and the one of what was given, if that is what is wrong.
pub fn wrong_type(error: &EncodeError) -> Option<(ValueType, ValueType)> {
    error.types()
}

/// A secret that is given as one or as a string; `<redacted>` is none.
///
/// # Errors
/// [`EncodeError`] for the field.
pub fn secret(given: Value<'_>, field: &'static str) -> Result<Secret, EncodeError> {
    match given {
        Value::Secret(secret) => Ok(secret.into_owned()),
        Value::Text(text) => {
            checks::field(field, checks::not_redacted(&text))?;
            Ok(Secret::new(text))
        }
        other => Err(EncodeError::wrong_type(
            field,
            ValueType::Text,
            other.kind(),
        )),
    }
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
    request: &mut Request,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Option<Stages>, EncodeError> {
    if service.is_some() && scheme != "TC3-HMAC-SHA256" {
        return Err(EncodeError::new(
            "service",
            "is only used by TC3-HMAC-SHA256",
        ));
    }
    let (cloud, is_token) = match scheme {
        "FC" | "ACS3-HMAC-SHA256" => (Cloud::Alibaba, false),
        "SDK-HMAC-SHA256" => (Cloud::Huawei, false),
        "X-Auth-Token" => (Cloud::Huawei, true),
        "TC3-HMAC-SHA256" => (Cloud::Tencent, false),
        _ => return Err(EncodeError::new("scheme", "is not supported")),
    };
    let table = credentials.table();
    if (table.cloud, table.is_token()) != (cloud, is_token) {
        return Err(wrong_credentials());
    }
    let inputs = Inputs {
        credentials,
        key: &HmacKey::new(credentials.key.reveal().as_bytes()),
        context,
        headers,
    };
    let mut texts = Texts::default();
    match cloud {
        Cloud::Alibaba if scheme == "FC" => sign_fc::sign_request(request, &inputs, &mut texts),
        Cloud::Alibaba => sign_acs3::sign_request(request, &inputs, &mut texts),
        Cloud::Tencent => {
            sign_tc3::sign_request(request, service.unwrap_or("scf"), &inputs, &mut texts)
        }
        Cloud::Huawei => huawei::sign::authenticate_request(request, &inputs, &mut texts),
    }?;
    Ok((!is_token).then(|| texts.into()))
}

fn wrong_credentials() -> EncodeError {
    EncodeError::new("credentials", "do not belong to the scheme")
}

/// Pre-signs the URL of an HTTP trigger of Alibaba Function Compute for a plain request until
/// `expires`. Of the headers, `Content-Type`, `Content-MD5` and `x-fc-*` are covered.
///
/// # Errors
/// [`EncodeError`] for field `url`, and for credentials of another cloud.
pub fn presign_http_trigger(
    request: &Request,
    credentials: &Credentials,
    expires: Timestamp,
) -> Result<(Secret, Stages), EncodeError> {
    if credentials.table().cloud != Cloud::Alibaba {
        return Err(wrong_credentials());
    }
    let (url, texts) = sign_fc::presign_request(request, credentials, expires)?;
    Ok((url, texts.into()))
}

#[cfg(test)]
mod tests {
    use super::{Error, Verdict, error_text, service, verdict_text};
    use crate::response::ResponseParts;

    #[test]
    fn texts_are_those_that_are_displayed() {
        let response = ResponseParts::with_pairs(500, &[(b"x-request-id", b"\x1b1")], b"");
        let verdict = Verdict::incomplete(2, 1);
        let errors: [Error; 4] = [
            service("none").err().unwrap().into(),
            response.decode_error(None, "problem").into(),
            response.service_error(super::Cloud::Huawei).into(),
            verdict.clone().require_match().unwrap_err().into(),
        ];
        for error in errors {
            assert_eq!(error_text(&error), error.to_string());
        }
        assert_eq!(verdict_text(&verdict), verdict.to_string());
    }
}
