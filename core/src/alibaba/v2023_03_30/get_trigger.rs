//! `GET /2023-03-30/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetTrigger`.

use super::fields::{FUNCTION_NAME, TRIGGER_NAME};
use super::types::TRIGGER;
use crate::engine::table::Operation;

pub(crate) static GET_TRIGGER: Operation = Operation::new(
    "GetTrigger",
    "GET",
    "/2023-03-30/functions/{function_name}/triggers/{trigger_name}",
    &[FUNCTION_NAME, TRIGGER_NAME],
    &TRIGGER,
)
.doc("Gets a trigger of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetTrigger`.");
