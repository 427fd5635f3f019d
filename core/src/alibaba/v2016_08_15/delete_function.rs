//! `DELETE /2016-08-15/services/{serviceName}/functions/{functionName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteFunction`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{Deleted, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Deletes a function that has no triggers left.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeleteFunction {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Only if the function is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

impl Operation for DeleteFunction {
    type Service = FunctionCompute2016;
    type Output = Deleted;
    const NAME: &'static str = "DeleteFunction";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::DELETE)
            .path("/")
            .service(&self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<Deleted, DecodeError> {
        Ok(Deleted::read(response))
    }
}
