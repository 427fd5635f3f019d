//! Versions of functions.

use super::{FUNCTION_STATUS, version};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static FUNCTION_VERSION: Record = Record::new(
    "FunctionVersion",
    &[
        Field::member("version", "Version", Kind::Text)
            .optional()
            .doc("`$LATEST` or a number, as a string."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of publication, as `YYYY-MM-DD HH:MM:SS` without a zone."),
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("State of the version."),
    ],
)
.function(version)
.doc("A version of a function.");
