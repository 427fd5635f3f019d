//! `GET /v2/{project_id}/fgs/functions/{function_urn}/export`
//!
//! Source: "Exporting a Function", FunctionGraph API reference v2.

use bytes::Bytes;

use super::fields::FUNCTION_URN;
use crate::crypto;
use crate::engine::arguments::Arguments;
use crate::engine::json::Tape;
use crate::engine::service::Service;
use crate::engine::table::{Enumeration, Field, Kind, Operation, Record, Word};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::huawei::types::REQUEST_ID;
use crate::response::ResponseParts;
use crate::text::trimmed;
use crate::urn;

pub(crate) static EXPORT_FUNCTION: Operation = Operation::new(
    "ExportFunction",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/export",
    &[
        FUNCTION_URN,
        Field::query("config", "config", Kind::Bool)
            .doc("Whether to export the configuration; cannot be combined with `type`."),
        Field::query("code", "code", Kind::Bool)
            .doc("Whether to export the code; cannot be combined with `type`."),
        Field::query("type", "type", Kind::Word(&EXPORT_TYPE))
            .doc("The content to export; replaces `config` and `code`."),
    ],
    &EXPORT_FUNCTION_OUTPUT,
)
.check(check)
.headers(&[("content-type", "application/json")])
.read(read)
.doc(
    "Exports the code and configuration of a function as a ZIP archive for \
     `ImportFunction`. The vendor does not document the response, and it has no \
     checksum; to back up code alone, use `ShowFunctionCode`.",
)
.source("\"Exporting a Function\", FunctionGraph API reference v2.");

pub(crate) static EXPORT_TYPE: Enumeration = Enumeration::new(
    "ExportType",
    &[
        Word::new("Code", "code", "The code."),
        Word::new("Config", "config", "The configuration."),
    ],
)
.doc("The content to export from a function.");

pub(crate) static EXPORT_FUNCTION_OUTPUT: Record = Record::new(
    "ExportFunctionOutput",
    &[
        Field::nowhere("archive", Kind::Bytes).doc(
            "The ZIP archive, whether the service sent it as is, in Base64, or as a JSON \
             string; otherwise the body as received.",
        ),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("An exported function.");

fn check(service: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    urn::is_of_service(service, arguments)?;
    let is_given = |name| !arguments.get(name).is_absent();
    if is_given("type") && (is_given("config") || is_given("code")) {
        let problem = "must not be given together with `config` or `code`";
        return Err(EncodeError::new("type", problem));
    }
    Ok(())
}

fn read(response: &ResponseParts<'_>) -> Vec<Value<'static>> {
    let archive = match decoded(response) {
        Some(archive) => archive.into(),
        None => Bytes::copy_from_slice(response.body()),
    };
    vec![Value::Bytes(archive)]
}

/// The ZIP that the body is in base64, as it is or as a JSON string: what no document says is accepted
/// in every form that it may come in.
fn decoded(response: &ResponseParts<'_>) -> Option<Vec<u8>> {
    let tape = response.any_json();
    let inner = tape.as_ref().and_then(|tape| Tape::root(tape).text());
    let text = match &inner {
        Some(text) => text,
        None => std::str::from_utf8(response.body()).ok()?,
    };
    let decoded = crypto::base64_decode(trimmed(text, char::is_whitespace))?;
    decoded.starts_with(b"PK").then_some(decoded)
}
