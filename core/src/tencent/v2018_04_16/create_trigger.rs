//! `POST /` with `X-TC-Action: CreateTrigger`
//!
//! Source: "CreateTrigger", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{REQUEST_ID, TRIGGER, TRIGGER_SWITCH, TRIGGER_TYPE};

pub(crate) static CREATE_TRIGGER: Operation = Operation::new(
    "CreateTrigger",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("trigger_name", "TriggerName", Kind::Text)
            .check(checks::name)
            .doc(
                "The name of the trigger. For a timer trigger, at most 100 letters, digits, `-`, \
                 and `_`; for a COS trigger, the host of the bucket, \
                 `{bucket}-{appid}.cos.{region}.myqcloud.com`.",
            ),
        Field::member("type", "Type", Kind::Word(&TRIGGER_TYPE))
            .check(checks::text)
            .doc("The trigger type."),
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "The trigger settings: for a timer trigger, the cron expression; otherwise JSON in \
                 a string. Redacted when printed, because they can contain passwords.",
            ),
        NAMESPACE,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The version or alias that the trigger invokes. Defaults to `$LATEST`."),
        Field::member("enable", "Enable", Kind::Word(&TRIGGER_SWITCH))
            .optional()
            .doc("The initial status of the trigger."),
        Field::member("custom_argument", "CustomArgument", Kind::Secret)
            .optional()
            .doc("The argument that a timer trigger passes to the function; timer triggers only."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the trigger."),
    ],
    &CREATE_TRIGGER_OUTPUT,
)
.rate(100)
.doc("Creates a trigger for a function.")
.source("\"CreateTrigger\", SCF API 2018-04-16.");

pub(crate) static CREATE_TRIGGER_OUTPUT: Record = Record::new(
    "CreateTriggerOutput",
    &[
        Field::member("trigger_info", "TriggerInfo", Kind::Record(&TRIGGER))
            .optional()
            .doc("The trigger."),
        REQUEST_ID,
    ],
)
.doc("The created trigger.");
