//! The services of all clouds.

use super::{Sealed, Service};
use crate::cloud::Cloud;
use crate::endpoint::Endpoint;
use crate::engine::service;
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::{alibaba, huawei, tencent};

/// A parameter of a service.
fn text(value: &str) -> Value<'_> {
    Value::Text(value.into())
}

/// Function Compute, API 2016-08-15, signed with the `FC` scheme.
#[derive(Debug, Clone)]
pub struct FunctionCompute2016(service::Service);

impl FunctionCompute2016 {
    /// The service of an account (its numeric id) in a region such as `cn-shanghai`, at
    /// `https://{account_id}.{region}.fc.aliyuncs.com`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `account_id` or `region`.
    pub fn new(
        account_id: &str,
        region: &str,
        credentials: alibaba::Credentials,
    ) -> Result<Self, EncodeError> {
        let parameters = Value::Fields(vec![text(account_id), text(region)]);
        let table = &alibaba::FUNCTION_COMPUTE_2016;
        service::Service::new(table, parameters, None, credentials.into()).map(Self)
    }

    /// Sends to another endpoint, such as the region's internal one.
    #[must_use]
    pub fn with_endpoint(self, endpoint: Endpoint) -> Self {
        Self(self.0.with_endpoint(endpoint))
    }

    /// The account's id, sent as `X-Fc-Account-Id`: it lets the API be reached by any host name.
    pub fn account_id(&self) -> &str {
        self.0.text("account_id")
    }
}

impl Sealed for FunctionCompute2016 {}

impl Service for FunctionCompute2016 {
    const CLOUD: Cloud = Cloud::Alibaba;

    fn engine(&self) -> &service::Service {
        &self.0
    }
}

/// Function Compute 2.0, API 2021-04-06, signed with ACS3-HMAC-SHA256.
#[derive(Debug, Clone)]
pub struct FunctionCompute2021(service::Service);

impl FunctionCompute2021 {
    /// The service of an account (its numeric id) in a region such as `cn-shanghai`, at
    /// `https://{account_id}.{region}.fc.aliyuncs.com`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `account_id` or `region`.
    pub fn new(
        account_id: &str,
        region: &str,
        credentials: alibaba::Credentials,
    ) -> Result<Self, EncodeError> {
        let parameters = Value::Fields(vec![text(account_id), text(region)]);
        let table = &alibaba::FUNCTION_COMPUTE_2021;
        service::Service::new(table, parameters, None, credentials.into()).map(Self)
    }

    /// Sends to another endpoint, such as the region's internal one.
    #[must_use]
    pub fn with_endpoint(self, endpoint: Endpoint) -> Self {
        Self(self.0.with_endpoint(endpoint))
    }
}

impl Sealed for FunctionCompute2021 {}

impl Service for FunctionCompute2021 {
    const CLOUD: Cloud = Cloud::Alibaba;
    const NEEDS_NONCE: bool = true;

    fn engine(&self) -> &service::Service {
        &self.0
    }
}

/// FunctionGraph, API v2, signed with SDK-HMAC-SHA256 or authenticated by a token.
#[derive(Debug, Clone)]
pub struct FunctionGraph(service::Service);

impl FunctionGraph {
    /// The service of a project in a region such as `cn-north-4`, at
    /// `https://functiongraph.{region}.myhuaweicloud.com`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region` or `project_id`.
    pub fn new(
        region: &str,
        project_id: &str,
        authentication: impl Into<huawei::Authentication>,
    ) -> Result<Self, EncodeError> {
        let parameters = vec![text(region), text(project_id), Value::Absent];
        let authentication = authentication.into().into();
        let table = &huawei::FUNCTION_GRAPH;
        let parameters = Value::Fields(parameters);
        service::Service::new(table, parameters, None, authentication).map(Self)
    }

