//! `GET /2023-03-30/functions/{functionName}/triggers`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListTriggers`.

use super::fields::{FUNCTION_NAME, LIMIT, NEXT_TOKEN, PREFIX};
use super::types::{REQUEST_ID, TRIGGER};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_TRIGGERS: Operation = Operation::new(
    "ListTriggers",
    "GET",
    "/2023-03-30/functions/{function_name}/triggers",
    &[
        FUNCTION_NAME,
        PREFIX.doc("The prefix of the names of the triggers to list."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the triggers of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListTriggers`.");

pub(crate) static LIST_TRIGGERS_OUTPUT: Record = Record::new(
    "ListTriggersOutput",
    &[
        Field::member("triggers", "triggers", Kind::List(&Kind::Record(&TRIGGER)))
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
