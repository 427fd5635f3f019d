//! `PUT /2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateTrigger`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME, TRIGGER_NAME};
use crate::alibaba::types::TRIGGER_METADATA;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_TRIGGER: Operation = Operation::new(
    "UpdateTrigger",
    "PUT",
    "/2016-08-15/services/{service_name}/functions/{function_name}/triggers/{trigger_name}",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        TRIGGER_NAME,
        Field::member("trigger_config", "triggerConfig", Kind::Json)
            .nullable()
            .doc(
                "The configuration for the trigger type, such as `{\"cronExpression\": \"0 0 8 \
                 * * *\", \"enable\": true}`.",
            ),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .nullable()
            .doc(
                "The ARN of the RAM role that the event source uses to invoke the function. \
                 Timer triggers do not require one.",
            ),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .check(checks::name)
            .doc("The version or alias of the service whose function is invoked."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the trigger. Known only from the vendor's SDKs."),
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the update (`If-Match`): the verbatim `etag` of an earlier \
             response. If the trigger has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &TRIGGER_METADATA,
)
.doc("Updates a trigger. Settings that are not given keep their values.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateTrigger`.");
