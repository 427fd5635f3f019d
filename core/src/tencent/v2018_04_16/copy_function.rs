//! `POST /` with `X-TC-Action: CopyFunction`
//!
//! Source: "CopyFunction", SCF API 2018-04-16.

use super::fields::FUNCTION_NAME;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static COPY_FUNCTION: Operation = Operation::new(
    "CopyFunction",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("new_function_name", "NewFunctionName", Kind::Text)
            .check(checks::name)
            .doc("The name of the copy."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The namespace of the function to copy. Defaults to `default`."),
        Field::member("target_namespace", "TargetNamespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The namespace of the copy. Defaults to `default`."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the copy."),
        Field::member("target_region", "TargetRegion", Kind::Text)
            .optional()
            .doc("The region of the copy. Defaults to the region of the function to copy."),
        Field::member("override", "Override", Kind::Bool)
            .optional()
            .doc("Whether to delete an existing function of that name first. Defaults to false."),
        Field::member("copy_configuration", "CopyConfiguration", Kind::Bool)
            .optional()
            .doc(
                "Whether to copy the environment variables, memory size, timeout, description, \
                 tags, and VPC. Defaults to true.",
            ),
    ],
    &ACKNOWLEDGMENT,
)
.doc("Copies a function, without its triggers, versions, and log delivery settings.")
.source("\"CopyFunction\", SCF API 2018-04-16.");
