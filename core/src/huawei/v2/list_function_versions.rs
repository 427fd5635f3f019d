//! `GET /v2/{project_id}/fgs/functions/{function_urn}/versions`
//!
//! Source: "Querying the Versions of a Function", FunctionGraph API reference v2.

use super::fields::{FUNCTION_URN, MARKER, MAXITEMS};
use super::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{FUNCTION, REQUEST_ID};
use crate::urn;

pub(crate) static LIST_FUNCTION_VERSIONS: Operation = Operation::new(
    "ListFunctionVersions",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/versions",
    &[FUNCTION_URN, MARKER, MAXITEMS],
    &LIST_FUNCTION_VERSIONS_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.pages(&page::of("versions"))
.doc("Lists the versions of a function, with their checksums.")
.source("\"Querying the Versions of a Function\", FunctionGraph API reference v2.");

pub(crate) static LIST_FUNCTION_VERSIONS_OUTPUT: Record = Record::new(
    "ListFunctionVersionsOutput",
    &[
        Field::member("versions", "versions", Kind::List(&Kind::Record(&FUNCTION)))
            .or(Absent::Empty)
            .doc("The versions on this page; `latest` is one of them."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("The offset of the next page; also returned on some last pages."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("The total number of matching items; absent from some responses."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("A page of function versions.");
