//! `POST /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/invocations`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `InvokeFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::{
    FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID, ran_package, read_invocation,
};
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::engine::value::Value;
use crate::response::ResponseParts;

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions/{function_name}/invocations",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        QUALIFIER,
        Field::payload("payload").doc("The event: any bytes, which the function gets as they are."),
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
        Field::header(
            "stateful_async_invocation_id",
            "x-fc-stateful-async-invocation-id",
            Kind::Text,
        )
        .doc(
            "Id of your own for a queued call that can be looked up and stopped\n\
             (`X-Fc-Stateful-Async-Invocation-Id`); not in the document, known from the SDKs.",
        ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.read(read)
.doc("Invokes a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `InvokeFunction`.");

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
        .or_named("x-fc-invocation-code-version")
        .doc(
            "Version of the service that ran (`X-Fc-Invocation-Service-Version`, or\n\
             `X-Fc-Invocation-Code-Version`).",
        ),
        Field::header("instance_id", "x-fc-instance-id", Kind::Text)
            .doc("Id of the instance that ran it (`X-Fc-Instance-Id`)."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.package(ran_package)
.doc("Result of an invocation.");

fn read(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    read_invocation(response, &INVOKE_FUNCTION_OUTPUT)
}
