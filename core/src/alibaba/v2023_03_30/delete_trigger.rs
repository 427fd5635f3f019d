//! `DELETE /2023-03-30/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteTrigger`.

use super::fields::{FUNCTION_NAME, TRIGGER_NAME};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_TRIGGER: Operation = Operation::new(
    "DeleteTrigger",
    "DELETE",
    "/2023-03-30/functions/{function_name}/triggers/{trigger_name}",
    &[FUNCTION_NAME, TRIGGER_NAME],
    &DELETED,
)
.doc("Deletes a trigger of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteTrigger`.");
