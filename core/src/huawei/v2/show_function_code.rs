//! `GET /v2/{project_id}/fgs/functions/{function_urn}/code`
//!
//! Source: "Querying the Code of a Function", FunctionGraph API reference v2.

use bytes::Bytes;
use http::{Method, Request};

use crate::error::{DecodeError, EncodeError};
use crate::huawei::{FunctionCode, FunctionGraph};
use crate::operation::Operation;
use crate::response::Response;

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
        service
            .of_function(Method::GET, &self.function_urn)
            .content_type("application/json")
            .path("/code")
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionCode, DecodeError> {
        FunctionCode::read(response)
    }
}
