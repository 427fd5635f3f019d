//! `POST /v2/{project_id}/fgs/functions/{function_urn}/invocations-async`
//!
//! Source: "Executing a Function Asynchronously", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::urn;

pub(crate) static ASYNC_INVOKE_FUNCTION: Operation = Operation::new(
    "AsyncInvokeFunction",
    "POST",
    "/v2/{project_id}/fgs/functions/{function_urn}/invocations-async",
    &[
        FUNCTION_URN,
        Field::payload("payload").doc("The event, as a JSON object; sent as is."),
        Field::header("instance_memory", "x-cff-instance-memory", Kind::Text).doc(
            "The memory size of the instance, in MB (`X-Cff-Instance-Memory`); for functions \
             with dynamic memory.",
        ),
    ],
    &ASYNC_INVOKE_FUNCTION_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc(
    "Invokes a function asynchronously. The result is delivered to the destination set \
     in `function_async_config`.",
)
.source("\"Executing a Function Asynchronously\", FunctionGraph API reference v2.");

pub(crate) static ASYNC_INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "AsyncInvokeFunctionOutput",
    &[Field::member("request_id", "request_id", Kind::Text)
        .optional()
        .doc("The request ID of the invocation.")],
)
.doc("The response to an asynchronous invocation.");
