//! `DELETE /2023-03-30/functions/{functionName}/scaling-config`
//!
//! Source: "DeleteScalingConfig", Function Compute 3.0, API 2023-03-30.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_SCALING_CONFIG: Operation = Operation::new(
    "DeleteScalingConfig",
    "DELETE",
    "/2023-03-30/functions/{function_name}/scaling-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &DELETED,
)
.doc("Lets a version or an alias scale as the service likes.")
.source("\"DeleteScalingConfig\", Function Compute 3.0, API 2023-03-30.");
