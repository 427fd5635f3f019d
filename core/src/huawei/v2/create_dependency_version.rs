//! `POST /v2/{project_id}/fgs/dependencies/version`
//!
//! Source: "Creating a Dependency Version", FunctionGraph API reference v2.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
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
                "The name of the dependency: at most 96 letters, digits, `_`, `.`, and `-`, \
                 starting with a letter and ending with a letter or digit.",
            ),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("The runtime, such as `Python3.9`. The list of runtimes is open-ended."),
        Field::member("depend_type", "depend_type", Kind::Word(&DEPEND_TYPE))
            .doc("The source of the package."),
        Field::member("depend_file", "depend_file", Kind::Bytes)
            .optional()
            .doc(
                "The package, as a ZIP archive of at most 40 MB, sent in standard Base64; required \
                 for type `zip`. Requests signed with an access key are limited to 12 MB, that is, \
                 to a ZIP archive of 9 MB.",
            ),
        Field::member("depend_link", "depend_link", Kind::Text)
            .optional()
            .doc("The URL of the package in your OBS bucket; required for type `obs`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the dependency version; at most 512 characters."),
    ],
    &DEPENDENCY,
)
.check(check)
.doc("Creates a dependency, or a new version of the dependency with this name.")
.source("\"Creating a Dependency Version\", FunctionGraph API reference v2.");

fn check(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    let is_missing = |name| arguments.get(name).is_empty();
    let (field, problem) = match arguments.text("depend_type") {
        Some("zip") if is_missing("depend_file") => ("depend_file", "is required for type `zip`"),
        Some("obs") if is_missing("depend_link") => ("depend_link", "is required for type `obs`"),
        _ => return Ok(()),
    };
    Err(EncodeError::new(field, problem))
}
