//! `DELETE /2023-03-30/functions/{functionName}/provision-config`
//!
//! Source: "DeleteProvisionConfig", Function Compute 3.0, API 2023-03-30.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_PROVISION_CONFIG: Operation = Operation::new(
    "DeleteProvisionConfig",
    "DELETE",
    "/2023-03-30/functions/{function_name}/provision-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &DELETED,
)
.doc("Lets a version or an alias have no instances ready.")
.source("\"DeleteProvisionConfig\", Function Compute 3.0, API 2023-03-30.");
