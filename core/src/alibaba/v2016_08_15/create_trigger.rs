//! `POST /2016-08-15/services/{serviceName}/functions/{functionName}/triggers`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateTrigger`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME};
use crate::alibaba::types::TRIGGER_METADATA;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_TRIGGER: Operation = Operation::new(
    "CreateTrigger",
    "POST",
    "/2016-08-15/services/{service_name}/functions/{function_name}/triggers",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        Field::member("trigger_name", "triggerName", Kind::Text)
            .check(checks::name)
            .doc("Name of the trigger."),
        Field::member("trigger_type", "triggerType", Kind::Text)
            .doc("Kind of the source, such as `oss`, `timer` or `log`; an open set."),
        Field::member("trigger_config", "triggerConfig", Kind::Json).doc(
            "What that kind needs, such as `{\"cronExpression\": \"0 0 8 * * *\", \"enable\": \
             true}`.",
        ),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .nullable()
            .doc(
                "ARN of the source, such as `acs:oss:cn-shanghai:12345:mybucket`; timers have \
                 none.",
            ),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .nullable()
            .doc("ARN of the role in which the source calls the function; timers need none."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .check(checks::name)
            .doc(
                "Version or alias of the service to call; the service takes `LATEST` if it is not \
                 set.",
            ),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description; not in the document, known from the SDKs."),
    ],
    &TRIGGER_METADATA,
)
.doc("Lets something call a function by itself.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateTrigger`.");
