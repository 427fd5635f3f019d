//! Triggers of functions.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_TYPE: Enumeration = Enumeration::new(
    "TriggerType",
    &[
        Word::new(
            "Oss",
            "oss",
            "An OSS trigger: changes to objects in a bucket.",
        ),
        Word::new(
            "Log",
            "log",
            "A Simple Log Service trigger: new log entries.",
        ),
        Word::new("Timer", "timer", "A timer trigger: a schedule."),
        Word::new("Http", "http", "An HTTP trigger: HTTP requests."),
        Word::new(
            "Tablestore",
            "tablestore",
            "A Tablestore trigger: changes to rows of a table. It cannot be updated.",
        ),
        Word::new(
            "CdnEvents",
            "cdn_events",
            "A CDN event trigger: events of Alibaba Cloud CDN.",
        ),
        Word::new(
            "MnsTopic",
            "mns_topic",
            "An MNS topic trigger: messages of a Message Service topic. It cannot be \
             updated.",
        ),
        Word::new(
            "EventBridge",
            "eventbridge",
            "An EventBridge trigger: events delivered by EventBridge.",
        ),
    ],
)
.doc("The type of a trigger, which determines the events that invoke the function.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-04-01T08:15:27Z`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the trigger."),
        Field::member("http_trigger", "httpTrigger", Kind::Record(&HTTP_TRIGGER))
            .optional()
            .doc("The URLs of an HTTP trigger."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .optional()
            .doc("The ARN of the RAM role that the event source uses to invoke the function."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("The version or alias of the function to invoke."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .optional()
            .doc("The ARN of the event source."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("The status of the trigger, as a term of the event source."),
        Field::member("target_arn", "targetArn", Kind::Text)
            .optional()
            .doc("The ARN of the resource that the trigger invokes."),
        Field::member("trigger_config", "triggerConfig", Kind::Secret)
            .optional()
            .doc(
                "The configuration for the trigger type, as a JSON string. Redacted when \
                 printed, because it can contain passwords.",
            ),
        Field::member("trigger_id", "triggerId", Kind::Text)
            .optional()
            .doc("The unique ID that the service assigned to the trigger."),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .optional()
            .doc(
                "The name of the trigger. A name with `|` in it belongs to a trigger that \
                 EventBridge created.",
            ),
        Field::member("trigger_type", "triggerType", Kind::Word(&TRIGGER_TYPE))
            .optional()
            .doc("The type of the trigger."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["triggerName", "triggerId"])
.doc("A trigger, which invokes a function when events occur.");

pub(crate) static HTTP_TRIGGER: Record = Record::new(
    "HTTPTrigger",
    &[
        Field::member("url_internet", "urlInternet", Kind::Text)
            .optional()
            .doc("The public URL."),
        Field::member("url_intranet", "urlIntranet", Kind::Text)
            .optional()
            .doc("The internal URL, which is accessible within a VPC."),
    ],
)
.doc("The URLs of an HTTP trigger.");
