//! A service: a cloud's API with an endpoint and credentials.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::arguments::Arguments;
pub(crate) use super::credentials::Credentials;
use super::derived_key::DerivedKey;
use super::encode::{check_field, encode};
use super::request::Request;
use super::table::{Operation, ServiceTable};
use super::value::Value;
use crate::any_error::Error;
use crate::crypto::HmacKey;
use crate::endpoint::Endpoint;
use crate::engine::signed::add_header;
use crate::error::{EncodeError, ValueType};
use crate::package::{CodePackage, Source};
use crate::response::ResponseParts;
use crate::signing::SigningContext;

/// The parameters that a service was made with.
#[derive(Clone)]
pub struct Parameters(Arguments<'static>);

impl Parameters {
    /// The string that a required parameter is.
    #[expect(clippy::expect_used, reason = "arguments have all that is required")]
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.text(name).expect("a required parameter")
    }

    /// The string that any parameter is; none if it was not given.
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        self.0.text(name)
    }

    /// What must hold for strings, alone or in lists.
    fn check(&self) -> Result<(), EncodeError> {
        for (field, value) in self.0.iter() {
            let items = match value {
                Value::List(items) => items,
                value => std::slice::from_ref(value),
            };
            for item in items {
                check_field(field, item, None)?;
            }
        }
        Ok(())
    }

    /// The strings that a parameter is.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let mut texts = Vec::new();
        if let Value::List(items) = self.0.get(name) {
            for item in items {
                if let Some(text) = item.text() {
                    texts.push(text);
                }
            }
        }
        texts
    }
}

/// A cloud's API with an endpoint and credentials. Cloning is cheap.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    table: &'static ServiceTable,
    parameters: Parameters,
    endpoint: Endpoint,
    /// Whether the endpoint was given, and does not follow from the parameters.
    has_own_endpoint: bool,
    credentials: Credentials,
    /// The state of an HMAC with the secret key; wiped when it is dropped.
    key: HmacKey,
    derived_key: DerivedKey,
}

impl Service {
    /// A service of parameters by their places, or by their names as a [`Value::Map`], which may have
    /// an `endpoint` besides.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter.
    pub fn new(
        table: &'static ServiceTable,
        mut given: Value<'static>,
        endpoint: Option<&str>,
        credentials: Credentials,
    ) -> Result<Self, EncodeError> {
        let taken = take_endpoint(&mut given);
        let endpoint = match &taken {
            Value::Absent | Value::Null => endpoint,
            Value::Text(text) => endpoint.or(Some(text)),
            other => {
                return Err(EncodeError::wrong_type(
                    "endpoint",
                    ValueType::Text,
                    other.kind(),
                ));
            }
        };
        let mut types = table.credentials.iter();
        if !types.any(|known| std::ptr::eq(*known, credentials.table())) {
            return Err(EncodeError::new(
                "credentials",
                "are those of another cloud",
            ));
        }
        let parameters = Parameters(Arguments::new(table.parameters, given)?);
        parameters.check()?;
        let own = endpoint.map(Endpoint::parse).transpose()?;
        let follows = Endpoint::parse(&(table.endpoint)(&parameters))?;
        let key = HmacKey::new(credentials.key.reveal().as_bytes());
        Ok(Self(Arc::new(Inner {
            table,
            parameters,
            has_own_endpoint: own.is_some(),
            endpoint: own.unwrap_or(follows),
            credentials,
            key,
            derived_key: DerivedKey::default(),
        })))
    }

    /// Its table.
    pub fn table(&self) -> &'static ServiceTable {
        self.0.table
    }

    /// The parameters that it was made with, by the places of the table.
    #[cfg(feature = "dynamic")]
    pub fn parameters(&self) -> &[Value<'static>] {
        self.0.parameters.0.values()
    }

    /// Where requests go.
    pub fn endpoint(&self) -> &Endpoint {
        &self.0.endpoint
    }

    /// Where requests of an operation go.
    pub(crate) fn endpoint_of(&self, operation: &Operation) -> Cow<'_, Endpoint> {
        let inner = &*self.0;
        let elsewhere = operation.endpoint.filter(|_| !inner.has_own_endpoint);
        let host = elsewhere.and_then(|endpoint| endpoint(&inner.parameters));
        match host.map(|host| Endpoint::parse(&host)) {
            Some(Ok(endpoint)) => Cow::Owned(endpoint),
            _ => Cow::Borrowed(&inner.endpoint),
        }
    }

    /// As [`Parameters::text`].
    pub fn text(&self, name: &str) -> &str {
        self.0.parameters.text(name)
    }

    /// As [`Parameters::given`].
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        self.0.parameters.given(name)
    }

    /// The strings that a parameter is.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        self.0.parameters.list(name)
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    /// The secret key, ready to sign with.
    pub(crate) fn key(&self) -> &HmacKey {
        &self.0.key
    }

    /// The key that was derived from it last.
    pub(crate) fn derived_key(&self) -> &DerivedKey {
        &self.0.derived_key
    }

    /// The signed request of an operation.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter, or field `headers`.
    pub(crate) fn request(
        &self,
        operation: &'static Operation,
        arguments: &Arguments<'_>,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<Request, EncodeError> {
        let mut request = encode(self, operation, arguments)?;
        for (name, value) in headers {
            add_header(&mut request, name, value)?;
        }
        (self.table().sign)(self, operation, &mut request, context)?;
        Ok(request)
    }

    /// Distinguishes an error response from a success.
    ///
    /// # Errors
    /// [`Error::Service`], or [`Error::Decode`] for a response that cannot be looked at.
    pub(crate) fn check_response(
        &self,
        operation: &'static Operation,
        response: &ResponseParts<'_>,
    ) -> Result<(), Error> {
        response.readable()?;
        match (self.table().error)(self, operation, response) {
            Some(error) => Err(error.into()),
            None => Ok(()),
        }
    }

    /// The request that downloads a package: a plain GET of a pre-signed URL, or a signed one of
    /// an object-store address. Its URL may be a secret.
    ///
    /// # Errors
    /// [`EncodeError`] for field `package` where there is nothing to download (inline code, an
    /// image, no address), for an address that is not a valid URL, or for one at a host that is
    /// given no signature.
    pub fn download_request(
        &self,
        package: &CodePackage,
        context: &SigningContext,
    ) -> Result<Request, EncodeError> {
        match package.source() {
            Source::ObjectStore(url) => match self.table().object_store {
                Some(sign) => sign(self, url, context),
                None => Err(EncodeError::new(
                    "package",
                    "is not in an object store of this cloud",
                )),
            },
            source => plain_download(source),
        }
    }
}

/// The download from anywhere but an object store.
fn plain_download(source: &Source) -> Result<Request, EncodeError> {
    let problem = match source {
        Source::Url(url) => {
            if let Some(request) = Request::get(url.reveal()) {
                return Ok(request);
            }
            "has an address that is not a valid URL"
        }
        Source::Inline(_) => "is inline: its bytes came with the response",
        Source::Image => "is a container image: there is no file to download",
        Source::ObjectStore(_) | Source::None => "has no address",
    };
    Err(EncodeError::new("package", problem))
}

/// Takes the endpoint out of parameters by their names.
fn take_endpoint<'a>(given: &mut Value<'a>) -> Value<'a> {
    if let Value::Map(members) = given
        && let Some(at) = members.iter().position(|(name, _)| name == "endpoint")
    {
        return members.swap_remove(at).1;
    }
    Value::Absent
}

/// Its name and where it sends.
impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(self.table().name)
            .field("endpoint", self.endpoint())
            .finish_non_exhaustive()
    }
}
