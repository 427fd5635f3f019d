//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetFunction`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, FunctionResponse};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Gets a function, without its code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetFunction {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Version id, alias, or `LATEST`.
    pub qualifier: Option<String>,
}

impl Operation for GetFunction {
    type Service = FunctionCompute2016;
    type Output = FunctionResponse;
    const NAME: &'static str = "GetFunction";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .suffix(".", "qualifier", self.qualifier.as_deref())
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionResponse, DecodeError> {
        FunctionResponse::read(response)
    }
}
