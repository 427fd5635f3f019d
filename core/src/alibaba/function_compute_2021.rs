//! The service object of API 2021-04-06.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::{Credentials, names, sign_acs3};
use crate::endpoint::Endpoint;
use crate::error::{Cloud, EncodeError, ServiceError};
use crate::operation::Service;
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, set_header};

/// API version, in the path and in `x-acs-version`.
const VERSION: &str = "2021-04-06";

/// Function Compute 2.0, API 2021-04-06, signed with ACS3-HMAC-SHA256.
#[derive(Debug, Clone)]
pub struct FunctionCompute2021 {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    endpoint: Endpoint,
    credentials: Credentials,
}

impl FunctionCompute2021 {
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
}

impl Service for FunctionCompute2021 {
    const CLOUD: Cloud = Cloud::Alibaba;
    const NEEDS_NONCE: bool = true;

    fn endpoint(&self) -> &Endpoint {
        &self.inner.endpoint
    }

    fn sign(
        &self,
        operation: &'static str,
        request: &mut Request<Bytes>,
        context: &SigningContext,
    ) -> Result<(), EncodeError> {
        set_header(request, "x-acs-version", "version", VERSION)?;
        set_header(request, "x-acs-action", "operation", operation)?;
        let credentials = &self.inner.credentials;
        sign_acs3::sign(request, credentials, context, SignedHeaders::Recommended).map(drop)
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
