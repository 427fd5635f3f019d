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
                "Name of the trigger, up to 100 letters, digits, `-` and `_` for a timer; for a \
                 bucket its host,\n\
                 `{bucket}-{appid}.cos.{region}.myqcloud.com`.",
            ),
        Field::member("type", "Type", Kind::Word(&TRIGGER_TYPE))
            .check(checks::text)
            .doc("Kind of the source."),
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "What that kind needs: the cron expression of a timer as it is, otherwise JSON as \
                 text. Not\n\
                 printed, because passwords are kept in it.",
            ),
        NAMESPACE,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Version or alias that it calls; the service takes `$LATEST` if it is not set."),
        Field::member("enable", "Enable", Kind::Word(&TRIGGER_SWITCH))
            .optional()
            .doc("Whether it calls the function from the beginning."),
        Field::member("custom_argument", "CustomArgument", Kind::Secret)
            .optional()
            .doc("What a timer hands to the function; for timers only."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
    ],
    &CREATE_TRIGGER_OUTPUT,
)
.rate(100)
.doc("Creates a trigger of a function.")
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
.doc("The trigger that was made.");
