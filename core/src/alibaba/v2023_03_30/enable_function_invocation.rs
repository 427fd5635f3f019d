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
.doc("Enables the calls of a function again.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `EnableFunctionInvocation`.");

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
