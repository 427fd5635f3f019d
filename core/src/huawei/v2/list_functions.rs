//! `GET /v2/{project_id}/fgs/functions`
//!
//! Source: "Querying Functions", FunctionGraph API reference v2.

use super::fields::{MARKER, MAXITEMS};
use super::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{FUNCTION, REQUEST_ID};

pub(crate) static LIST_FUNCTIONS: Operation = Operation::new(
    "ListFunctions",
    "GET",
    "/v2/{project_id}/fgs/functions",
    &[
        MARKER,
        MAXITEMS,
        Field::query("package_name", "package_name", Kind::Text)
            .doc("Only functions of this group."),
        Field::query("func_name", "func_name", Kind::Text)
            .doc("Only functions whose names contain this."),
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.pages(page::of("functions"))
.doc(
    "Lists the functions of a project with their checksums and configuration: one \
page is enough to find drift.",
)
.source("\"Querying Functions\", FunctionGraph API reference v2.");

pub(crate) static LIST_FUNCTIONS_OUTPUT: Record = Record::new(
    "ListFunctionsOutput",
    &[
        Field::member(
            "functions",
            "functions",
            Kind::List(&Kind::Record(&FUNCTION)),
        )
        .or(Absent::Empty)
        .doc("The functions; those of one page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("Where the next page begins; the last page may have it too."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("How many there are in all; some responses leave it out."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.doc("One page of functions.");
