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
        Field::query("limit", "limit", Kind::Text).doc("As `maxitems`, before which it goes."),
        Field::query("ispublic", "ispublic", Kind::Text)
            .doc("`true` for public dependencies only, `false` for those of the account."),
        Field::query(
            "dependency_type",
            "dependency_type",
            Kind::Word(&DEPENDENCY_TYPE),
        )
        .doc("Whose dependencies; the service takes `all` if it is not set."),
        Field::query("runtime", "runtime", Kind::Text).doc("Only dependencies for this runtime."),
        Field::query("name", "name", Kind::Text).doc("Only dependencies of this name."),
    ],
    &LIST_DEPENDENCIES_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.pages(page::of("dependencies"))
.doc("Lists dependencies in their present versions, with their checksums.")
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
        .doc("The dependencies; those of one page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("Where the next page begins; the last page may have it too."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("How many there are in all; some responses leave it out."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.doc("One page of dependencies.");
