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
        PREFIX.doc("Only triggers whose names begin with this."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists the triggers of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListTriggers`.");

pub(crate) static LIST_TRIGGERS_OUTPUT: Record = Record::new(
    "ListTriggersOutput",
    &[
        Field::member("triggers", "triggers", Kind::List(&Kind::Record(&TRIGGER)))
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
