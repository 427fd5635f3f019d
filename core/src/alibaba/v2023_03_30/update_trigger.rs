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
        Field::member("trigger_config", "triggerConfig", Kind::Secret)
            .nullable()
            .doc(
                "What that kind needs, JSON as a string; it may hold passwords, so that it \
                 is not printed.",
            ),
    ],
    &TRIGGER,
)
.doc("Updates a trigger; what is not given stays as it is.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateTrigger`.");
