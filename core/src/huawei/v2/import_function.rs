//! `POST /v2/{project_id}/fgs/functions/import`
//!
//! Source: "Importing a Function", FunctionGraph API reference v2.

use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::FUNCTION;

pub(crate) static IMPORT_FUNCTION: Operation = Operation::new(
    "ImportFunction",
    "POST",
    "/v2/{project_id}/fgs/functions/import",
    &[
        Field::member("func_name", "func_name", Kind::Text)
            .check(checks::name)
            .doc("Name of the new function."),
        Field::member("file_name", "file_name", Kind::Text)
            .check(checks::name)
            .doc("File name of the archive."),
        Field::member("file_type", "file_type", Kind::Text).doc("Type of the archive: `zip`."),
        Field::member("file_code", "file_code", Kind::Bytes).doc(
            "The archive, as `ExportFunction` gave it: a ZIP of at most 10 MB with code and \
YAML. Sent as standard base64.",
        ),
        Field::member("package", "package", Kind::Text)
            .optional()
            .doc("Group that the function is in, such as `default`."),
    ],
    &FUNCTION,
)
.doc("Creates a function from an exported one.")
.source("\"Importing a Function\", FunctionGraph API reference v2.");
