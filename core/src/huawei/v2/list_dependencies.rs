//! `GET /v2/{project_id}/fgs/dependencies`
//!
//! Source: "Querying Dependencies", FunctionGraph API reference v2.

use super::fields::{MARKER, MAXITEMS};
use super::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{DEPENDENCY, DEPENDENCY_TYPE, REQUEST_ID};

pub(crate) static LIST_DEPENDENCIES: Operation = Operation::new(
    "ListDependencies",
    "GET",
    "/v2/{project_id}/fgs/dependencies",
    &[
        MARKER,
        MAXITEMS,
        Field::query("limit", "limit", Kind::Text).doc(
            "The maximum number of items per page, as a string; takes precedence over \
             `maxitems`.",
        ),
        Field::query("ispublic", "ispublic", Kind::Text).doc(
            "The visibility filter: `true` for public dependencies only, `false` for those of \
             the account only.",
        ),
        Field::query(
            "dependency_type",
            "dependency_type",
            Kind::Word(&DEPENDENCY_TYPE),
        )
        .doc("The visibility of the dependencies to list. Defaults to `all`."),
        Field::query("runtime", "runtime", Kind::Text).doc("The runtime to filter by."),
        Field::query("name", "name", Kind::Text).doc("The name of the dependency to filter by."),
    ],
    &LIST_DEPENDENCIES_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.pages(&page::of("dependencies"))
.doc("Lists dependencies in their current versions, with their checksums.")
.source("\"Querying Dependencies\", FunctionGraph API reference v2.");

pub(crate) static LIST_DEPENDENCIES_OUTPUT: Record = Record::new(
    "ListDependenciesOutput",
    &[
        Field::member(
            "dependencies",
            "dependencies",
            Kind::List(&Kind::Record(&DEPENDENCY)),
        )
        .or(Absent::Empty)
        .doc("The dependencies on this page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("The offset of the next page; also returned on some last pages."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("The total number of matching items; absent from some responses."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("A page of dependencies.");
