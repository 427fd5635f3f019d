//! The service object of SCF API 2018-04-16.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::day_key::{self, DayKey};
use super::{Credentials, sign_tc3};
use crate::endpoint::{Endpoint, check_host_label};
use crate::error::{Cloud, EncodeError, ServiceError};
use crate::operation::Service;
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, set_header};

/// API version, sent as `X-TC-Version`.
const VERSION: &str = "2018-04-16";

/// Name of the product in the credential scope.
const PRODUCT: &str = "scf";

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
pub struct Scf {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    region: String,
    language: Option<String>,
    endpoint: Endpoint,
    credentials: Credentials,
    day_key: DayKey,
}

impl Scf {
    /// The service in a region such as `ap-guangzhou`, at the domestic site.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region`.
    pub fn new(region: &str, credentials: Credentials) -> Result<Self, EncodeError> {
        check_host_label("region", region)?;
        Ok(Self {
            inner: Arc::new(Inner {
                region: region.to_owned(),
                language: None,
                endpoint: site_endpoint(Site::Domestic, region)?,
                credentials,
                day_key: DayKey::default(),
            }),
        })
    }

    /// Sends to another of Tencent's sites.
    ///
    /// # Errors
    /// [`EncodeError`] for field `region` if it makes no host name.
    pub fn with_site(mut self, site: Site) -> Result<Self, EncodeError> {
        let endpoint = site_endpoint(site, &self.inner.region)?;
        Arc::make_mut(&mut self.inner).endpoint = endpoint;
        Ok(self)
    }

    /// Sends to another endpoint.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        Arc::make_mut(&mut self.inner).endpoint = endpoint;
        self
    }

    /// Language of messages: `zh-CN` or `en-US`.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).language = Some(language.into());
        self
    }

    /// The region.
    pub fn region(&self) -> &str {
        &self.inner.region
    }
}

fn site_endpoint(site: Site, region: &str) -> Result<Endpoint, EncodeError> {
    match site {
        _ if region.ends_with("-fsi") => regional_endpoint(region),
        Site::Domestic => Endpoint::parse("scf.tencentcloudapi.com"),
        Site::International => Endpoint::parse("scf.intl.tencentcloudapi.com"),
        Site::Regional => regional_endpoint(region),
    }
}

fn regional_endpoint(region: &str) -> Result<Endpoint, EncodeError> {
    Endpoint::parse(&format!("scf.{region}.tencentcloudapi.com"))
}

impl Service for Scf {
    const CLOUD: Cloud = Cloud::Tencent;

    fn endpoint(&self) -> &Endpoint {
        &self.inner.endpoint
    }

    fn sign(
        &self,
        operation: &'static str,
        request: &mut Request<Bytes>,
        context: &SigningContext,
    ) -> Result<(), EncodeError> {
        set_header(request, "x-tc-action", "operation", operation)?;
        set_header(request, "x-tc-version", "version", VERSION)?;
        set_header(request, "x-tc-region", "region", self.region())?;
        if let Some(language) = &self.inner.language {
            set_header(request, "x-tc-language", "language", language)?;
        }
        let credentials = &self.inner.credentials;
        let derive = || day_key::derive(&credentials.secret_key, context.at, PRODUCT);
        let key = || self.inner.day_key.of(context.at, derive);
        let headers = SignedHeaders::Recommended;
        sign_tc3::sign_with(request, PRODUCT, credentials, context, headers, key).map(drop)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tencent::GetFunctionAddress;
    use crate::time::Timestamp;

    fn authorization(scf: &Scf, at: i64) -> String {
        let call = scf.call(GetFunctionAddress::new("hello"));
        let context = SigningContext::at(Timestamp::from_unix_seconds(at).unwrap());
        let request = call.request(&context).unwrap();
        request.headers()["authorization"].to_str().unwrap().into()
    }

    /// Expected are the signatures of services that have signed nothing before, which the vectors
    /// assert.
    #[test]
    fn a_new_day_is_signed_with_its_own_key() {
        let fresh = || Scf::new("ap-guangzhou", Credentials::new("id", "key")).unwrap();
        let scf = fresh();
        let midnight = 1_758_067_200;
        for at in [midnight - 1, midnight, midnight + 86_399, midnight - 1] {
            assert_eq!(authorization(&scf, at), authorization(&fresh(), at), "{at}");
        }
        assert_eq!(format!("{:?}", scf.inner.day_key), "<redacted>");
    }
}
