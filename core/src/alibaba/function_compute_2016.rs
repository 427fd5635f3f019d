//! The service object of API 2016-08-15.

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Request};

use super::{Credentials, names, sign_fc};
use crate::endpoint::Endpoint;
use crate::error::{Cloud, EncodeError, ServiceError};
use crate::operation::Service;
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::SigningContext;
use crate::wire::RequestBuilder;

/// Function Compute, API 2016-08-15, signed with the `FC` scheme.
#[derive(Debug, Clone)]
pub struct FunctionCompute2016 {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    account_id: String,
    endpoint: Endpoint,
    credentials: Credentials,
}

impl FunctionCompute2016 {
    /// The service of an account (its numeric id) in a region such as `cn-shanghai`, at
    /// `https://{account_id}.{region}.fc.aliyuncs.com`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `account_id` or `region`.
    pub fn new(
        account_id: &str,
        region: &str,
        credentials: Credentials,
    ) -> Result<Self, EncodeError> {
        let endpoint = names::endpoint(account_id, region)?;
        Ok(Self {
            inner: Arc::new(Inner {
                account_id: account_id.to_owned(),
                endpoint,
                credentials,
            }),
        })
    }

    /// Sends to another endpoint, such as the region's internal one.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        Arc::make_mut(&mut self.inner).endpoint = endpoint;
        self
    }

    /// A request to a path below `/2016-08-15/services`.
    pub(super) fn request(&self, method: Method) -> RequestBuilder<'_> {
        let mut request = RequestBuilder::new(method, self.endpoint());
        request
            .header("x-fc-account-id", "account_id", self.account_id())
            .path("/2016-08-15/services");
        request
    }

    /// The account's id, sent as `X-Fc-Account-Id`: it lets the API be reached by any host name.
    pub fn account_id(&self) -> &str {
        &self.inner.account_id
    }
}

impl Service for FunctionCompute2016 {
    const CLOUD: Cloud = Cloud::Alibaba;

    fn endpoint(&self) -> &Endpoint {
        &self.inner.endpoint
    }

    fn sign(
        &self,
        _: &'static str,
        request: &mut Request<Bytes>,
        context: &SigningContext,
    ) -> Result<(), EncodeError> {
        sign_fc::sign(request, &self.inner.credentials, context).map(drop)
    }

    fn service_error(
        &self,
        operation: &'static str,
        response: &Response<'_>,
    ) -> Option<ServiceError> {
        super::error::service_error(operation, response)
    }

    fn secrets(&self) -> Vec<&Secret> {
        self.inner.credentials.secrets()
    }
}
