//! What a call of a function brings.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static INVOCATION_TYPE: Enumeration = Enumeration::new(
    "InvocationType",
    &[
        Word::new(
            "RequestResponse",
            "RequestResponse",
            "Invokes the function synchronously and returns its result.",
        ),
        Word::new(
            "Event",
            "Event",
            "Invokes the function asynchronously: queues the event and returns immediately.",
        ),
    ],
)
.doc("The type of an invocation: synchronous or asynchronous.");

pub(crate) static LOG_TYPE: Enumeration = Enumeration::new(
    "LogType",
    &[
        Word::new("None", "None", "No log."),
        Word::new("Tail", "Tail", "The last 4 KB of the log."),
    ],
)
.doc("The part of the log that is returned with the result.");

pub(crate) static RESULT: Record = Record::new(
    "InvocationResult",
    &[
        Field::member("log", "Log", Kind::Secret).optional().doc(
            "The end of the log; returned only if requested, and empty for asynchronous \
             invocations.",
        ),
        Field::member("ret_msg", "RetMsg", Kind::Secret)
            .optional()
            .doc("The return value of the function; empty for asynchronous invocations."),
        Field::member("err_msg", "ErrMsg", Kind::Secret)
            .optional()
            .doc("The error message of the function; empty if it succeeded."),
        Field::member("mem_usage", "MemUsage", Kind::Int)
            .optional()
            .doc("The memory usage, in bytes."),
        Field::member("duration", "Duration", Kind::Float)
            .optional()
            .doc("The duration, in milliseconds."),
        Field::member("bill_duration", "BillDuration", Kind::Int)
            .optional()
            .doc("The billed duration, in milliseconds."),
        Field::member("function_request_id", "FunctionRequestId", Kind::Text)
            .optional()
            .doc("The request ID of the invocation, for `GetRequestStatus`."),
        Field::member("invoke_result", "InvokeResult", Kind::Int)
            .optional()
            .doc(
                "The invocation status: 0 if the function succeeded; no longer maintained by the \
                 vendor.",
            ),
    ],
)
.doc(
    "The result of an invocation (`Result`). If the function fails, the response is a \
     success nevertheless, with the error in `err_msg`.",
);

pub(crate) static REQUEST_STATUS: Record = Record::new(
    "RequestStatus",
    &[
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("ret_msg", "RetMsg", Kind::Secret)
            .optional()
            .doc("The return value of the function."),
        Field::member("request_id", "RequestId", Kind::Text)
            .optional()
            .doc("The request ID of the invocation."),
        Field::member("start_time", "StartTime", Kind::Text)
            .optional()
            .doc("The start time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("ret_code", "RetCode", Kind::Int)
            .optional()
            .doc("The invocation status: 0 for success, 1 for running, -1 for failure."),
        Field::member("duration", "Duration", Kind::Float)
            .optional()
            .doc("The duration, in milliseconds."),
        Field::member("mem_usage", "MemUsage", Kind::Float)
            .optional()
            .doc("The memory usage, in MB."),
        Field::member("retry_num", "RetryNum", Kind::Int)
            .optional()
            .doc("The number of retries."),
    ],
)
.doc("The status of an invocation.");
