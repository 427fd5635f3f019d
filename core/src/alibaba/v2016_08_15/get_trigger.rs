//! `GET /2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetTrigger`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME, TRIGGER_NAME};
use crate::alibaba::types::TRIGGER_METADATA;
use crate::engine::table::Operation;

pub(crate) static GET_TRIGGER: Operation = Operation::new(
    "GetTrigger",
    "GET",
    "/2016-08-15/services/{service_name}/functions/{function_name}/triggers/{trigger_name}",
    &[SERVICE_NAME, FUNCTION_NAME, TRIGGER_NAME],
    &TRIGGER_METADATA,
)
.doc("Gets a trigger of a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `GetTrigger`.");
