//! `GET /v2/{project_id}/fgs/dependencies/{depend_id}/version/{version}`
//!
//! Source: "Querying a Dependency Version", FunctionGraph API reference v2.

use super::fields::{DEPEND_ID, DEPENDENCY_VERSION};
use crate::engine::table::Operation;
use crate::huawei::types::DEPENDENCY;

pub(crate) static SHOW_DEPENDENCY_VERSION: Operation = Operation::new(
    "ShowDependencyVersion",
    "GET",
    "/v2/{project_id}/fgs/dependencies/{depend_id}/version/{version}",
    &[DEPEND_ID, DEPENDENCY_VERSION],
    &DEPENDENCY,
)
.headers(&[("content-type", "application/json")])
.doc("Gets a dependency version, including a temporary URL of its package.")
.source("\"Querying a Dependency Version\", FunctionGraph API reference v2.");
