//! `POST /2023-03-30/functions/{functionName}/invoke/enable`
//!
//! Source: "EnableFunctionInvocation", Function Compute 3.0, API 2023-03-30.

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
.doc("Lets a function be called again.")
.source("\"EnableFunctionInvocation\", Function Compute 3.0, API 2023-03-30.");

pub(crate) static ENABLE_FUNCTION_INVOCATION_OUTPUT: Record = Record::new(
    "EnableFunctionInvocationOutput",
    &[
        Field::member("success", "success", Kind::Bool)
            .optional()
            .doc("Whether it was done."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("What became of it.");
