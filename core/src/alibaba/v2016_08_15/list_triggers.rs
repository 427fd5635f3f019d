//! `GET /2016-08-15/services/{serviceName}/functions/{functionName}/triggers`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListTriggers`.

use super::fields::{FUNCTION_NAME, LIMIT, NEXT_TOKEN, SERVICE_NAME};
use crate::alibaba::page;
use crate::alibaba::types::{REQUEST_ID, TRIGGER_METADATA};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_TRIGGERS: Operation = Operation::new(
    "ListTriggers",
    "GET",
    "/2016-08-15/services/{service_name}/functions/{function_name}/triggers",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        LIMIT,
        NEXT_TOKEN,
        Field::query("prefix", "prefix", Kind::Text)
            .doc("The prefix of the names of the triggers to list."),
        Field::query("start_key", "startKey", Kind::Text).doc("The name to start listing from."),
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the triggers of a function, sorted by name.")
.source("\"API specification\" of Function Compute, 2016-08-15, `ListTriggers`.");

pub(crate) static LIST_TRIGGERS_OUTPUT: Record = Record::new(
    "ListTriggersOutput",
    &[
        Field::member(
            "triggers",
            "triggers",
            Kind::List(&Kind::Record(&TRIGGER_METADATA)),
        )
        .or(Absent::Empty)
        .doc("The triggers on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of triggers.");
