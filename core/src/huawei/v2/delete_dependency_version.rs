//! `DELETE /v2/{project_id}/fgs/dependencies/{depend_id}/version/{version}`
//!
//! Source: "Deleting a Dependency Version", FunctionGraph API reference v2.

use super::fields::{DEPEND_ID, DEPENDENCY_VERSION};
use crate::engine::table::Operation;
use crate::huawei::types::DELETED;

pub(crate) static DELETE_DEPENDENCY_VERSION: Operation = Operation::new(
    "DeleteDependencyVersion",
    "DELETE",
    "/v2/{project_id}/fgs/dependencies/{depend_id}/version/{version}",
    &[DEPEND_ID, DEPENDENCY_VERSION],
    &DELETED,
)
.headers(&[("content-type", "application/json")])
.doc("Deletes a dependency version.")
.source("\"Deleting a Dependency Version\", FunctionGraph API reference v2.");
