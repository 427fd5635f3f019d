//! `PUT /2023-03-30/functions/{functionName}/async-tasks/{taskId}/stop`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `StopAsyncTask`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF, TASK_ID};
use super::types::REQUEST_ID;
use crate::engine::table::{Operation, Record};

pub(crate) static STOP_ASYNC_TASK: Operation = Operation::new(
    "StopAsyncTask",
    "PUT",
    "/2023-03-30/functions/{function_name}/async-tasks/{task_id}/stop",
    &[FUNCTION_NAME, TASK_ID, QUALIFIER_OF],
    &STOP_ASYNC_TASK_OUTPUT,
)
.doc("Stops an asynchronous task of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `StopAsyncTask`.");

pub(crate) static STOP_ASYNC_TASK_OUTPUT: Record = Record::new(
    "StopAsyncTaskOutput",
    &[REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`).")],
)
.doc("The response to a successful request, which contains only the request ID.");
