//! `DELETE /2023-03-30/functions/{functionName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteFunction`.

use super::fields::FUNCTION_NAME;
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_FUNCTION: Operation = Operation::new(
    "DeleteFunction",
    "DELETE",
    "/2023-03-30/functions/{function_name}",
    &[FUNCTION_NAME],
    &DELETED,
)
.doc("Deletes a function. The function must not have any triggers.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteFunction`.");
