//! `DELETE /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteAlias`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{Deleted, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Deletes an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeleteAlias {
    /// Name of the service.
    pub service_name: String,
    /// Name of the alias.
    pub alias_name: String,
    /// Only if the alias is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

impl Operation for DeleteAlias {
    type Service = FunctionCompute2016;
    type Output = Deleted;
    const NAME: &'static str = "DeleteAlias";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::DELETE)
            .path("/")
            .service(&self.service_name)
            .path("/aliases/")
            .segment("alias_name", &self.alias_name)
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<Deleted, DecodeError> {
        Ok(Deleted::read(response))
    }
}
