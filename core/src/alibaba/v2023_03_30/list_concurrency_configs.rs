//! `GET /2023-03-30/concurrency-configs`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListConcurrencyConfigs`.

use super::fields::{LIMIT, NEXT_TOKEN, OF_FUNCTION};
use super::types::{CONCURRENCY_CONFIG, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_CONCURRENCY_CONFIGS: Operation = Operation::new(
    "ListConcurrencyConfigs",
    "GET",
    "/2023-03-30/concurrency-configs",
    &[OF_FUNCTION, LIMIT, NEXT_TOKEN],
    &LIST_CONCURRENCY_CONFIGS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the concurrency configurations of functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListConcurrencyConfigs`.");

pub(crate) static LIST_CONCURRENCY_CONFIGS_OUTPUT: Record = Record::new(
    "ListConcurrencyConfigsOutput",
    &[
        Field::member(
            "configs",
            "configs",
            Kind::List(&Kind::Record(&CONCURRENCY_CONFIG)),
        )
        .or(Absent::Empty)
        .doc("The configurations on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of concurrency configurations.");
