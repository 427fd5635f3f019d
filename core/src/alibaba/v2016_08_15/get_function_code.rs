//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/code`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetFunctionCode`.

use super::fields::{FUNCTION_NAME, QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::FUNCTION_CODE;
use crate::engine::table::Operation;

pub(crate) static GET_FUNCTION_CODE: Operation = Operation::new(
    "GetFunctionCode",
    "GET",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions/{function_name}/code",
    &[SERVICE_NAME, FUNCTION_NAME, QUALIFIER],
    &FUNCTION_CODE,
)
.doc("Gets the download URL and the checksum of a function's package.")
.source("\"API specification\" of Function Compute, 2016-08-15, `GetFunctionCode`.");
