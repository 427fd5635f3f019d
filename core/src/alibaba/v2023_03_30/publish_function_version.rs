//! `POST /2023-03-30/functions/{functionName}/versions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PublishFunctionVersion`.

use super::fields::FUNCTION_NAME;
use super::types::VERSION;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUBLISH_FUNCTION_VERSION: Operation = Operation::new(
    "PublishFunctionVersion",
    "POST",
    "/2023-03-30/functions/{function_name}/versions",
    &[
        FUNCTION_NAME,
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the version; at most 256 characters."),
    ],
    &VERSION,
)
.doc("Publishes the current code and configuration of a function as a version.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PublishFunctionVersion`.");
