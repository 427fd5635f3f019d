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
                "What its kind needs, such as `{\"cronExpression\": \"0 0 8 * * *\", \"enable\": \
                 true}`.",
            ),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .nullable()
            .doc("ARN of the role in which the source calls the function; timers need none."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .check(checks::name)
            .doc("Version or alias of the service to call."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description; not in the document, known from the SDKs."),
        Field::header("if_match", "if-match", Kind::Text).doc(
            "Only if the trigger is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &TRIGGER_METADATA,
)
.doc("Updates a trigger. What is not set stays as it is.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateTrigger`.");
