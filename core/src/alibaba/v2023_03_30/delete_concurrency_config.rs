//! `DELETE /2023-03-30/functions/{functionName}/concurrency`
//!
//! Source: "DeleteConcurrencyConfig", Function Compute 3.0, API 2023-03-30.

use super::fields::FUNCTION_NAME;
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_CONCURRENCY_CONFIG: Operation = Operation::new(
    "DeleteConcurrencyConfig",
    "DELETE",
    "/2023-03-30/functions/{function_name}/concurrency",
    &[FUNCTION_NAME],
    &DELETED,
)
.doc("Lets a function have any number of instances.")
.source("\"DeleteConcurrencyConfig\", Function Compute 3.0, API 2023-03-30.");
