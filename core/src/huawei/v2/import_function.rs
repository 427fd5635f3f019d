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
            .doc("The name of the new function."),
        Field::member("file_name", "file_name", Kind::Text)
            .check(checks::name)
            .doc("The file name of the archive."),
        Field::member("file_type", "file_type", Kind::Text)
            .doc("The file type of the archive: `zip`."),
        Field::member("file_code", "file_code", Kind::Bytes).doc(
            "The archive returned by `ExportFunction`: a ZIP archive of at most 10 MB with the \
             code and a YAML file. Sent in standard Base64.",
        ),
        Field::member("package", "package", Kind::Text)
            .optional()
            .doc("The group (package) that the function belongs to, such as `default`."),
    ],
    &FUNCTION,
)
.doc("Creates a function from an exported archive.")
.source("\"Importing a Function\", FunctionGraph API reference v2.");
