//! `GET /2023-03-30/functions/{functionName}/async-tasks/{taskId}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetAsyncTask`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF, TASK_ID};
use super::types::ASYNC_TASK;
use crate::engine::table::Operation;

pub(crate) static GET_ASYNC_TASK: Operation = Operation::new(
    "GetAsyncTask",
    "GET",
    "/2023-03-30/functions/{function_name}/async-tasks/{task_id}",
    &[FUNCTION_NAME, TASK_ID, QUALIFIER_OF],
    &ASYNC_TASK,
)
.doc("Gets an asynchronous task of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetAsyncTask`.");
