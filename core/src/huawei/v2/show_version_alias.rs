//! `GET /v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}`
//!
//! Source: "Querying the Alias of a Function Version", FunctionGraph API reference v2.

use super::fields::{ALIAS_NAME, FUNCTION_URN};
use crate::engine::table::Operation;
use crate::huawei::types::ALIAS;
use crate::urn;

pub(crate) static SHOW_VERSION_ALIAS: Operation = Operation::new(
    "ShowVersionAlias",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}",
    &[FUNCTION_URN, ALIAS_NAME],
    &ALIAS,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Gets an alias.")
.source("\"Querying the Alias of a Function Version\", FunctionGraph API reference v2.");
