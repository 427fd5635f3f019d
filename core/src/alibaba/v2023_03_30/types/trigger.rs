//! Triggers of functions.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_TYPE: Enumeration = Enumeration::new(
    "TriggerType",
    &[
        Word::new("Oss", "oss", "Objects of OSS that change."),
        Word::new("Log", "log", "New entries of the Log Service."),
        Word::new("Timer", "timer", "The clock."),
        Word::new("Http", "http", "HTTP requests."),
        Word::new(
            "Tablestore",
            "tablestore",
            "Rows of Tablestore that change. It cannot be updated.",
        ),
        Word::new("CdnEvents", "cdn_events", "Events of the CDN."),
        Word::new(
            "MnsTopic",
            "mns_topic",
            "Messages of a topic. It cannot be updated.",
        ),
        Word::new("EventBridge", "eventbridge", "Events of EventBridge."),
    ],
)
.doc("What calls a function.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation, such as `2023-04-01T08:15:27Z`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("http_trigger", "httpTrigger", Kind::Record(&HTTP_TRIGGER))
            .optional()
            .doc("Addresses of an HTTP trigger."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .optional()
            .doc("ARN of the role in which the source calls the function."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("Version or alias of the function that it calls."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .optional()
            .doc("ARN of the source."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("Whether it works, as a word of the source."),
        Field::member("target_arn", "targetArn", Kind::Text)
            .optional()
            .doc("ARN of what it calls."),
        Field::member("trigger_config", "triggerConfig", Kind::Secret)
            .optional()
            .doc(
                "What that kind needs, JSON as a string; it may hold passwords, so that it \
                 is not printed.",
            ),
        Field::member("trigger_id", "triggerId", Kind::Text)
            .optional()
            .doc("Id that the service gave it."),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .optional()
            .doc("Name of the trigger; one that EventBridge made has `|` in it."),
        Field::member("trigger_type", "triggerType", Kind::Word(&TRIGGER_TYPE))
            .optional()
            .doc("Kind of the source."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["triggerName", "triggerId"])
.doc("What calls a function by itself.");

pub(crate) static HTTP_TRIGGER: Record = Record::new(
    "HTTPTrigger",
    &[
        Field::member("url_internet", "urlInternet", Kind::Text)
            .optional()
            .doc("Public URL."),
        Field::member("url_intranet", "urlIntranet", Kind::Text)
            .optional()
            .doc("URL inside the cloud."),
    ],
)
.doc("Addresses of an HTTP trigger.");
