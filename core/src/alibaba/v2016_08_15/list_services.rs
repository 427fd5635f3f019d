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
            .doc("Only services whose names begin with this."),
        Field::query("start_key", "startKey", Kind::Text).doc("Name to start from."),
    ],
    &LIST_SERVICES_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists the services of the account, in the order of their names.")
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
        .doc("The services; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of services.");
