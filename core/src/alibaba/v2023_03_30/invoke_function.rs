//! `POST /2023-03-30/functions/{functionName}/invocations`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `InvokeFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER};
use super::types::{FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID};
use crate::alibaba::names;
use crate::alibaba::types::{ran_package, read_invocation};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::engine::value::Value;
use crate::response::ResponseParts;

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/2023-03-30/functions/{function_name}/invocations",
    &[
        FUNCTION_NAME,
        QUALIFIER,
        Field::payload("payload").doc(
            "The event: any bytes, which the function gets as they are; at most 32 MB, and 128 KB of \
             a queued call.",
        ),
        Field::header(
            "invocation_type",
            "x-fc-invocation-type",
            Kind::Word(&INVOCATION_TYPE),
        )
        .doc("Whether to wait for the result; the service takes `Sync` if it is not set."),
        Field::header("log_type", "x-fc-log-type", Kind::Word(&LOG_TYPE)).doc(
            "Whether the response brings the end of the log; the service takes `None` if it is not \
             set.",
        ),
        Field::header("async_task_id", "x-fc-async-task-id", Kind::Text)
            .check(task_id)
            .doc(
                "Id of your own for a queued call that can be looked up and stopped\n\
                 (`X-Fc-Async-Task-Id`), for functions whose queued calls are tasks: letters, digits, \
                 `_` and `-`, at most 128, not beginning with a digit or `-`.",
            ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.read(read)
.endpoint(names::account_endpoint)
.doc("Invokes a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `InvokeFunction`.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::nowhere("payload", Kind::Bytes).doc(
            "The result as the function gave it; where it failed, what the runtime says about \
             that.\n\
             Empty for a queued call.",
        ),
        Field::nowhere("queued", Kind::Bool).doc("The call was queued: there is no result."),
        Field::nowhere("function_error", Kind::Record(&FUNCTION_ERROR))
            .optional()
            .doc("The function failed, though the service did not."),
        Field::nowhere("log_result", Kind::Text)
            .optional()
            .doc("The end of the log, at most 4 KB (`X-Fc-Log-Result`, decoded)."),
        Field::header("code_checksum", "x-fc-code-checksum", Kind::Text).doc(
            "CRC-64/XZ of the package that ran, an unsigned decimal number (`X-Fc-Code-Checksum`).",
        ),
        Field::header("invocation_duration", "x-fc-invocation-duration", Kind::Int)
            .doc("How long it ran, in milliseconds (`X-Fc-Invocation-Duration`)."),
        Field::header("max_memory_usage", "x-fc-max-memory-usage", Kind::Float)
            .doc("Peak of its memory, in MB (`X-Fc-Max-Memory-Usage`)."),
        Field::header(
            "service_version",
            "x-fc-invocation-service-version",
            Kind::Text,
        )
        .doc("Version of the function that ran (`X-Fc-Invocation-Service-Version`)."),
        Field::header("instance_id", "x-fc-instance-id", Kind::Text)
            .doc("Id of the instance that ran it (`X-Fc-Instance-Id`)."),
        Field::header("async_task_id", "x-fc-async-task-id", Kind::Text)
            .doc("Id of the task that a queued call is (`X-Fc-Async-Task-Id`)."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.package(ran_package)
.doc("Result of an invocation.");

fn read(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    read_invocation(response, &INVOKE_FUNCTION_OUTPUT)
}

/// The service rejects others.
fn task_id(id: &str) -> Result<(), &'static str> {
    checks::ascii(id)?;
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || b"_-".contains(&letter);
    let is_start = |letter: &u8| letter.is_ascii_alphabetic() || *letter == b'_';
    if id.len() <= 128 && id.bytes().all(is_letter) && id.as_bytes().first().is_some_and(is_start) {
        return Ok(());
    }
    Err("must be at most 128 letters, digits, `_` and `-`, not beginning with a digit or `-`")
}
