//! `GET /2016-08-15/services/{serviceName}/aliases`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListAliases`.

use super::fields::{LIMIT, NEXT_TOKEN, SERVICE_NAME};
use crate::alibaba::page;
use crate::alibaba::types::{ALIAS_METADATA, REQUEST_ID};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_ALIASES: Operation = Operation::new(
    "ListAliases",
    "GET",
    "/2016-08-15/services/{service_name}/aliases",
    &[
        SERVICE_NAME,
        LIMIT,
        NEXT_TOKEN,
        Field::query("prefix", "prefix", Kind::Text)
            .doc("The prefix of the names of the aliases to list."),
        Field::query("start_key", "startKey", Kind::Text).doc("The name to start listing from."),
    ],
    &LIST_ALIASES_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the aliases of a service, sorted by name.")
.source("\"API specification\" of Function Compute, 2016-08-15, `ListAliases`.");

pub(crate) static LIST_ALIASES_OUTPUT: Record = Record::new(
    "ListAliasesOutput",
    &[
        Field::member(
            "aliases",
            "aliases",
            Kind::List(&Kind::Record(&ALIAS_METADATA)),
        )
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
