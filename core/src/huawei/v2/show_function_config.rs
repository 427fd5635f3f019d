//! `GET /v2/{project_id}/fgs/functions/{function_urn}/config`
//!
//! Source: "Querying the Metadata of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::Operation;
use crate::huawei::types::FUNCTION;
use crate::urn;

pub(crate) static SHOW_FUNCTION_CONFIG: Operation = Operation::new(
    "ShowFunctionConfig",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/config",
    &[FUNCTION_URN],
    &FUNCTION,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Gets the full configuration of a function or version, including its checksum.")
.source("\"Querying the Metadata of a Function\", FunctionGraph API reference v2.");
