//! `GET /v2/{project_id}/fgs/triggers/{function_urn}`
//!
//! Source: "Querying All Triggers of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::huawei::types::{REQUEST_ID, TRIGGER};
use crate::urn;

pub(crate) static LIST_FUNCTION_TRIGGERS: Operation = Operation::new(
    "ListFunctionTriggers",
    "GET",
    "/v2/{project_id}/fgs/triggers/{function_urn}",
    &[FUNCTION_URN],
    &LIST_FUNCTION_TRIGGERS_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Lists all triggers of a function, version, or alias in one response.")
.source("\"Querying All Triggers of a Function\", FunctionGraph API reference v2.");

pub(crate) static LIST_FUNCTION_TRIGGERS_OUTPUT: Record = Record::new(
    "ListFunctionTriggersOutput",
    &[
        Field::whole("triggers", Kind::List(&Kind::Record(&TRIGGER)))
            .or(Absent::Empty)
            .doc("The triggers."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("The triggers of a function.");
