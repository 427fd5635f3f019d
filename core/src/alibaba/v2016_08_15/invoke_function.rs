//! `POST /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/invocations`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `InvokeFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::{
    FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID, ran_package, read_invocation,
};
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions/{function_name}/invocations",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        QUALIFIER,
        Field::payload("payload")
            .doc("The event, as bytes that are passed to the function unchanged."),
        Field::header(
            "invocation_type",
            "x-fc-invocation-type",
            Kind::Word(&INVOCATION_TYPE),
        )
        .doc("The invocation type. Defaults to `Sync`."),
        Field::header("log_type", "x-fc-log-type", Kind::Word(&LOG_TYPE))
            .doc("The log type. Defaults to `None`."),
        Field::header(
            "stateful_async_invocation_id",
            "x-fc-stateful-async-invocation-id",
            Kind::Text,
        )
        .doc(
            "The ID to give to a stateful asynchronous invocation \
             (`X-Fc-Stateful-Async-Invocation-Id`), which can be queried and stopped. Known \
             only from the vendor's SDKs.",
        ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.read(read_invocation)
.doc("Invokes a function, synchronously or asynchronously.")
.source("\"API specification\" of Function Compute, 2016-08-15, `InvokeFunction`.");

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
        .or_named("x-fc-invocation-code-version")
        .doc(
            "The version of the service that ran (`X-Fc-Invocation-Service-Version` or \
             `X-Fc-Invocation-Code-Version`).",
        ),
        Field::header("instance_id", "x-fc-instance-id", Kind::Text)
            .doc("The ID of the instance that ran the function (`X-Fc-Instance-Id`)."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.package(ran_package)
.doc("The result of an invocation.");
