//! The service object of FunctionGraph API v2.

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Request};

use super::urn::Urn;
use super::{Authentication, object_store, sign};
use crate::endpoint::{Endpoint, check_host_label};
use crate::error::{Cloud, EncodeError, ServiceError};
use crate::operation::Service;
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, set_header};
use crate::wire::{self, RequestBuilder};

/// FunctionGraph, API v2, signed with SDK-HMAC-SHA256 or authenticated by a token.
#[derive(Debug, Clone)]
pub struct FunctionGraph {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    region: String,
    project_id: String,
    endpoint: Endpoint,
    object_stores: Vec<Endpoint>,
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
                region: region.to_owned(),
                project_id: project_id.to_owned(),
                endpoint,
                object_stores: Vec::new(),
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

    /// Allows packages at one more object store: its host, such as
    /// `obs.eu-nl.otc.t-systems.com`, and its buckets' hosts below it. The addresses of packages
    /// are set by whoever deploys a function, so a signature, and the security token of temporary
    /// credentials, go over https to the object store of the service's own cloud and region
    /// (`obs.{region}.myhuaweicloud.com`, or `obs.` where the endpoint has `functiongraph.`), to
    /// the service's own endpoint, and to what is allowed here; over http only where this is an
    /// address that begins with `http://`.
    #[must_use]
    pub fn with_object_store(mut self, host: Endpoint) -> Self {
        Arc::make_mut(&mut self.inner).object_stores.push(host);
        self
    }

    /// The region.
    pub fn region(&self) -> &str {
        &self.inner.region
    }

    /// The project's id.
    pub fn project_id(&self) -> &str {
        &self.inner.project_id
    }
}

impl FunctionGraph {
    /// A request about a function, at `/v2/{project_id}/fgs/functions/{function_urn}`.
    pub(super) fn of_function(&self, method: Method, urn: &str) -> RequestBuilder<'_> {
        let field = "function_urn";
        let mut request = RequestBuilder::new(method, self.endpoint());
        request
            .path("/v2/")
            .segment("project_id", self.project_id())
            .path("/fgs/functions/")
            .urn(field, urn);
        // The gateway goes by the host and the path, so that another region's function would be
        // looked for here, and perhaps found: one of the same name.
        let problem = match Urn::parse(urn) {
            None => {
                "must be `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`"
            }
            Some(urn) if urn.region != self.region() => "is of another region than the service",
            Some(urn) if urn.project_id != self.project_id() => {
                "is of another project than the service"
            }
            Some(_) => return request,
        };
        request.check(Err(EncodeError::new(field, problem)));
        request
    }

    /// The bucket of an address, empty where it stands in the path; none for an address that is to
    /// get no signature.
    fn bucket_of(&self, address: &Endpoint) -> Option<String> {
        let inner = &*self.inner;
        // The service's own endpoint has the caller's credentials anyway: that is an emulator, or a
        // gateway for both.
        if *address == inner.endpoint {
            return Some(String::new());
        }
        for store in &inner.object_stores {
            let bucket = object_store::bucket(address, store.scheme(), store.authority());
            if bucket.is_some() {
                return bucket;
            }
        }
        let own = match inner.endpoint.authority().strip_prefix("functiongraph.") {
            Some(cloud) => ["obs.", cloud].concat(),
            None => ["obs.", &inner.region, ".myhuaweicloud.com"].concat(),
        };
        let bucket = object_store::bucket(address, "https", &own);
        // The object store of the European cloud is at a top-level domain of its own.
        let european = own.strip_suffix(".myhuaweicloud.com");
        let european = european.filter(|own| own.starts_with("obs.eu-"));
        bucket.or_else(|| {
            let own = [european?, ".myhuaweicloud.eu"].concat();
            object_store::bucket(address, "https", &own)
        })
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
                let bucket_of = |address: &Endpoint| self.bucket_of(address);
                object_store::signed_get(url, &bucket_of, credentials, context)
            }
            Authentication::Token(_) => Err(EncodeError::new(
                "credentials",
                "must be an access key: the object store takes no user token",
            )),
        }
    }
}
