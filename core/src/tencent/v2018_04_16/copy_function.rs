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
            .doc("Name of the copy."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Namespace of the function; the service takes `default` if it is not set."),
        Field::member("target_namespace", "TargetNamespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Namespace of the copy; the service takes `default` if it is not set."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description of the copy."),
        Field::member("target_region", "TargetRegion", Kind::Text)
            .optional()
            .doc("Region of the copy; that of the function if it is not set."),
        Field::member("override", "Override", Kind::Bool)
            .optional()
            .doc("Whether a function of that name is deleted first; it is not if this is not set."),
        Field::member("copy_configuration", "CopyConfiguration", Kind::Bool)
            .optional()
            .doc(
                "Whether environment, memory, timeout, description, tags and network are copied, \
                 which they are\n\
                 if it is not set.",
            ),
    ],
    &ACKNOWLEDGMENT,
)
.doc("Copies a function, without its triggers, its versions and where its log goes.")
.source("\"CopyFunction\", SCF API 2018-04-16.");
