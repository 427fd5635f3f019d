//! `GET /2023-03-30/functions/{functionName}/provision-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetProvisionConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::PROVISION_CONFIG;
use crate::engine::table::Operation;

pub(crate) static GET_PROVISION_CONFIG: Operation = Operation::new(
    "GetProvisionConfig",
    "GET",
    "/2023-03-30/functions/{function_name}/provision-config",
    &[FUNCTION_NAME, QUALIFIER_OF],
    &PROVISION_CONFIG,
)
.doc(
    "Gets the provisioned instance configuration of a version or alias. If there is \
     none, the response has no ARN.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetProvisionConfig`.");
