//! `PUT /v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}`
//!
//! Source: "Updating a Trigger", FunctionGraph API reference v2.

use super::fields::{FUNCTION_URN, TRIGGER_ID, TRIGGER_TYPE};
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::{TRIGGER, TRIGGER_STATUS, UPDATE_TRIGGER_EVENT_DATA};
use crate::urn;

pub(crate) static UPDATE_TRIGGER: Operation = Operation::new(
    "UpdateTrigger",
    "PUT",
    "/v2/{project_id}/fgs/triggers/{function_urn}/{trigger_type_code}/{trigger_id}",
    &[
        FUNCTION_URN,
        TRIGGER_TYPE,
        TRIGGER_ID,
        Field::member(
            "trigger_status",
            "trigger_status",
            Kind::Word(&TRIGGER_STATUS),
        )
        .optional()
        .doc("The trigger status."),
        Field::member(
            "event_data",
            "event_data",
            Kind::List(&Kind::Record(&UPDATE_TRIGGER_EVENT_DATA)),
        )
        .optional()
        .doc("The settings to update of a `DIS` trigger, as an array of one item."),
    ],
    &TRIGGER,
)
.check(urn::is_of_service)
.doc("Enables or disables a trigger, or updates a `DIS` trigger.")
.source("\"Updating a Trigger\", FunctionGraph API reference v2.");
