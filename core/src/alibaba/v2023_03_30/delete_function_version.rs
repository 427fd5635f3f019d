//! `DELETE /2023-03-30/functions/{functionName}/versions/{versionId}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteFunctionVersion`.

use super::fields::FUNCTION_NAME;
use super::types::DELETED;
use crate::engine::table::{Field, Operation};

pub(crate) static DELETE_FUNCTION_VERSION: Operation = Operation::new(
    "DeleteFunctionVersion",
    "DELETE",
    "/2023-03-30/functions/{function_name}/versions/{version_id}",
    &[
        FUNCTION_NAME,
        Field::path("version_id")
            .wire("versionId")
            .doc("The ID of the version."),
    ],
    &DELETED,
)
.doc("Deletes a version of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteFunctionVersion`.");
