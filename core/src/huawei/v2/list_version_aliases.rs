//! `GET /v2/{project_id}/fgs/functions/{function_urn}/aliases`
//!
//! Source: "Querying All Versions and Aliases of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{ALIAS, REQUEST_ID};
use crate::urn;

pub(crate) static LIST_VERSION_ALIASES: Operation = Operation::new(
    "ListVersionAliases",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/aliases",
    &[FUNCTION_URN],
    &LIST_VERSION_ALIASES_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Lists all aliases of a function in one response.")
.source(
    "\"Querying All Versions and Aliases of a Function\", FunctionGraph API \
reference v2.",
);

pub(crate) static LIST_VERSION_ALIASES_OUTPUT: Record = Record::new(
    "ListVersionAliasesOutput",
    &[
        Field::whole("aliases", Kind::List(&Kind::Record(&ALIAS)))
            .or(Absent::Empty)
            .doc("The aliases."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("The aliases of a function.");
