//! `DELETE /v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}`
//!
//! Source: "Deleting a Trigger", FunctionGraph API reference v2.

use super::fields::{FUNCTION_URN, TRIGGER_ID, TRIGGER_TYPE};
use crate::engine::table::Operation;
use crate::huawei::types::DELETED;
use crate::urn;

pub(crate) static DELETE_FUNCTION_TRIGGER: Operation = Operation::new(
    "DeleteFunctionTrigger",
    "DELETE",
    "/v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}",
    &[FUNCTION_URN, TRIGGER_TYPE, TRIGGER_ID],
    &DELETED,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Deletes a trigger.")
.source("\"Deleting a Trigger\", FunctionGraph API reference v2.");
