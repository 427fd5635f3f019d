//! `DELETE /2016-08-15/services/{serviceName}/versions/{versionId}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteVersion`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{Deleted, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Deletes a version.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeleteVersion {
    /// Name of the service.
    pub service_name: String,
    /// Id of the version.
    pub version_id: String,
}

impl Operation for DeleteVersion {
    type Service = FunctionCompute2016;
    type Output = Deleted;
    const NAME: &'static str = "DeleteVersion";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::DELETE)
            .path("/")
            .service(&self.service_name)
            .path("/versions/")
            .segment("version_id", &self.version_id)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<Deleted, DecodeError> {
        Ok(Deleted::read(response))
    }
}
