//! `DELETE /2023-03-30/functions/{functionName}/async-invoke-config`
//!
//! Source: "DeleteAsyncInvokeConfig", Function Compute 3.0, API 2023-03-30.

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
.doc("Lets queued calls be handled as the service likes.")
.source("\"DeleteAsyncInvokeConfig\", Function Compute 3.0, API 2023-03-30.");
