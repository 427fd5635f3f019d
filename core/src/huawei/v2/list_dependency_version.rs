//! `GET /v2/{project_id}/fgs/dependencies/{depend_id}/version`
//!
//! Source: "Querying Dependency Versions", FunctionGraph API reference v2.

use super::fields::{DEPEND_ID, MARKER, MAXITEMS};
use super::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{DEPENDENCY, REQUEST_ID};

pub(crate) static LIST_DEPENDENCY_VERSION: Operation = Operation::new(
    "ListDependencyVersion",
    "GET",
    "/v2/{project_id}/fgs/dependencies/{depend_id}/version",
    &[DEPEND_ID, MARKER, MAXITEMS],
    &LIST_DEPENDENCY_VERSION_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.pages(&page::of("dependencies"))
.doc("Lists the versions of a dependency.")
.source("\"Querying Dependency Versions\", FunctionGraph API reference v2.");

pub(crate) static LIST_DEPENDENCY_VERSION_OUTPUT: Record = Record::new(
    "ListDependencyVersionOutput",
    &[
        Field::member(
            "dependencies",
            "dependencies",
            Kind::List(&Kind::Record(&DEPENDENCY)),
        )
        .or(Absent::Empty)
        .doc("The dependency versions on this page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("The offset of the next page; also returned on some last pages."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("The total number of matching items; absent from some responses."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("A page of dependency versions.");
