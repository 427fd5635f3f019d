//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetService`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, ServiceResponse};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Gets a service, or a version of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetService {
    /// Name of the service.
    pub service_name: String,
    /// Version id, alias, or `LATEST`.
    pub qualifier: Option<String>,
}

impl Operation for GetService {
    type Service = FunctionCompute2016;
    type Output = ServiceResponse;
    const NAME: &'static str = "GetService";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .suffix(".", "qualifier", self.qualifier.as_deref())
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<ServiceResponse, DecodeError> {
        ServiceResponse::read(response)
    }
}
