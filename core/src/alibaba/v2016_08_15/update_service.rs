//! `PUT /2016-08-15/services/{serviceName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateService`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{
    FunctionCompute2016, LogConfig, NasConfig, ServiceResponse, TracingConfig, VpcConfig,
};
use crate::error::{DecodeError, EncodeError};
use crate::json::wire_names;
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;

/// Changes a service. What is not set stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UpdateService {
    /// Name of the service.
    pub service_name: String,
    /// Description.
    pub description: Member<String>,
    /// ARN of the role that functions act in, such as `acs:ram::1234567890:role/fc-test`.
    pub role: Member<String>,
    /// Whether functions reach the Internet.
    pub internet_access: Member<bool>,
    /// Where logs go.
    pub log_config: Member<LogConfig>,
    /// The network of your own that functions reach.
    pub vpc_config: Member<VpcConfig>,
    /// File systems that functions see as folders.
    pub nas_config: Member<NasConfig>,
    /// Where traces go; not in the document, known from the SDKs.
    pub tracing_config: Member<TracingConfig>,
    /// Only if the service is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

wire_names! {
    write UpdateService {
        description: "description",
        role: "role",
        internet_access: "internetAccess",
        log_config: "logConfig",
        vpc_config: "vpcConfig",
        nas_config: "nasConfig",
        tracing_config: "tracingConfig",
    }
}

impl Operation for UpdateService {
    type Service = FunctionCompute2016;
    type Output = ServiceResponse;
    const NAME: &'static str = "UpdateService";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::PUT)
            .path("/")
            .service(&self.service_name)
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<ServiceResponse, DecodeError> {
        ServiceResponse::read(response)
    }
}
