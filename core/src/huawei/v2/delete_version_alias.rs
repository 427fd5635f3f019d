//! `DELETE /v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}`
//!
//! Source: "Deleting the Alias of a Function Version", FunctionGraph API reference v2.

use super::fields::{ALIAS_NAME, FUNCTION_URN};
use crate::engine::table::Operation;
use crate::huawei::types::DELETED;
use crate::urn;

pub(crate) static DELETE_VERSION_ALIAS: Operation = Operation::new(
    "DeleteVersionAlias",
    "DELETE",
    "/v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}",
    &[FUNCTION_URN, ALIAS_NAME],
    &DELETED,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Deletes an alias.")
.source("\"Deleting the Alias of a Function Version\", FunctionGraph API reference v2.");
