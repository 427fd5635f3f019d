//! `POST /2023-03-30/functions/{functionName}/invoke/enable`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `EnableFunctionInvocation`.

use super::fields::FUNCTION_NAME;
use super::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static ENABLE_FUNCTION_INVOCATION: Operation = Operation::new(
    "EnableFunctionInvocation",
    "POST",
    "/2023-03-30/functions/{function_name}/invoke/enable",
    &[FUNCTION_NAME],
    &ENABLE_FUNCTION_INVOCATION_OUTPUT,
)
.doc("Enables the invocation of a function that was disabled.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `EnableFunctionInvocation`.");

pub(crate) static ENABLE_FUNCTION_INVOCATION_OUTPUT: Record = Record::new(
    "EnableFunctionInvocationOutput",
    &[
        Field::member("success", "success", Kind::Bool)
            .optional()
            .doc("Whether the operation succeeded."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("The result of enabling the invocation of a function.");
