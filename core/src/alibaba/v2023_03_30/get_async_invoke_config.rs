//! `GET /2023-03-30/functions/{functionName}/async-invoke-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetAsyncInvokeConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::ASYNC_CONFIG;
use crate::engine::table::Operation;

pub(crate) static GET_ASYNC_INVOKE_CONFIG: Operation = Operation::new(
    "GetAsyncInvokeConfig",
    "GET",
    "/2023-03-30/functions/{function_name}/async-invoke-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &ASYNC_CONFIG,
)
.doc(
    "Gets the asynchronous invocation configuration of a function. If there is \
     none, the response is an error of kind `not_found`.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetAsyncInvokeConfig`.");
