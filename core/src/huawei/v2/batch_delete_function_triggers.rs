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
    "Deletes the triggers of a version or alias or, by a URN that ends in `latest` \
or has no version, those of all versions and aliases.",
)
.source("\"Deleting All Triggers of a Function\", FunctionGraph API reference v2.");
