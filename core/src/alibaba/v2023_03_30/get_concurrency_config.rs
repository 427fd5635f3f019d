//! `GET /2023-03-30/functions/{functionName}/concurrency`
//!
//! Source: "GetConcurrencyConfig", Function Compute 3.0, API 2023-03-30.

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
    "Gets how many instances a function has at most; an error of kind \
             `not_found` where nothing says so.",
)
.source("\"GetConcurrencyConfig\", Function Compute 3.0, API 2023-03-30.");
