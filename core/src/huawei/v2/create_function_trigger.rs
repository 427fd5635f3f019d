//! `POST /v2/{project_id}/fgs/triggers/{function_urn}`
//!
//! Source: "Creating a Trigger", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::{TRIGGER, TRIGGER_EVENT_DATA, TRIGGER_STATUS, TRIGGER_TYPE_CODE};
use crate::urn;

pub(crate) static CREATE_FUNCTION_TRIGGER: Operation = Operation::new(
    "CreateFunctionTrigger",
    "POST",
    "/v2/{project_id}/fgs/triggers/{function_urn}",
    &[
        FUNCTION_URN,
        Field::member(
            "trigger_type_code",
            "trigger_type_code",
            Kind::Word(&TRIGGER_TYPE_CODE),
        )
        .doc("The trigger type."),
        Field::member(
            "event_data",
            "event_data",
            Kind::Record(&TRIGGER_EVENT_DATA),
        )
        .doc("The event source and its settings, by trigger type."),
        Field::member(
            "trigger_status",
            "trigger_status",
            Kind::Word(&TRIGGER_STATUS),
        )
        .optional()
        .doc("The trigger status."),
        Field::member("event_type_code", "event_type_code", Kind::Text)
            .optional()
            .doc("The event type code, such as `APICreated`."),
    ],
    &TRIGGER,
)
.check(urn::is_of_service)
.doc("Creates a trigger for a function.")
.source("\"Creating a Trigger\", FunctionGraph API reference v2.");
