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
            "What that kind needs, JSON as a string; it may hold passwords, so that it \
             is not printed.",
        ),
        Field::member("trigger_name", "triggerName", Kind::Text)
            .check(checks::name)
            .doc("Name of the trigger; 1 to 128 characters."),
        Field::member("trigger_type", "triggerType", Kind::Word(&TRIGGER_TYPE))
            .doc("Kind of the source; it cannot be changed."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description; at most 256 characters."),
        Field::member("invocation_role", "invocationRole", Kind::Text)
            .nullable()
            .doc(
                "ARN of the role in which the source calls the function; at most 300 \
                 characters.",
            ),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .check(checks::name)
            .doc("Version or alias of the function that it calls."),
        Field::member("source_arn", "sourceArn", Kind::Text)
            .nullable()
            .doc(
                "ARN of the source, such as `acs:oss:cn-shanghai:1234567890123456:bucket`; \
                 it cannot be changed, 1 to 300 characters.",
            ),
    ],
    &TRIGGER,
)
.doc("Creates a trigger.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateTrigger`.");
