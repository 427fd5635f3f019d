//! `POST /` with `X-TC-Action: UpdateTrigger`
//!
//! Source: "UpdateTrigger", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE, TRIGGER_NAME, TRIGGER_QUALIFIER, TRIGGER_TYPE};
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, TRIGGER_SWITCH};

pub(crate) static UPDATE_TRIGGER: Operation = Operation::new(
    "UpdateTrigger",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        TRIGGER_NAME,
        TRIGGER_TYPE,
        Field::member("enable", "Enable", Kind::Word(&TRIGGER_SWITCH))
            .optional()
            .doc("The trigger status."),
        TRIGGER_QUALIFIER,
        NAMESPACE,
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc("The trigger settings, as for `CreateTrigger`."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the trigger."),
        Field::member("custom_argument", "CustomArgument", Kind::Secret)
            .optional()
            .doc("The argument that a timer trigger passes to the function."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Updates a timer, CKafka, or function URL trigger.")
.source("\"UpdateTrigger\", SCF API 2018-04-16.");
