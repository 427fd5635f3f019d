//! `POST /v2/{project_id}/fgs/functions/{function_urn}/invocations`
//!
//! Source: "Executing a Function Synchronously", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::json::{Json, Tape, number};
use crate::engine::table::{Enumeration, Field, Kind, Operation, Record, Word};
use crate::engine::value::Value;
use crate::response::ResponseParts;
use crate::urn;

/// With this version the response says whether the function failed. It is sent unless another one
/// is asked for.
pub(in crate::huawei) const REQUEST_VERSION: (&str, &str) = ("x-cff-request-version", "v1");

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/v2/{project_id}/fgs/functions/{function_urn}/invocations",
    &[
        FUNCTION_URN,
        Field::payload("payload").doc("The event, as a JSON object; sent as is."),
        Field::header("log_type", "x-cff-log-type", Kind::Word(&LOG_TYPE))
            .doc("Whether the response includes the end of the log (`X-Cff-Log-Type`)."),
        Field::header("request_version", REQUEST_VERSION.0, Kind::Text).doc(
            "The response format (`X-CFF-Request-Version`): `v1`, the default of this library, \
             or `v0` for the bare result.",
        ),
        Field::header("instance_memory", "x-cff-instance-memory", Kind::Text).doc(
            "The memory size of the instance, in MB (`X-Cff-Instance-Memory`); for functions \
             with dynamic memory.",
        ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.read(read)
.doc("Invokes a function synchronously and returns its result.")
.source("\"Executing a Function Synchronously\", FunctionGraph API reference v2.");

pub(crate) static LOG_TYPE: Enumeration = Enumeration::new(
    "LogType",
    &[Word::new(
        "Tail",
        "tail",
        "The last 2,000 or 4,096 bytes of the log.",
    )],
)
.doc("The part of the log that is returned with the result.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::nowhere("payload", Kind::Bytes)
            .doc("The result of the function, as bytes; usually JSON."),
        Field::nowhere("result", Kind::Secret)
            .optional()
            .doc("The result of the function, as a string; absent if it is not valid UTF-8."),
        Field::nowhere("log", Kind::Secret)
            .optional()
            .doc("The end of the log; returned only if requested."),
        Field::nowhere("status", Kind::Int).optional().doc(
            "The status of the invocation. A value other than 200 means that the function \
             failed, although the request succeeded. Absent if the response has no envelope.",
        ),
        Field::header("summary", "x-cff-invoke-summary", Kind::Text).doc(
            "The duration and memory usage, as a JSON object in a string \
             (`X-Cff-Invoke-Summary`).",
        ),
        Field::header("request_id", "x-cff-request-id", Kind::Text)
            .or_named("x-request-id")
            .doc("The request ID of the invocation (`X-Cff-Request-Id`)."),
    ],
)
.doc("The result of a synchronous invocation.");

/// The body is an envelope around the result or, with version `v0`, the result itself. A result that
/// looks like an envelope has a header that distinguishes them.
fn read(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    let tape = response.any_json();
    let is_bare = response.header("x-cff-response-version") == Some("v0");
    let envelope = tape.as_ref().map(Tape::root).filter(|root| {
        let mut names = ["request_id", "status", "result"].iter();
        !is_bare && names.all(|name| root.get(name).is_some())
    });
    let member = |name| envelope?.get(name);
    let scalar = |name| member(name).and_then(Json::scalar);
    let payload = match member("result") {
        // A string with JSON in it, or JSON as it is.
        Some(json) => json.said().into_owned().into_bytes(),
        None => response.body().to_vec(),
    };
    let text = std::str::from_utf8(&payload).ok().map(str::to_owned);
    let log = match envelope {
        Some(_) => scalar("log"),
        None => response.header_of_base64("x-cff-function-log"),
    };
    let status = scalar("status").as_deref().and_then(number::integer);
    vec![
        Value::Bytes(payload.into()),
        Value::of_secret(text),
        Value::of_secret(log),
        status.map_or(Value::Absent, Value::Int),
        Value::Absent,
        Value::of_text(scalar("request_id")),
    ]
}
