//! `POST /2023-03-30/functions/{functionName}/invoke/disable`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DisableFunctionInvocation`.

use super::fields::FUNCTION_NAME;
use super::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static DISABLE_FUNCTION_INVOCATION: Operation = Operation::new(
    "DisableFunctionInvocation",
    "POST",
    "/2023-03-30/functions/{function_name}/invoke/disable",
    &[
        FUNCTION_NAME,
        Field::member("reason", "reason", Kind::Text)
            .nullable()
            .doc("The reason for disabling invocations."),
        Field::member("abort_ongoing_request", "abortOngoingRequest", Kind::Bool)
            .nullable()
            .doc("Whether to terminate the invocations that are in progress."),
    ],
    &DISABLE_FUNCTION_INVOCATION_OUTPUT,
)
.doc("Disables the invocation of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DisableFunctionInvocation`.");

pub(crate) static DISABLE_FUNCTION_INVOCATION_OUTPUT: Record = Record::new(
    "DisableFunctionInvocationOutput",
    &[
        Field::member("success", "success", Kind::Bool)
            .optional()
            .doc("Whether the operation succeeded."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("The result of disabling the invocation of a function.");
