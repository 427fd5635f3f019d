//! `POST /2023-03-30/functions/{functionName}/triggers`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `CreateTrigger`.

use super::fields::FUNCTION_NAME;
use super::types::{TRIGGER, TRIGGER_TYPE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_TRIGGER: Operation = Operation::new(
    "CreateTrigger",
    "POST",
    "/2023-03-30/functions/{function_name}/triggers",
    &[
        FUNCTION_NAME,
        Field::member("trigger_config", "triggerConfig", Kind::Secret).doc(
            "The configuration for the trigger type, as a JSON string. Redacted when \
             printed, because it can contain passwords.",
        ),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .check(checks::name)
            .doc("The name of the trigger; 1 to 128 characters."),
        Field::member("trigger_type", "triggerType", Kind::Word(&TRIGGER_TYPE))
            .doc("The type of the trigger. It cannot be changed later."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the trigger; at most 256 characters."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .nullable()
            .doc(
                "The ARN of the RAM role that the event source uses to invoke the function; at \
                 most 300 characters.",
            ),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .check(checks::name)
            .doc("The version or alias of the function to invoke."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .nullable()
            .doc(
                "The ARN of the event source, such as \
                 `acs:oss:cn-shanghai:1234567890123456:bucket`; 1 to 300 characters. It cannot \
                 be changed later.",
            ),
    ],
    &TRIGGER,
)
.doc("Creates a trigger for a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateTrigger`.");
