//! `DELETE /v2/{project_id}/fgs/triggers/{function_urn}`
//!
//! Source: "Deleting All Triggers of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::Operation;
use crate::huawei::types::DELETED;
use crate::urn;

pub(crate) static BATCH_DELETE_FUNCTION_TRIGGERS: Operation = Operation::new(
    "BatchDeleteFunctionTriggers",
    "DELETE",
    "/v2/{project_id}/fgs/triggers/{function_urn}",
    &[FUNCTION_URN],
    &DELETED,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc(
    "Deletes all triggers of a version or alias. If the URN ends in `latest` or has no \
     version, deletes the triggers of all versions and aliases.",
)
.source("\"Deleting All Triggers of a Function\", FunctionGraph API reference v2.");
