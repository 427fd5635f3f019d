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
            .doc("The request ID of the invocation."),
        NAMESPACE,
        Field::member("start_time", "StartTime", Kind::Text)
            .optional()
            .doc(
                "The start of the time range to search, as `YYYY-MM-DD HH:MM:SS`. Defaults to 15 \
                 minutes ago.",
            ),
        Field::member("end_time", "EndTime", Kind::Text)
            .optional()
            .doc(
                "The end of the time range to search, as `YYYY-MM-DD HH:MM:SS`; required if \
                 `start_time` is set.",
            ),
    ],
    &GET_REQUEST_STATUS_OUTPUT,
)
.doc("Gets the status of an invocation.")
.source("\"GetRequestStatus\", SCF API 2018-04-16.");

pub(crate) static GET_REQUEST_STATUS_OUTPUT: Record = Record::new(
    "GetRequestStatusOutput",
    &[
        Field::member("total_count", "TotalCount", Kind::Int)
            .optional()
            .doc("The number of matching invocations; not reliable."),
        Field::member("data", "Data", Kind::List(&Kind::Record(&REQUEST_STATUS)))
            .or(Absent::Empty)
            .doc("The matching invocations."),
        REQUEST_ID,
    ],
)
.doc("The status of an invocation.");
