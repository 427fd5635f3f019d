//! `POST /2023-03-30/functions/{functionName}/invocations`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `InvokeFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER};
use super::types::{FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID};
use crate::alibaba::names;
use crate::alibaba::types::{ran_package, read_invocation};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/2023-03-30/functions/{function_name}/invocations",
    &[
        FUNCTION_NAME,
        QUALIFIER,
        Field::payload("payload").doc(
            "The event, as bytes that are passed to the function unchanged; at most 32 MB, \
             or 128 KB for an asynchronous invocation.",
        ),
        Field::header(
            "invocation_type",
            "x-fc-invocation-type",
            Kind::Word(&INVOCATION_TYPE),
        )
        .doc("The invocation type. Defaults to `Sync`."),
        Field::header("log_type", "x-fc-log-type", Kind::Word(&LOG_TYPE))
            .doc("The log type. Defaults to `None`."),
        Field::header("async_task_id", "x-fc-async-task-id", Kind::Text)
            .check(task_id)
            .doc(
                "The ID to give to the asynchronous task (`X-Fc-Async-Task-Id`); at most 128 \
                 letters, digits, `_`, and `-`, not beginning with a digit or `-`. Requires \
                 asynchronous tasks to be enabled for the function.",
            ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.read(read_invocation)
.endpoint(names::account_endpoint)
.doc("Invokes a function, synchronously or asynchronously.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `InvokeFunction`.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::nowhere("payload", Kind::Bytes).doc(
            "The result, as the function returned it, or the error reported by the runtime \
             if the function failed. Empty for an asynchronous invocation.",
        ),
        Field::nowhere("queued", Kind::Bool)
            .doc("Whether the invocation was queued, in which case there is no result."),
        Field::nowhere("function_error", Kind::Record(&FUNCTION_ERROR))
            .optional()
            .doc(
                "The error of the function. Returned only when the function failed, although \
                 the invocation request succeeded.",
            ),
        Field::nowhere("log_result", Kind::Text).optional().doc(
            "The tail of the execution log, at most 4 KB, decoded (`X-Fc-Log-Result`). \
             Returned only when `log_type` is `Tail`.",
        ),
        Field::header("code_checksum", "x-fc-code-checksum", Kind::Text).doc(
            "The CRC-64/XZ checksum of the package that ran, as an unsigned decimal number \
             (`X-Fc-Code-Checksum`).",
        ),
        Field::header("invocation_duration", "x-fc-invocation-duration", Kind::Int)
            .doc("The execution duration, in milliseconds (`X-Fc-Invocation-Duration`)."),
        Field::header("max_memory_usage", "x-fc-max-memory-usage", Kind::Float)
            .doc("The peak memory usage, in MB (`X-Fc-Max-Memory-Usage`)."),
        Field::header(
            "service_version",
            "x-fc-invocation-service-version",
            Kind::Text,
        )
        .doc("The version of the function that ran (`X-Fc-Invocation-Service-Version`)."),
        Field::header("instance_id", "x-fc-instance-id", Kind::Text)
            .doc("The ID of the instance that ran the function (`X-Fc-Instance-Id`)."),
        Field::header("async_task_id", "x-fc-async-task-id", Kind::Text).doc(
            "The ID of the asynchronous task (`X-Fc-Async-Task-Id`). Returned only for an \
             asynchronous invocation.",
        ),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.package(ran_package)
.doc("The result of an invocation.");

/// The service rejects others.
fn task_id(id: &str) -> Result<(), &'static str> {
    checks::ascii(id)?;
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-');
    let is_start = |letter: &u8| letter.is_ascii_alphabetic() || *letter == b'_';
    if id.len() <= 128 && id.bytes().all(is_letter) && id.as_bytes().first().is_some_and(is_start) {
        return Ok(());
    }
    Err("must be at most 128 letters, digits, `_` and `-`, not beginning with a digit or `-`")
}
