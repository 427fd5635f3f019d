//! `GET /v2/{project_id}/fgs/functions/{function_urn}/code`
//!
//! Source: "Querying the Code of a Function", FunctionGraph API reference v2.

use bytes::Bytes;
use http::{Method, Request};

use crate::error::{DecodeError, EncodeError};
use crate::huawei::{FunctionCode, FunctionGraph};
use crate::operation::{Operation, Service};
use crate::response::Response;
use crate::wire::RequestBuilder;

/// Gets a function's code or its address, its SHA-512 and its size.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ShowFunctionCode {
    /// `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`; version
    /// `latest` or none is the current one, `!{alias}` an alias.
    pub function_urn: String,
}

impl Operation for ShowFunctionCode {
    type Service = FunctionGraph;
    type Output = FunctionCode;
    const NAME: &'static str = "ShowFunctionCode";

    fn encode(&self, service: &FunctionGraph) -> Result<Request<Bytes>, EncodeError> {
        RequestBuilder::new(Method::GET, service.endpoint())
            .content_type("application/json")
            .path("/v2/")
            .segment("project_id", service.project_id())
            .path("/fgs/functions/")
            .urn("function_urn", &self.function_urn)
            .path("/code")
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionCode, DecodeError> {
        FunctionCode::read(response)
    }
}
