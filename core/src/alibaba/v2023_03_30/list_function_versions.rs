//! `GET /2023-03-30/functions/{functionName}/versions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListFunctionVersions`.

use super::fields::{FUNCTION_NAME, LIMIT, NEXT_TOKEN};
use super::types::{DIRECTION, REQUEST_ID, VERSION};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_FUNCTION_VERSIONS: Operation = Operation::new(
    "ListFunctionVersions",
    "GET",
    "/2023-03-30/functions/{function_name}/versions",
    &[
        FUNCTION_NAME,
        Field::query("direction", "direction", Kind::Word(&DIRECTION))
            .doc("The order of the versions. Defaults to `BACKWARD`."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_FUNCTION_VERSIONS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the published versions of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListFunctionVersions`.");

pub(crate) static LIST_FUNCTION_VERSIONS_OUTPUT: Record = Record::new(
    "ListFunctionVersionsOutput",
    &[
        Field::member("versions", "versions", Kind::List(&Kind::Record(&VERSION)))
            .or(Absent::Empty)
            .doc("The versions on this page."),
        Field::member("direction", "direction", Kind::Word(&DIRECTION))
            .optional()
            .doc("The order of the versions."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of versions.");
