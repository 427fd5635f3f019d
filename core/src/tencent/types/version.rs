//! Versions of functions.

use super::{FUNCTION_STATUS, function};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static FUNCTION_VERSION: Record = Record::new(
    "FunctionVersion",
    &[
        Field::member("version", "Version", Kind::Text)
            .optional()
            .doc("The version: `$LATEST` or a number, as a string."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the version."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The publication time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("The time of the last update, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("The status of the version."),
    ],
)
.function(function)
.doc("A version of a function.");
