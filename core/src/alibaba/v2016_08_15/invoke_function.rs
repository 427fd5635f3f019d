//! `POST /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/invocations`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `InvokeFunction`.

use bytes::Bytes;

use super::fields::{FUNCTION_NAME, QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::{
    FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID, function_error,
};
use crate::cloud::Cloud;
use crate::crypto;
use crate::engine::decode::header_value;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Operation, Place, Record};
use crate::engine::value::Value;
use crate::package::{Checksum, CodePackage, Source};
use crate::response::ResponseParts;

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/2016-08-15/services/{service_name}[.{qualifier}]/functions/{function_name}/invocations",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        QUALIFIER,
        Field::payload("payload").doc("The event: any bytes, which the function gets as they are."),
        Field::header(
            "invocation_type",
            "x-fc-invocation-type",
            Kind::Word(&INVOCATION_TYPE),
        )
        .doc("Whether to wait for the result; the service takes `Sync` if it is not set."),
        Field::header("log_type", "x-fc-log-type", Kind::Word(&LOG_TYPE)).doc(
            "Whether the answer brings the end of the log; the service takes `None` if it is not \
             set.",
        ),
        Field::header(
            "stateful_async_invocation_id",
            "x-fc-stateful-async-invocation-id",
            Kind::Text,
        )
        .doc(
            "Id of your own for a queued call that can be looked up and stopped\n\
             (`X-Fc-Stateful-Async-Invocation-Id`); not in the document, known from the SDKs.",
        ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.read(read)
.doc("Calls a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `InvokeFunction`.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::nowhere("payload", Kind::Bytes).doc(
            "The result as the function gave it; where it failed, what the runtime says about \
             that.\n\
             Empty for a queued call.",
        ),
        Field::nowhere("queued", Kind::Bool).doc("The call was queued: there is no result."),
        Field::nowhere("function_error", Kind::Record(&FUNCTION_ERROR))
            .optional()
            .doc("The function failed, though the service did not."),
        Field::nowhere("log_result", Kind::Text)
            .optional()
            .doc("The end of the log, at most 4 KB (`X-Fc-Log-Result`, decoded)."),
        Field::header("code_checksum", "x-fc-code-checksum", Kind::Text).doc(
            "CRC-64/XZ of the package that ran, an unsigned decimal number (`X-Fc-Code-Checksum`).",
        ),
        Field::header("invocation_duration", "x-fc-invocation-duration", Kind::Int)
            .doc("How long it ran, in milliseconds (`X-Fc-Invocation-Duration`)."),
        Field::header("max_memory_usage", "x-fc-max-memory-usage", Kind::Float)
            .doc("Most memory that it had, in MB (`X-Fc-Max-Memory-Usage`)."),
        Field::header(
            "service_version",
            "x-fc-invocation-service-version",
            Kind::Text,
        )
        .or_named("x-fc-invocation-code-version")
        .doc(
            "Version of the service that ran (`X-Fc-Invocation-Service-Version`, or\n\
             `X-Fc-Invocation-Code-Version`).",
        ),
        Field::header("instance_id", "x-fc-instance-id", Kind::Text)
            .doc("Id of the instance that ran it (`X-Fc-Instance-Id`)."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.package(package)
.doc("What a function answered.");

/// The body is the function's own, and whether it failed is in the headers.
fn read(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    let log = response.header("x-fc-log-result").map(log);
    let mut members = vec![
        Value::Bytes(Bytes::copy_from_slice(response.body())),
        Value::Bool(response.status() == 202),
        function_error(response),
        log.map_or(Value::Absent, |log| Value::Text(log.into())),
    ];
    for field in INVOKE_FUNCTION_OUTPUT.fields {
        if field.place == Place::Header {
            let mut names = [Some(field.wire), field.alias].into_iter().flatten();
            let text = names.find_map(|name| response.header(name));
            members.push(text.map_or(Value::Absent, |text| header_value(field.kind, text)));
        }
    }
    members
}

/// The service cuts a log at 4 KB, be it in the middle of a character. What is not base64 is kept
/// as it came: the call is made, and its response must not be lost for its log.
fn log(encoded: &str) -> String {
    match crypto::base64_decode(encoded.trim()) {
        Some(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        None => encoded.to_owned(),
    }
}

/// The package that ran, by its checksum alone: compared with the digests of a build it tells
/// whether what was built is what runs.
fn package(output: &View<'_>) -> CodePackage {
    let checksum = output.text("code_checksum");
    let checksum = checksum.as_deref().and_then(Checksum::crc64);
    CodePackage::new(Cloud::Alibaba, Source::None, checksum)
}
