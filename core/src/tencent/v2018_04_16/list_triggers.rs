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
            .doc("The sort key: `\"add_time\"` or `\"mod_time\"`. Defaults to the latter."),
        ORDER,
        Field::member("filters", "Filters", Kind::List(&Kind::Record(&FILTER)))
            .optional()
            .doc("The filter conditions: `Qualifier`, `TriggerName`, or `Description`."),
    ],
    &LIST_TRIGGERS_OUTPUT,
)
.pages(&by_offset("triggers"))
.rate(20)
.doc(
    "Lists the triggers of a function. A function URL whose `AuthType` is `NONE` is \
     open to everyone.",
)
.source("\"ListTriggers\", SCF API 2018-04-16.");

pub(crate) static LIST_TRIGGERS_OUTPUT: Record = Record::new(
    "ListTriggersOutput",
    &[
        TOTAL,
        Field::member("triggers", "Triggers", Kind::List(&Kind::Record(&TRIGGER)))
            .or(Absent::Empty)
            .doc("The triggers on this page."),
        REQUEST_ID,
    ],
)
.doc("A page of triggers.");
