//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/code`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetFunctionCode`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCode, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Gets the download address and the checksum of a function's package.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetFunctionCode {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Version id, alias, or `LATEST`.
    pub qualifier: Option<String>,
}

impl Operation for GetFunctionCode {
    type Service = FunctionCompute2016;
    type Output = FunctionCode;
    const NAME: &'static str = "GetFunctionCode";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .suffix(".", "qualifier", self.qualifier.as_deref())
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/code")
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionCode, DecodeError> {
        FunctionCode::read(response)
    }
}
