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
        Field::payload("payload").doc("The event: a JSON object, which is sent as it is."),
        Field::header("instance_memory", "x-cff-instance-memory", Kind::Text).doc(
            "Memory of the instance in MB, where it follows the request (`X-Cff-Instance-Memory`).",
        ),
    ],
    &ASYNC_INVOKE_FUNCTION_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Queues a call of a function. Its result goes where `function_async_config` says.")
.source("\"Executing a Function Asynchronously\", FunctionGraph API reference v2.");

pub(crate) static ASYNC_INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "AsyncInvokeFunctionOutput",
    &[Field::member("request_id", "request_id", Kind::Text)
        .optional()
        .doc("Id of the call.")],
)
.doc("A call that was queued.");
