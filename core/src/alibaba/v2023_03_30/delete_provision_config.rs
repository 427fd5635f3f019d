//! `DELETE /2023-03-30/functions/{functionName}/provision-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteProvisionConfig`.

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
.doc("Deletes the provisioned instance configuration of a version or alias.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteProvisionConfig`.");
