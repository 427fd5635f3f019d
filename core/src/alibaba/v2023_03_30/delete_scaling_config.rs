//! `DELETE /2023-03-30/functions/{functionName}/scaling-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteScalingConfig`.

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
.doc("Deletes the scaling configuration of a version or alias.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteScalingConfig`.");
