//! `GET /2023-03-30/functions/{functionName}/code`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetFunctionCode`.

use super::fields::{FUNCTION_NAME, QUALIFIER};
use super::types::OUTPUT_FUNC_CODE;
use crate::engine::table::Operation;

pub(crate) static GET_FUNCTION_CODE: Operation = Operation::new(
    "GetFunctionCode",
    "GET",
    "/2023-03-30/functions/{function_name}/code",
    &[FUNCTION_NAME, QUALIFIER],
    &OUTPUT_FUNC_CODE,
)
.doc(
    "Gets the download URL and the checksum of a function's package. Functions that \
     run container images have no package.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetFunctionCode`.");
