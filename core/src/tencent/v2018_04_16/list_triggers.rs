//! `POST /` with `X-TC-Action: ListTriggers`
//!
//! Source: "ListTriggers", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, LIMIT, NAMESPACE, OFFSET, ORDER, TOTAL, by_offset};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{FILTER, REQUEST_ID, TRIGGER};

pub(crate) static LIST_TRIGGERS: Operation = Operation::new(
    "ListTriggers",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        OFFSET,
        LIMIT,
        Field::member("order_by", "OrderBy", Kind::Text)
            .optional()
            .doc(
                "What the list is ordered by: `add_time` or `mod_time`, which the service takes if \
                 it is not set.",
            ),
        ORDER,
        Field::member("filters", "Filters", Kind::List(&Kind::Record(&FILTER)))
            .optional()
            .doc("Conditions: `Qualifier`, `TriggerName` or `Description`."),
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.pages(by_offset("triggers"))
.rate(20)
.doc(
    "Lists the triggers of a function. A URL whose `AuthType` is `NONE` is open to \
everybody.",
)
.source("\"ListTriggers\", SCF API 2018-04-16.");

pub(crate) static LIST_TRIGGERS_OUTPUT: Record = Record::new(
    "ListTriggersOutput",
    &[
        TOTAL,
        Field::member("triggers", "Triggers", Kind::List(&Kind::Record(&TRIGGER)))
            .or(Absent::Empty)
            .doc("The triggers; those of one page."),
        REQUEST_ID,
    ],
)
.doc("One page of triggers.");
