//! `GET /2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetTrigger`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, TriggerResponse};
use crate::error::{DecodeError, EncodeError};
use crate::operation::Operation;
use crate::response::Response;

/// Gets a trigger.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetTrigger {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Name of the trigger.
    pub trigger_name: String,
}

impl Operation for GetTrigger {
    type Service = FunctionCompute2016;
    type Output = TriggerResponse;
    const NAME: &'static str = "GetTrigger";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/triggers/")
            .segment("trigger_name", &self.trigger_name)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<TriggerResponse, DecodeError> {
        TriggerResponse::read(response)
    }
}
