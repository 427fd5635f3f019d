//! `GET /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetAlias`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{AliasResponse, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Gets an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetAlias {
    /// Name of the service.
    pub service_name: String,
    /// Name of the alias.
    pub alias_name: String,
}

impl Operation for GetAlias {
    type Service = FunctionCompute2016;
    type Output = AliasResponse;
    const NAME: &'static str = "GetAlias";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .path("/aliases/")
            .segment("alias_name", &self.alias_name)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<AliasResponse, DecodeError> {
        AliasResponse::read(response)
    }
}
