//! `GET /v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}`
//!
//! Source: "Querying a Trigger", FunctionGraph API reference v2.

use super::fields::{FUNCTION_URN, TRIGGER_ID, TRIGGER_TYPE};
use crate::engine::table::Operation;
use crate::huawei::types::TRIGGER;
use crate::urn;

pub(crate) static SHOW_FUNCTION_TRIGGER: Operation = Operation::new(
    "ShowFunctionTrigger",
    "GET",
    "/v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}",
    &[FUNCTION_URN, TRIGGER_TYPE, TRIGGER_ID],
    &TRIGGER,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Gets a trigger.")
.source("\"Querying a Trigger\", FunctionGraph API reference v2.");
