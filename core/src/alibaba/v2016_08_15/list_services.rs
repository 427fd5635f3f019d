//! `GET /2016-08-15/services`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListServices`.

use super::fields::{LIMIT, NEXT_TOKEN};
use crate::alibaba::page;
use crate::alibaba::types::{REQUEST_ID, SERVICE_METADATA};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_SERVICES: Operation = Operation::new(
    "ListServices",
    "GET",
    "/2016-08-15/services",
    &[
        LIMIT,
        NEXT_TOKEN,
        Field::query("prefix", "prefix", Kind::Text)
            .doc("The prefix of the names of the services to list."),
        Field::query("start_key", "startKey", Kind::Text).doc("The name to start listing from."),
    ],
    &LIST_SERVICES_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the services of the account, sorted by name.")
.source("\"API specification\" of Function Compute, 2016-08-15, `ListServices`.");

pub(crate) static LIST_SERVICES_OUTPUT: Record = Record::new(
    "ListServicesOutput",
    &[
        Field::member(
            "services",
            "services",
            Kind::List(&Kind::Record(&SERVICE_METADATA)),
        )
        .or(Absent::Empty)
        .doc("The services on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of services.");
