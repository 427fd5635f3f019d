//! `DELETE /2023-03-30/functions/{functionName}/async-invoke-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteAsyncInvokeConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_ASYNC_INVOKE_CONFIG: Operation = Operation::new(
    "DeleteAsyncInvokeConfig",
    "DELETE",
    "/2023-03-30/functions/{function_name}/async-invoke-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &DELETED,
)
.doc("Deletes the asynchronous invocation configuration of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteAsyncInvokeConfig`.");
