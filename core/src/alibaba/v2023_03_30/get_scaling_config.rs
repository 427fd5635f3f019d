//! `GET /2023-03-30/functions/{functionName}/scaling-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetScalingConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::SCALING_CONFIG_STATUS;
use crate::engine::table::Operation;

pub(crate) static GET_SCALING_CONFIG: Operation = Operation::new(
    "GetScalingConfig",
    "GET",
    "/2023-03-30/functions/{function_name}/scaling-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &SCALING_CONFIG_STATUS,
)
.doc("Gets the scaling configuration of a version or alias.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetScalingConfig`.");
