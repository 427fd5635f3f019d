//! `GET /2023-03-30/functions/{functionName}/aliases`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListAliases`.

use super::fields::{FUNCTION_NAME, LIMIT, NEXT_TOKEN, PREFIX};
use super::types::{ALIAS, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_ALIASES: Operation = Operation::new(
    "ListAliases",
    "GET",
    "/2023-03-30/functions/{function_name}/aliases",
    &[
        FUNCTION_NAME,
        PREFIX.doc("The prefix of the names of the aliases to list."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_ALIASES_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the aliases of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListAliases`.");

pub(crate) static LIST_ALIASES_OUTPUT: Record = Record::new(
    "ListAliasesOutput",
    &[
        Field::member("aliases", "aliases", Kind::List(&Kind::Record(&ALIAS)))
            .or(Absent::Empty)
            .doc("The aliases on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of aliases.");
