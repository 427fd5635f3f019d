//! `GET /2023-03-30/functions/{functionName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER};
use super::types::FUNCTION;
use crate::engine::table::Operation;

pub(crate) static GET_FUNCTION: Operation = Operation::new(
    "GetFunction",
    "GET",
    "/2023-03-30/functions/{function_name}",
    &[FUNCTION_NAME, QUALIFIER],
    &FUNCTION,
)
.doc("Gets a function, or one of its versions, without its code.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetFunction`.");
