//! `POST /2016-08-15/services/{serviceName}/functions/{functionName}/triggers`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateTrigger`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::{FunctionCompute2016, TriggerResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::{JsonText, wire_names};
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;
use crate::wire;

/// Lets something call a function by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateTrigger {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Name of the trigger.
    pub trigger_name: String,
    /// Kind of the source, such as `oss`, `timer` or `log`; an open set.
    pub trigger_type: String,
    /// What that kind needs, such as `{"cronExpression": "0 0 8 * * *", "enable": true}`.
    pub trigger_config: JsonText,
    /// ARN of the source, such as `acs:oss:cn-shanghai:12345:mybucket`; timers have none.
    pub source_arn: Member<String>,
    /// ARN of the role in which the source calls the function; timers need none.
    pub invocation_role: Member<String>,
    /// Version or alias of the service to call; the service takes `LATEST` if it is not set.
    pub qualifier: Member<String>,
    /// Description; not in the document, known from the SDKs.
    pub description: Member<String>,
}

wire_names! {
    write CreateTrigger {
        trigger_name: "triggerName",
        trigger_type: "triggerType",
        trigger_config: "triggerConfig",
        source_arn: "sourceArn",
        invocation_role: "invocationRole",
        qualifier: "qualifier",
        description: "description",
    }
}

impl Operation for CreateTrigger {
    type Service = FunctionCompute2016;
    type Output = TriggerResponse;
    const NAME: &'static str = "CreateTrigger";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::POST)
            .check(wire::check_name("trigger_name", &self.trigger_name))
            .check(wire::check_optional_name(
                "qualifier",
                self.qualifier.value().map(String::as_str),
            ))
            .path("/")
            .service(&self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/triggers")
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<TriggerResponse, DecodeError> {
        TriggerResponse::read(response)
    }
}
