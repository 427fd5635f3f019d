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
.pages(page::of("versions"))
.doc("Lists the versions of a function with their checksums.")
.source("\"Querying the Versions of a Function\", FunctionGraph API reference v2.");

pub(crate) static LIST_FUNCTION_VERSIONS_OUTPUT: Record = Record::new(
    "ListFunctionVersionsOutput",
    &[
        Field::member("versions", "versions", Kind::List(&Kind::Record(&FUNCTION)))
            .or(Absent::Empty)
            .doc("The versions, `latest` among them; those of one page."),
        Field::member("next_marker", "next_marker", Kind::Int)
            .optional()
            .doc("Where the next page begins; the last page may have it too."),
        Field::member("count", "count", Kind::Int)
            .optional()
            .doc("How many there are in all; some responses leave it out."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.doc("One page of versions.");
