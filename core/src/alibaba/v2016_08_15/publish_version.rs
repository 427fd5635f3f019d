//! `POST /2016-08-15/services/{serviceName}/versions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `PublishVersion`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, VersionResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::wire_names;
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;

/// Publishes the service and its functions as they are now, as a version that never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PublishVersion {
    /// Name of the service.
    pub service_name: String,
    /// Description of the version.
    pub description: Member<String>,
    /// Only if the service is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

wire_names! {
    write PublishVersion {
        description: "description",
    }
}

impl Operation for PublishVersion {
    type Service = FunctionCompute2016;
    type Output = VersionResponse;
    const NAME: &'static str = "PublishVersion";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::POST)
            .path("/")
            .service(&self.service_name)
            .path("/versions")
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<VersionResponse, DecodeError> {
        VersionResponse::read(response)
    }
}
