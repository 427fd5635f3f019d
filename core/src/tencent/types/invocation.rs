//! What a call of a function brings.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static INVOCATION_TYPE: Enumeration = Enumeration::new(
    "InvocationType",
    &[
        Word::new("RequestResponse", "RequestResponse", "Wait for the result."),
        Word::new("Event", "Event", "Do not wait: the call is queued."),
    ],
)
.doc("Whether to wait for the result of a call.");

pub(crate) static LOG_TYPE: Enumeration = Enumeration::new(
    "LogType",
    &[
        Word::new("None", "None", "It does not."),
        Word::new("Tail", "Tail", "The last 4 KB do."),
    ],
)
.doc("Whether the log of a call comes with its result.");

pub(crate) static RESULT: Record = Record::new(
    "InvocationResult",
    &[
        Field::member("log", "Log", Kind::Secret)
            .optional()
            .doc("The end of the log, if it was asked for; empty for a queued call."),
        Field::member("ret_msg", "RetMsg", Kind::Secret)
            .optional()
            .doc("What the function gave back; empty for a queued call."),
        Field::member("err_msg", "ErrMsg", Kind::Secret)
            .optional()
            .doc("What went wrong in the function; empty if nothing did."),
        Field::member("mem_usage", "MemUsage", Kind::Int)
            .optional()
            .doc("Memory that it had, in bytes."),
        Field::member("duration", "Duration", Kind::Float)
            .optional()
            .doc("How long it ran, in milliseconds."),
        Field::member("bill_duration", "BillDuration", Kind::Int)
            .optional()
            .doc("How long it is charged for, in milliseconds."),
        Field::member("function_request_id", "FunctionRequestId", Kind::Text)
            .optional()
            .doc("Id of the call, for `GetRequestStatus`."),
        Field::member("invoke_result", "InvokeResult", Kind::Int)
            .optional()
            .doc("0 if the function succeeded; the vendor no longer keeps it up."),
    ],
)
.doc(
    "What a function gave back (`Result`). Where it failed, the response is a success all the \
     same,\n\
     with the failure in `err_msg`.",
);

pub(crate) static REQUEST_STATUS: Record = Record::new(
    "RequestStatus",
    &[
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("Name of the function."),
        Field::member("ret_msg", "RetMsg", Kind::Secret)
            .optional()
            .doc("What the function gave back."),
        Field::member("request_id", "RequestId", Kind::Text)
            .optional()
            .doc("Id of the call."),
        Field::member("start_time", "StartTime", Kind::Text)
            .optional()
            .doc("Time of its beginning, as `YYYY-MM-DD HH:MM:SS` without a zone."),
        Field::member("ret_code", "RetCode", Kind::Int)
            .optional()
            .doc("0 if it succeeded, 1 while it runs, -1 if it failed."),
        Field::member("duration", "Duration", Kind::Float)
            .optional()
            .doc("How long it ran, in milliseconds."),
        Field::member("mem_usage", "MemUsage", Kind::Float)
            .optional()
            .doc("Memory that it had, in MB."),
        Field::member("retry_num", "RetryNum", Kind::Int)
            .optional()
            .doc("How often it was tried again."),
    ],
)
.doc("How a call went.");
