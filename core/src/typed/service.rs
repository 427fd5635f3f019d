//! Services as types of their own.

use bytes::Bytes;
use http::Request;

use super::{Call, Operation, Sealed, required};
use crate::cloud::Cloud;
use crate::endpoint::Endpoint;
use crate::engine::service;
use crate::engine::table::ServiceTable;
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::package::CodePackage;
use crate::signing::SigningContext;

/// The API of a cloud, with an endpoint and credentials. It signs the requests of its operations
/// and parses its errors. Cloning is cheap. Only this crate implements services.
pub trait Service: Sealed + Clone {
    /// The cloud.
    const CLOUD: Cloud;

    /// Whether its signatures need the nonce of a [`SigningContext`].
    const NEEDS_NONCE: bool = false;

    /// The engine's service; no part of the API.
    #[doc(hidden)]
    fn engine(&self) -> &service::Service;

    /// Returns the endpoint that requests are sent to.
    fn endpoint(&self) -> &Endpoint {
        self.engine().endpoint()
    }

    /// Binds an operation to this service.
    fn call<O: Operation<Service = Self>>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    /// Creates the request that downloads a package: a plain GET of its pre-signed URL, or a signed
    /// one of its object-store address. The URL may be a secret, and the `Debug` output of a
    /// request shows it.
    ///
    /// # Errors
    /// [`EncodeError`] for field `package` if there is nothing to download (inline code, an image,
    /// no address), if the address is not a valid URL, or if its host is not one that signatures
    /// are sent to.
    fn download_request(
        &self,
        package: &CodePackage,
        context: &SigningContext,
    ) -> Result<Request<Bytes>, EncodeError> {
        let request = self.engine().download_request(package, context)?;
        request.into_http()
    }
}

/// The service of a builder.
pub(crate) fn service_of(
    table: &'static ServiceTable,
    parameters: Vec<Value<'_>>,
    endpoint: Option<&str>,
    credentials: Option<impl Into<service::Credentials>>,
) -> Result<service::Service, EncodeError> {
    let credentials = required("credentials", credentials)?.into();
    let parameters = Value::Fields(parameters).into_owned();
    service::Service::new(table, parameters, endpoint, credentials)
}
