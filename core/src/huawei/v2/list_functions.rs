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
            .doc("The group (package) to filter by."),
        Field::query("func_name", "func_name", Kind::Text)
            .doc("The text to search for in function names."),
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.pages(&page::of("functions"))
.doc(
    "Lists the functions of a project with their checksums and configuration, which is \
     enough to detect drift.",
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
        .doc("The functions on this page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("The offset of the next page; also returned on some last pages."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("The total number of matching items; absent from some responses."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("A page of functions.");
