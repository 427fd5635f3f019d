//! Triggers of functions.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_SWITCH: Enumeration = Enumeration::new(
    "TriggerSwitch",
    &[
        Word::new("Open", "OPEN", "It does."),
        Word::new("Close", "CLOSE", "It does not."),
    ],
)
.doc("Whether a trigger calls its function.");

pub(crate) static TRIGGER_TYPE: Enumeration = Enumeration::new(
    "TriggerType",
    &[
        Word::new(
            "Timer",
            "timer",
            "Times, by a cron expression of seven fields.",
        ),
        Word::new("Cos", "cos", "Changes in a bucket."),
        Word::new("Ckafka", "ckafka", "Messages of a Kafka topic."),
        Word::new("Http", "http", "Requests to a URL of the function."),
        Word::new("Cls", "cls", "Logs."),
        Word::new(
            "Apigw",
            "apigw",
            "Requests to API Gateway, which the vendor has ended.",
        ),
        Word::new("Cmq", "cmq", "Messages of a CMQ topic."),
    ],
)
.doc("Kind of the source of a trigger.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("Time of the last change, as `YYYY-MM-DD HH:MM:SS` without a zone."),
        Field::member("type", "Type", Kind::Word(&TRIGGER_TYPE))
            .optional()
            .doc("Kind of the source."),
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "What that kind needs, JSON as text, with passwords in it; a timer's is \
                 `{\"cron\":\"…\"}`, though\n\
                 requests want the expression alone.",
            ),
        Field::member("trigger_name", "TriggerName", Kind::Text)
            .optional()
            .doc("Name of the trigger."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of creation, in the same form."),
        Field::member("enable", "Enable", Kind::Int)
            .optional()
            .doc("1 if it calls the function, otherwise 0; requests say `OPEN` and `CLOSE`."),
        Field::member("custom_argument", "CustomArgument", Kind::Secret)
            .optional()
            .doc("What a timer hands to the function."),
        Field::member("available_status", "AvailableStatus", Kind::Text)
            .optional()
            .doc("Whether its source is there, `Available` if so."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .optional()
            .doc("Id of what it belongs to, such as `qcs::scf:gz:uin/…`."),
        Field::member("bind_status", "BindStatus", Kind::Text)
            .optional()
            .doc("Whether source and function are connected, `on` if so."),
        Field::member("trigger_attribute", "TriggerAttribute", Kind::Text)
            .optional()
            .doc("`single` if it is managed from SCF alone, `double` if from its source too."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("Version or alias that it calls."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("bound_resources", "BoundResources", Kind::Text)
            .optional()
            .doc("What belongs to it, such as the domains of a URL; only in lists."),
    ],
)
.doc("What calls a function by itself.");
