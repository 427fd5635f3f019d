//! `GET /2023-03-30/functions/{functionName}/concurrency`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetConcurrencyConfig`.

use super::fields::FUNCTION_NAME;
use super::types::CONCURRENCY_CONFIG;
use crate::engine::table::Operation;

pub(crate) static GET_CONCURRENCY_CONFIG: Operation = Operation::new(
    "GetConcurrencyConfig",
    "GET",
    "/2023-03-30/functions/{function_name}/concurrency",
    &[FUNCTION_NAME],
    &CONCURRENCY_CONFIG,
)
.doc(
    "Gets the concurrency configuration of a function. If there is none, the \
     response is an error of kind `not_found`.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetConcurrencyConfig`.");
