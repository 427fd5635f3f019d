//! `POST /v2/{project_id}/fgs/dependencies/version`
//!
//! Source: "Creating a Dependency Version", FunctionGraph API reference v2.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::huawei::types::{DEPEND_TYPE, DEPENDENCY};

pub(crate) static CREATE_DEPENDENCY_VERSION: Operation = Operation::new(
    "CreateDependencyVersion",
    "POST",
    "/v2/{project_id}/fgs/dependencies/version",
    &[
        Field::member("name", "name", Kind::Text)
            .check(checks::name)
            .doc(
                "Name of the dependency: at most 96 letters, digits, `_`, `.` and `-`, which \
begins with a letter and ends with a letter or digit.",
            ),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("Runtime that it is for, such as `Python3.9`; an open set."),
        Field::member("depend_type", "depend_type", Kind::Word(&DEPEND_TYPE))
            .doc("Where the package comes from."),
        Field::member("depend_file", "depend_file", Kind::Bytes)
            .optional()
            .doc(
                "The package, a ZIP of at most 40 MB; required for `zip`. Sent as standard \
base64; an access key signs at most 12 MB, which are 9 MB of ZIP.",
            ),
        Field::member("depend_link", "depend_link", Kind::Text)
            .optional()
            .doc("Address of the package in the user's bucket; required for `obs`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description, at most 512 characters."),
    ],
    &DEPENDENCY,
)
.check(check)
.doc("Creates a dependency, or a further version of the one of that name.")
.source("\"Creating a Dependency Version\", FunctionGraph API reference v2.");

fn check(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    let has_file = match arguments.get("depend_file") {
        Value::Bytes(file) => !file.is_empty(),
        _ => false,
    };
    let has_link = arguments
        .text("depend_link")
        .is_some_and(|link| !link.is_empty());
    let (field, problem) = match arguments.text("depend_type") {
        Some("zip") if !has_file => ("depend_file", "is required for type `zip`"),
        Some("obs") if !has_link => ("depend_link", "is required for type `obs`"),
        _ => return Ok(()),
    };
    Err(EncodeError::new(field, problem))
}
