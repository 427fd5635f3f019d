//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListFunctions`.

use super::fields::{LIMIT, NEXT_TOKEN, QUALIFIER, SERVICE_NAME};
use crate::alibaba::page;
use crate::alibaba::types::{FUNCTION_METADATA, REQUEST_ID};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_FUNCTIONS: Operation = Operation::new(
    "ListFunctions",
    "GET",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions",
    &[
        SERVICE_NAME,
        QUALIFIER,
        LIMIT,
        NEXT_TOKEN,
        Field::query("prefix", "prefix", Kind::Text)
            .doc("The prefix of the names of the functions to list."),
        Field::query("start_key", "startKey", Kind::Text).doc("The name to start listing from."),
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc(
    "Lists the functions of a service, sorted by name, with the checksums of their \
     packages.",
)
.source("\"API specification\" of Function Compute, 2016-08-15, `ListFunctions`.");

pub(crate) static LIST_FUNCTIONS_OUTPUT: Record = Record::new(
    "ListFunctionsOutput",
    &[
        Field::member(
            "functions",
            "functions",
            Kind::List(&Kind::Record(&FUNCTION_METADATA)),
        )
        .or(Absent::Empty)
        .doc("The functions on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of functions.");
