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

/// A cloud's API with an endpoint and credentials: what finishes the requests of its operations
/// and knows its errors. Cloning is cheap. Only this crate has services.
pub trait Service: Sealed + Clone {
    /// The cloud.
    const CLOUD: Cloud;

    /// Whether its signatures need the nonce of a [`SigningContext`].
    const NEEDS_NONCE: bool = false;

    /// The engine's service; no part of the API.
    #[doc(hidden)]
    fn engine(&self) -> &service::Service;

    /// Where requests go.
    fn endpoint(&self) -> &Endpoint {
        self.engine().endpoint()
    }

    /// Binds an operation to this service.
    fn call<O: Operation<Service = Self>>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    /// The request that downloads a package: a plain GET of a pre-signed URL, or a signed one of
    /// an object-store address. Its URL may be a secret, and `Debug` of a request shows the URL.
    ///
    /// # Errors
    /// [`EncodeError`] for field `package` where there is nothing to download (inline code, an
    /// image, no address), for an address that is not a valid URL, or for one at a host that is
    /// given no signature.
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
    service::Service::new(table, Value::Fields(parameters), endpoint, credentials)
}
