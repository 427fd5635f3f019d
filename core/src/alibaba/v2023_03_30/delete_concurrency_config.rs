//! `DELETE /2023-03-30/functions/{functionName}/concurrency`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteConcurrencyConfig`.

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
.doc(
    "Deletes the concurrency configuration of a function, which lifts its instance \
     limit.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteConcurrencyConfig`.");
