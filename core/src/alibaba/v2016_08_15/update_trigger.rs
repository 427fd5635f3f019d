//! `PUT /2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateTrigger`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, TriggerResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::{JsonText, wire_names};
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;
use crate::wire;

/// Changes a trigger. What is not set stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UpdateTrigger {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Name of the trigger.
    pub trigger_name: String,
    /// What its kind needs, such as `{"cronExpression": "0 0 8 * * *", "enable": true}`.
    pub trigger_config: Member<JsonText>,
    /// ARN of the role in which the source calls the function; timers need none.
    pub invocation_role: Member<String>,
    /// Version or alias of the service to call.
    pub qualifier: Member<String>,
    /// Description; not in the document, known from the SDKs.
    pub description: Member<String>,
    /// Only if the trigger is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

wire_names! {
    write UpdateTrigger {
        trigger_config: "triggerConfig",
        invocation_role: "invocationRole",
        qualifier: "qualifier",
        description: "description",
    }
}

impl Operation for UpdateTrigger {
    type Service = FunctionCompute2016;
    type Output = TriggerResponse;
    const NAME: &'static str = "UpdateTrigger";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::PUT)
            .check(wire::check_optional_name(
                "qualifier",
                self.qualifier.value().map(String::as_str),
            ))
            .path("/")
            .service(&self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/triggers/")
            .segment("trigger_name", &self.trigger_name)
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<TriggerResponse, DecodeError> {
        TriggerResponse::read(response)
    }
}
