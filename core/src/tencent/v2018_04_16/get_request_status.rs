//! `POST /` with `X-TC-Action: GetRequestStatus`
//!
//! Source: "GetRequestStatus", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{REQUEST_ID, REQUEST_STATUS};

pub(crate) static GET_REQUEST_STATUS: Operation = Operation::new(
    "GetRequestStatus",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("function_request_id", "FunctionRequestId", Kind::Text)
            .check(checks::name)
            .doc("Id of the call."),
        NAMESPACE,
        Field::member("start_time", "StartTime", Kind::Text)
            .optional()
            .doc(
                "Where to begin to look, as `YYYY-MM-DD HH:MM:SS`; the service takes 15 minutes \
                 ago if it is not\n\
                 set.",
            ),
        Field::member("end_time", "EndTime", Kind::Text)
            .optional()
            .doc("Where to stop, in the same form; needed if a beginning is set."),
    ],
    &GET_REQUEST_STATUS_OUTPUT,
)
.doc("Gets how a call went.")
.source("\"GetRequestStatus\", SCF API 2018-04-16.");

pub(crate) static GET_REQUEST_STATUS_OUTPUT: Record = Record::new(
    "GetRequestStatusOutput",
    &[
        Field::member("total_count", "TotalCount", Kind::Int)
            .optional()
            .doc("Number of calls that were found; not to be trusted."),
        Field::member("data", "Data", Kind::List(&Kind::Record(&REQUEST_STATUS)))
            .or(Absent::Empty)
            .doc("The calls."),
        REQUEST_ID,
    ],
)
.doc("How a call went.");
