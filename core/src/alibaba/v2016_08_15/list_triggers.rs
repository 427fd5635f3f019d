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
            .doc("Only triggers whose names begin with this."),
        Field::query("start_key", "startKey", Kind::Text).doc("Name to start from."),
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists the triggers of a function, in the order of their names.")
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
        .doc("The triggers; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of triggers.");
