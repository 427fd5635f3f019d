//! `PUT /2023-03-30/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `UpdateTrigger`.

use super::fields::{FUNCTION_NAME, TRIGGER_NAME};
use super::types::TRIGGER;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_TRIGGER: Operation = Operation::new(
    "UpdateTrigger",
    "PUT",
    "/2023-03-30/functions/{function_name}/triggers/{trigger_name}",
    &[
        FUNCTION_NAME,
        TRIGGER_NAME,
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
        Field::member("trigger_config", "triggerConfig", Kind::Secret)
            .nullable()
            .doc(
                "The configuration for the trigger type, as a JSON string. Redacted when \
                 printed, because it can contain passwords.",
            ),
    ],
    &TRIGGER,
)
.doc("Updates a trigger. Settings that are not given keep their values.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateTrigger`.");
