//! Triggers of functions.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static TRIGGER_METADATA: Record = Record::new(
    "TriggerMetadata",
    &[
        Field::member("trigger_id", "triggerId", Kind::Text)
            .optional()
            .or_named("triggerID")
            .doc("Id that the service gave it; known from the SDKs."),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .optional()
            .doc("Name of the trigger."),
        Field::member("trigger_type", "triggerType", Kind::Text)
            .optional()
            .doc("Kind of the source, such as `oss`, `timer` or `log`; an open set."),
        Field::member("trigger_config", "triggerConfig", Kind::Json)
            .optional()
            .doc("What that kind needs."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .optional()
            .doc("ARN of the source, such as `acs:oss:cn-shanghai:12345:mybucket`."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .optional()
            .doc("ARN of the role in which the source calls the function."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("Version or alias of the service that it calls."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description; known from the SDKs."),
        Field::member("url_internet", "urlInternet", Kind::Text)
            .optional()
            .doc("Public URL of an HTTP trigger; known from the SDKs."),
        Field::member("url_intranet", "urlIntranet", Kind::Text)
            .optional()
            .doc("URL of an HTTP trigger inside the cloud; known from the SDKs."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        ETAG.doc("State of the trigger, for `if_match`; absent in lists."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["triggerName"])
.doc("What calls a function by itself.");
