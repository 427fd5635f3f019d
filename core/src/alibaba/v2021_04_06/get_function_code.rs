//! `GET /2021-04-06/services/{serviceName}/functions/{functionName}/code`
//!
//! Source: "Function Compute (2.0): GetFunctionCode", 2021-04-06.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::names::check_account_id;
use crate::alibaba::{FunctionCode, FunctionCompute2021};
use crate::error::{DecodeError, EncodeError};
use crate::operation::{Operation, Service};
use crate::response::Response;
use crate::wire::RequestBuilder;

/// Gets the download address and the checksum of a function's package.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetFunctionCode {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Version id or alias of the service.
    pub qualifier: Option<String>,
    /// Id of the Alibaba Cloud account (`X-Fc-Account-Id`).
    pub x_fc_account_id: Option<String>,
    /// Time of the call (`X-Fc-Date`), as `Wed, 11 May 2022 09:00:00 GMT`; the signature does not
    /// need it.
    pub x_fc_date: Option<String>,
    /// Request id of your own (`X-Fc-Trace-Id`).
    pub x_fc_trace_id: Option<String>,
}

impl Operation for GetFunctionCode {
    type Service = FunctionCompute2021;
    type Output = FunctionCode;
    const NAME: &'static str = "GetFunctionCode";

    fn encode(&self, service: &FunctionCompute2021) -> Result<Request<Bytes>, EncodeError> {
        RequestBuilder::new(Method::GET, service.endpoint())
            .header("accept", "accept", "application/json")
            .optional_header(
                "x-fc-account-id",
                "x_fc_account_id",
                self.x_fc_account_id.as_deref(),
            )
            .check(
                self.x_fc_account_id
                    .as_deref()
                    .map_or(Ok(()), |id| check_account_id("x_fc_account_id", id)),
            )
            .optional_header("x-fc-date", "x_fc_date", self.x_fc_date.as_deref())
            .optional_header(
                "x-fc-trace-id",
                "x_fc_trace_id",
                self.x_fc_trace_id.as_deref(),
            )
            .path("/2021-04-06/services/")
            .segment("service_name", &self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/code")
            .query("qualifier", "qualifier", self.qualifier.as_deref())
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionCode, DecodeError> {
        FunctionCode::read(response)
    }
}
