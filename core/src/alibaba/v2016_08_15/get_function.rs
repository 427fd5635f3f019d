//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetFunction`.

use super::fields::{FUNCTION_NAME, QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::FUNCTION_METADATA;
use crate::engine::table::Operation;

pub(crate) static GET_FUNCTION: Operation = Operation::new(
    "GetFunction",
    "GET",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions/{function_name}",
    &[SERVICE_NAME, FUNCTION_NAME, QUALIFIER],
    &FUNCTION_METADATA,
)
.doc("Gets a function, without its code.")
.source("\"API specification\" of Function Compute, 2016-08-15, `GetFunction`.");
