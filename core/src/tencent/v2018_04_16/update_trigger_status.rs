//! `POST /` with `X-TC-Action: UpdateTriggerStatus`
//!
//! Source: "UpdateTriggerStatus", SCF API 2018-04-16.

use super::fields;
use super::fields::{FUNCTION_NAME, NAMESPACE, TRIGGER_NAME, TRIGGER_QUALIFIER, TRIGGER_TYPE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, TRIGGER_SWITCH};

pub(crate) static UPDATE_TRIGGER_STATUS: Operation = Operation::new(
    "UpdateTriggerStatus",
    "POST",
    "/",
    &[
        Field::member("enable", "Enable", Kind::Word(&TRIGGER_SWITCH))
            .check(checks::text)
            .doc("The trigger status."),
        FUNCTION_NAME,
        TRIGGER_NAME,
        TRIGGER_TYPE,
        TRIGGER_QUALIFIER,
        NAMESPACE,
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "The event of a COS trigger, such as `{\"event\":\"cos:ObjectCreated:*\"}`; not \
                 needed for other types.",
            ),
    ],
    &ACKNOWLEDGMENT,
)
.check(fields::cos_event)
.doc("Enables or disables a timer, COS, or CKafka trigger.")
.source("\"UpdateTriggerStatus\", SCF API 2018-04-16.");
