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
            .doc("The name of the trigger."),
        Field::member("trigger_type", "triggerType", Kind::Text).doc(
            "The type of the trigger, such as `oss`, `timer`, or `log`; the set of \
             values is open.",
        ),
        Field::member("trigger_config", "triggerConfig", Kind::Json).doc(
            "The configuration for the trigger type, such as `{\"cronExpression\": \"0 0 8 \
             * * *\", \"enable\": true}`.",
        ),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .nullable()
            .doc(
                "The ARN of the event source, such as `acs:oss:cn-shanghai:12345:mybucket`. \
                 Timer triggers do not have one.",
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
            .doc(
                "The version or alias of the service whose function is invoked. Defaults to \
                 `LATEST`.",
            ),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the trigger. Known only from the vendor's SDKs."),
    ],
    &TRIGGER_METADATA,
)
.doc("Creates a trigger for a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateTrigger`.");
