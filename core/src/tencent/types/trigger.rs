//! Triggers of functions.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_SWITCH: Enumeration = Enumeration::new(
    "TriggerSwitch",
    &[
        Word::new("Open", "OPEN", "The trigger is enabled."),
        Word::new("Close", "CLOSE", "The trigger is disabled."),
    ],
)
.doc("The status of a trigger: whether it invokes its function.");

pub(crate) static TRIGGER_TYPE: Enumeration = Enumeration::new(
    "TriggerType",
    &[
        Word::new(
            "Timer",
            "timer",
            "A schedule, as a cron expression of seven fields.",
        ),
        Word::new("Cos", "cos", "Object changes in a COS bucket."),
        Word::new("Ckafka", "ckafka", "Messages of a CKafka topic."),
        Word::new("Http", "http", "Requests to the function URL."),
        Word::new("Cls", "cls", "Logs in CLS."),
        Word::new(
            "Apigw",
            "apigw",
            "Requests to API Gateway, which the vendor has discontinued.",
        ),
        Word::new("Cmq", "cmq", "Messages of a CMQ topic."),
    ],
)
.doc("The type of a trigger: the event source that invokes the function.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("The time of the last update, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("type", "Type", Kind::Word(&TRIGGER_TYPE))
            .optional()
            .doc("The trigger type."),
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "The trigger settings, as JSON in a string; redacted when printed, because they \
                 can contain passwords. For timer triggers the form is `{\"cron\":\"…\"}`, \
                 although requests take the cron expression alone.",
            ),
        Field::member("trigger_name", "TriggerName", Kind::Text)
            .optional()
            .doc("The name of the trigger."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The creation time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("enable", "Enable", Kind::Int).optional().doc(
            "The status of the trigger: 1 if enabled, otherwise 0. Requests use `OPEN` and \
             `CLOSE`.",
        ),
        Field::member("custom_argument", "CustomArgument", Kind::Secret)
            .optional()
            .doc("The argument that a timer trigger passes to the function."),
        Field::member("available_status", "AvailableStatus", Kind::Text)
            .optional()
            .doc("The availability of the event source: `Available` if it exists."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .optional()
            .doc(
                "The ID of the resource that the trigger belongs to, such as `qcs::scf:gz:uin/…`.",
            ),
        Field::member("bind_status", "BindStatus", Kind::Text)
            .optional()
            .doc("The binding status of event source and function: `on` if they are bound."),
        Field::member("trigger_attribute", "TriggerAttribute", Kind::Text)
            .optional()
            .doc(
                "The management mode: `single` if the trigger is managed in SCF only, `double` if \
                 it can also be managed at the event source.",
            ),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("The version or alias that the trigger invokes."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the trigger."),
        Field::member("bound_resources", "BoundResources", Kind::Text)
            .optional()
            .doc(
                "The associated resources, such as the custom domains of a function URL; returned \
                 only in lists.",
            ),
    ],
)
.doc("A trigger of a function.");
