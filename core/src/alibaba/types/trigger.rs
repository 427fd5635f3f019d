//! Triggers of functions.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static TRIGGER_METADATA: Record = Record::new(
    "TriggerMetadata",
    &[
        Field::member("trigger_id", "triggerId", Kind::Text)
            .optional()
            .or_named("triggerID")
            .doc(
                "The unique ID that the service assigned to the trigger. Known only from the \
                 vendor's SDKs.",
            ),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .optional()
            .doc("The name of the trigger."),
        Field::member("trigger_type", "triggerType", Kind::Text)
            .optional()
            .doc(
                "The type of the trigger, such as `oss`, `timer`, or `log`; the set of \
                 values is open.",
            ),
        Field::member("trigger_config", "triggerConfig", Kind::Json)
            .optional()
            .doc("The configuration for the trigger type."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .optional()
            .doc("The ARN of the event source, such as `acs:oss:cn-shanghai:12345:mybucket`."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .optional()
            .doc("The ARN of the RAM role that the event source uses to invoke the function."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("The version or alias of the service whose function is invoked."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the trigger. Known only from the vendor's SDKs."),
        Field::member("url_internet", "urlInternet", Kind::Text)
            .optional()
            .doc("The public URL of an HTTP trigger. Known only from the vendor's SDKs."),
        Field::member("url_intranet", "urlIntranet", Kind::Text)
            .optional()
            .doc("The internal URL of an HTTP trigger. Known only from the vendor's SDKs."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc(
                "The creation time, in ISO 8601 format in UTC, such as \
                 `2016-08-15T15:00:00.000+0000`.",
            ),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        ETAG.doc("The ETag of the trigger, to be passed as `if_match`; absent from list items."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["triggerName"])
.doc("A trigger, which invokes a function when events occur.");