    /// Sends to another endpoint, such as a partner cloud's
    /// `functiongraph.eu-de.otc.t-systems.com`.
    #[must_use]
    pub fn with_endpoint(self, endpoint: Endpoint) -> Self {
        Self(self.0.with_endpoint(endpoint))
    }

    /// Allows packages at one more object store: its host, such as
    /// `obs.eu-nl.otc.t-systems.com`, and its buckets' hosts below it. The addresses of packages
    /// are set by whoever deploys a function, so a signature, and the security token of temporary
    /// credentials, go over https to the object store of the service's own cloud and region
    /// (`obs.{region}.myhuaweicloud.com`, or `obs.` where the endpoint has `functiongraph.`), to
    /// the service's own endpoint, and to what is allowed here; over http only where this is an
    /// address that begins with `http://`.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "as `with_endpoint` takes it")]
    pub fn with_object_store(self, host: Endpoint) -> Self {
        let name = "object_store_hosts";
        let mut hosts = self.0.list(name);
        let host = [host.scheme(), "://", host.authority()].concat();
        hosts.push(&host);
        let hosts = hosts.into_iter().map(|host| text(host).into_owned());
        let hosts = Value::List(hosts.collect());
        // No endpoint follows from it.
        Self(self.0.with_parameter(name, hosts).unwrap_or(self.0))
    }

    /// The region.
    pub fn region(&self) -> &str {
        self.0.text("region")
    }

    /// The project's id.
    pub fn project_id(&self) -> &str {
        self.0.text("project_id")
    }
}

impl Sealed for FunctionGraph {}

impl Service for FunctionGraph {
    const CLOUD: Cloud = Cloud::Huawei;

    fn engine(&self) -> &service::Service {
        &self.0
    }
}

/// Which of Tencent's hosts to send to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Site {
    /// `scf.tencentcloudapi.com`: mainland accounts, nearest region.
    #[default]
    Domestic,
    /// `scf.intl.tencentcloudapi.com`: international accounts.
    International,
    /// `scf.{region}.tencentcloudapi.com`: pinned to the region. The finance regions, such as
    /// `ap-shanghai-fsi` and `ap-shenzhen-fsi`, have no other and are always sent there.
    Regional,
}

/// Serverless Cloud Function, API 2018-04-16, signed with TC3-HMAC-SHA256.
#[derive(Debug, Clone)]
pub struct Scf(service::Service);

impl Scf {
    /// The service in a region such as `ap-guangzhou`, at the domestic site.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region`.
    pub fn new(region: &str, credentials: tencent::Credentials) -> Result<Self, EncodeError> {
        let parameters = Value::Fields(vec![text(region), Value::Absent, Value::Absent]);
        let table = &tencent::SCF;
        service::Service::new(table, parameters, None, credentials.into()).map(Self)
    }

    /// Sends to another of Tencent's sites.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region` if it makes no host name.
    pub fn with_site(self, site: Site) -> Result<Self, EncodeError> {
        let word = match site {
            Site::Domestic => "domestic",
            Site::International => "international",
            Site::Regional => "regional",
        };
        self.0.with_parameter("site", text(word)).map(Self)
    }

    /// Sends to another endpoint.
    #[must_use]
    pub fn with_endpoint(self, endpoint: Endpoint) -> Self {
        Self(self.0.with_endpoint(endpoint))
    }

    /// Language of messages: `zh-CN` or `en-US`.
    #[must_use]
    pub fn with_language(self, language: impl Into<String>) -> Self {
        let language = Value::Text(language.into().into());
        // No endpoint follows from it.
        Self(
            self.0
                .with_parameter("language", language)
                .unwrap_or(self.0),
        )
    }

    /// The region.
    pub fn region(&self) -> &str {
        self.0.text("region")
    }
}

impl Sealed for Scf {}

impl Service for Scf {
    const CLOUD: Cloud = Cloud::Tencent;

    fn engine(&self) -> &service::Service {
        &self.0
    }
}
