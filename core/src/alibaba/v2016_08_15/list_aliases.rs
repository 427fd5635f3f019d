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
            .doc("Only aliases whose names begin with this."),
        Field::query("start_key", "startKey", Kind::Text).doc("Name to start from."),
    ],
    &LIST_ALIASES_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists the aliases of a service, in the order of their names.")
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
        .doc("The aliases; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of aliases.");
