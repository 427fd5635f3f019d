//! How a function is called and how it fails.

use bytes::Bytes;

use super::reported_package;
use crate::engine::json::{self, Json};
use crate::engine::response::View;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};
use crate::engine::value::Value;
use crate::package::CodePackage;
use crate::response::ResponseParts;

pub(crate) static INVOCATION_TYPE: Enumeration = Enumeration::new(
    "InvocationType",
    &[
        Word::new(
            "Sync",
            "Sync",
            "Synchronous invocation: the response contains the result.",
        ),
        Word::new(
            "Async",
            "Async",
            "Asynchronous invocation: the event is queued, and the response does not \
             contain the result.",
        ),
    ],
)
.doc(
    "The invocation type, which determines whether the response contains the result \
     (`X-Fc-Invocation-Type`).",
);

pub(crate) static LOG_TYPE: Enumeration = Enumeration::new(
    "LogType",
    &[
        Word::new("None", "None", "No log is returned."),
        Word::new(
            "Tail",
            "Tail",
            "The last 4 KB of the log of the invocation are returned. Requires a log \
             configuration.",
        ),
    ],
)
.doc(
    "The log type, which determines whether the response contains the tail of the \
     execution log (`X-Fc-Log-Type`).",
);

pub(crate) static INVOCATION_ERROR_TYPE: Enumeration = Enumeration::new(
    "InvocationErrorType",
    &[
        Word::new(
            "Handled",
            "HandledInvocationError",
            "The function reported the error itself.",
        ),
        Word::new(
            "Unhandled",
            "UnhandledInvocationError",
            "The runtime detected the error, such as an exception, a timeout, or an exit of \
             the process.",
        ),
    ],
)
.doc("The type of a function error (`X-Fc-Error-Type`).");

pub(crate) static FUNCTION_ERROR: Record = Record::new(
    "FunctionError",
    &[
        Field::nowhere("invocation_error_type", Kind::Word(&INVOCATION_ERROR_TYPE))
            .doc("The type of the error."),
        Field::member("error_message", "errorMessage", Kind::Text)
            .optional()
            .doc(
                "The error message. Returned only when the payload is a JSON object that \
                 contains one.",
            ),
        Field::member("error_type", "errorType", Kind::Text)
            .optional()
            .doc(
                "The class of the exception. Returned only when the payload is a JSON object \
                 that contains one.",
            ),
        Field::member("stack_trace", "stackTrace", Kind::Json)
            .optional()
            .doc(
                "The stack trace: an array, an object, or a string, depending on the runtime. \
                 Returned only when the payload is a JSON object that contains one.",
            ),
    ],
)
.doc(
    "The error of a function that failed. The service itself did not fail: the \
     invocation took place and is billed.",
);

/// Reads what a function returned: the body is the function's own, and whether it failed is in the
/// headers. Of every output the payload, whether the call was queued, the failure and the log come first.
pub(crate) fn read_invocation(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    let log = response.header_of_base64("x-fc-log-result");
    vec![
        Value::Bytes(Bytes::copy_from_slice(response.body())),
        Value::Bool(response.status() == 202),
        function_error(response),
        Value::of_text(log),
    ]
}

/// The package that ran, by its checksum alone: compared with the digests of a build it says
/// whether what was built is what runs.
pub(crate) fn ran_package(output: &View<'_>) -> CodePackage {
    reported_package(output, false)
}

/// The failure that a response with HTTP status 200 reports, if it does.
fn function_error(response: &ResponseParts<'_>) -> Value<'static> {
    let Some(noticed_by) = response.header_lossy("x-fc-error-type") else {
        return Value::Absent;
    };
    let mut members = vec![Value::Text(noticed_by.into())];
    // What a function writes is its own affair: whatever cannot be read is in the payload.
    if let Some(tape) = response.any_json() {
        add_details(&mut members, tape.root());
    }
    members.resize_with(FUNCTION_ERROR.fields.len(), || Value::Absent);
    Value::Fields(members)
}

/// Message, class and place of a failure; none of them if message or class is of another type.
fn add_details(members: &mut Vec<Value<'static>>, body: Json<'_>) {
    for name in &["errorMessage", "errorType"] {
        let value = body.get(name);
        if let Some(json::Kind::List | json::Kind::Object) = value.map(Json::kind) {
            members.truncate(1);
            return;
        }
        members.push(Value::of_text(value.and_then(Json::scalar)));
    }
    if let Some(trace) = body.get("stackTrace")
        && trace.kind() != json::Kind::Null
    {
        let mut text = String::new();
        json::write::json(&mut text, trace);
        members.push(Value::Json(text.into()));
    }
}
