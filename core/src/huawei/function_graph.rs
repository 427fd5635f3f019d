//! The service object of FunctionGraph API v2.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::{Authentication, object_store, sign};
use crate::endpoint::{Endpoint, check_host_label};
use crate::error::{Cloud, EncodeError, ServiceError};
use crate::operation::Service;
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, set_header};
use crate::wire;

/// FunctionGraph, API v2, signed with SDK-HMAC-SHA256 or authenticated by a token.
#[derive(Debug, Clone)]
pub struct FunctionGraph {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    project_id: String,
    endpoint: Endpoint,
    authentication: Authentication,
}

impl FunctionGraph {
    /// The service of a project in a region such as `cn-north-4`, at
    /// `https://functiongraph.{region}.myhuaweicloud.com`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region` or `project_id`.
    pub fn new(
        region: &str,
        project_id: &str,
        authentication: impl Into<Authentication>,
    ) -> Result<Self, EncodeError> {
        check_host_label("region", region)?;
        wire::check_name("project_id", project_id)?;
        let endpoint = Endpoint::parse(&format!("functiongraph.{region}.myhuaweicloud.com"))?;
        Ok(Self {
            inner: Arc::new(Inner {
                project_id: project_id.to_owned(),
                endpoint,
                authentication: authentication.into(),
            }),
        })
    }

    /// Sends to another endpoint, such as a partner cloud's
    /// `functiongraph.eu-de.otc.t-systems.com`.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        Arc::make_mut(&mut self.inner).endpoint = endpoint;
        self
    }

    /// The project's id.
    pub fn project_id(&self) -> &str {
        &self.inner.project_id
    }
}

impl Service for FunctionGraph {
    const CLOUD: Cloud = Cloud::Huawei;

    fn endpoint(&self) -> &Endpoint {
        &self.inner.endpoint
    }

    fn sign(
        &self,
        _: &'static str,
        request: &mut Request<Bytes>,
        context: &SigningContext,
    ) -> Result<(), EncodeError> {
        let authentication = &self.inner.authentication;
        // With a token the project is known from the token; the SDKs send it with keys only.
        if matches!(authentication, Authentication::Credentials(_)) {
            set_header(request, "x-project-id", "project_id", self.project_id())?;
        }
        sign::authenticate(request, authentication, context, SignedHeaders::Recommended).map(drop)
    }

    fn service_error(&self, _: &'static str, response: &Response<'_>) -> Option<ServiceError> {
        super::error::service_error(&self.inner.authentication, response)
    }

    fn secrets(&self) -> Vec<&Secret> {
        self.inner.authentication.secrets()
    }

    fn sign_object_store(
        &self,
        url: &Secret,
        context: &SigningContext,
    ) -> Result<Request<Bytes>, EncodeError> {
        match &self.inner.authentication {
            Authentication::Credentials(credentials) => {
                object_store::signed_get(url, credentials, context)
            }
            Authentication::Token(_) => Err(EncodeError::new(
                "credentials",
                "must be an access key: the object store takes no user token",
            )),
        }
    }
}
