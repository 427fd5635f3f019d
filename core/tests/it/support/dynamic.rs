//! Calls by name with owned data in and out, over what the language bindings build on.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use faaswire::CodePackage;
use faaswire::dynamic::{self as engine, Origin, Parsed, View};
use faaswire::signing::{SignedHeaders, Stages};
use faaswire::{EncodeError, Error, Function, ResponseParts, Secret, SigningContext, Timestamp};
use http::Request;
use serde_json::Value as Json;

/// A chunk of data.
#[derive(Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    Secret(Secret),
    Bytes(Bytes),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
    Record(Box<Record>),
}

/// As the engine shows it: neither secrets nor bytes.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(record) => record.fmt(f),
            Self::List(items) => f.debug_list().entries(items).finish(),
            Self::Map(members) => {
                let members = members.iter().map(|(name, value)| (name, value));
                f.debug_map().entries(members).finish()
            }
            other => engine::Value::from(other.clone()).fmt(f),
        }
    }
}

/// A typed object, with its members in declared order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Record {
    pub(crate) names: Vec<String>,
    pub(crate) values: Vec<Value>,
    pub(crate) package: Option<CodePackage>,
    pub(crate) function: Option<Function>,
    pub(crate) next_page: Option<Call>,
}

impl Record {
    /// Its members with their names.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.names.iter().map(|name| &**name).zip(&self.values)
    }
}

impl From<Value> for engine::Value<'static> {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Bool(truth),
            Value::Int(number) => Self::Int(number),
            Value::Float(number) => engine::Value::of_f64(number),
            Value::Text(text) => Self::Text(text.into()),
            Value::Secret(secret) => Self::Secret(Cow::Owned(secret)),
            Value::Bytes(bytes) => Self::Bytes(bytes),
            Value::List(items) => Self::List(items.into_iter().map(Into::into).collect()),
            Value::Map(members) => {
                let members = members.into_iter();
                Self::Map(
                    members
                        .map(|(name, value)| (name.into(), value.into()))
                        .collect(),
                )
            }
            Value::Record(record) => panic!("{record:?} is not given"),
        }
    }
}

/// What was received.
fn received(value: &engine::Value<'_>, origin: &Origin) -> Value {
    match value {
        engine::Value::Bool(truth) => Value::Bool(*truth),
        engine::Value::Int(number) => Value::Int(*number),
        engine::Value::Number(_) => Value::Float(value.to_f64().unwrap()),
        engine::Value::Text(text) => Value::Text(text.clone().into_owned()),
        engine::Value::Secret(secret) => Value::Secret(secret.clone().into_owned()),
        engine::Value::Bytes(bytes) => Value::Bytes(bytes.clone()),
        engine::Value::Json(json) => data(serde_json::from_str(json).unwrap()),
        engine::Value::List(items) => {
            Value::List(items.iter().map(|item| received(item, origin)).collect())
        }
        engine::Value::Map(members) => {
            let members = members.iter();
            Value::Map(
                members
                    .map(|(name, value)| (name.clone().into_owned(), received(value, origin)))
                    .collect(),
            )
        }
        engine::Value::Record(view) => Value::Record(Box::new(record(view, origin))),
        _ => Value::Null,
    }
}

fn data(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(truth),
        Json::Number(number) => number
            .as_i64()
            .map_or_else(|| Value::Float(number.as_f64().unwrap()), Value::Int),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(items.into_iter().map(data).collect()),
        Json::Object(members) => {
            let members = members.into_iter();
            Value::Map(members.map(|(name, value)| (name, data(value))).collect())
        }
    }
}

fn record(view: &View<'_>, origin: &Origin) -> Record {
    Record {
        names: view
            .table()
            .fields
            .iter()
            .map(engine::table::Field::name)
            .collect(),
        values: view
            .values()
            .map(|value| received(&value, origin))
            .collect(),
        package: view.package(),
        function: view.function(origin),
        next_page: None,
    }
}

/// The credentials of any cloud.
#[derive(Debug, Clone)]
pub(crate) struct Credentials(engine::Credentials);

impl Credentials {
    pub(crate) fn new(name: &str, members: Value) -> Result<Self, EncodeError> {
        engine::credentials(name, members.into()).map(Self)
    }
}

/// A service of any cloud.
#[derive(Debug, Clone)]
pub(crate) struct Service(engine::Service);

impl Service {
    pub(crate) fn new(
        name: &str,
        config: Value,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError> {
        let table = engine::service(name)?;
        engine::Service::new(table, config.into(), None, credentials.0.clone()).map(Self)
    }

    pub(crate) fn call(&self, operation: &str, params: Value) -> Result<Call, EncodeError> {
        let operation = engine::operation(self.0.table(), operation)?;
        engine::Call::new(&self.0, operation, params.into()).map(Call)
    }
}

impl Service {
    pub(crate) fn download_request(
        &self,
        package: &CodePackage,
        context: &SigningContext,
    ) -> Result<Request<Bytes>, EncodeError> {
        self.0.download_request(package, context)?.into_http()
    }
}

/// A call of any operation.
#[derive(Clone, PartialEq)]
pub(crate) struct Call(engine::Call);

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Call {
    pub(crate) fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<Request<Bytes>, EncodeError> {
        self.0.request(context, headers)?.into_http()
    }

    pub(crate) fn parse(&self, response: &ResponseParts<'_>) -> Result<Value, Error> {
        let parsed: Parsed = self.0.parse(response)?;
        let mut output = record(&parsed.view(), &self.0.origin());
        output.next_page = self.0.next_page(&parsed.view()).map(Call);
        Ok(Value::Record(Box::new(output)))
    }
}

/// Every operation as (service, operation).
pub(crate) fn operations() -> Vec<(String, &'static str)> {
    engine::operations()
}

/// Builds a request of its parts.
pub(crate) fn request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Bytes,
) -> Result<Request<Bytes>, EncodeError> {
    engine::request(method, url, headers, body)?.into_http()
}

/// Signs a request with the named scheme.
pub(crate) fn sign(
    scheme: &str,
    service: Option<&str>,
    request: &mut Request<Bytes>,
    credentials: &Credentials,
    context: &SigningContext,
    headers: SignedHeaders<'_>,
) -> Result<Option<Stages>, EncodeError> {
    let mut own = parts(request)?;
    let stages = engine::sign(scheme, service, &mut own, &credentials.0, context, headers)?;
    *request = own.into_http()?;
    Ok(stages)
}

/// Pre-signs the URL of an HTTP trigger.
pub(crate) fn presign_http_trigger(
    request: &Request<Bytes>,
    credentials: &Credentials,
    expires: Timestamp,
) -> Result<(Secret, Stages), EncodeError> {
    engine::presign_http_trigger(&parts(request)?, &credentials.0, expires)
}

fn parts(request: &Request<Bytes>) -> Result<engine::Request, EncodeError> {
    let headers = request.headers().iter();
    let headers: Vec<(&str, &str)> = headers
        .map(|(name, value)| {
            (
                name.as_str(),
                std::str::from_utf8(value.as_bytes()).unwrap(),
            )
        })
        .collect();
    let (method, url) = (request.method().as_str(), request.uri().to_string());
    engine::request(method, &url, &headers, request.body().clone())
}
