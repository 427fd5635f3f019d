//! Errors of the core. What fails makes nothing, and leaves a text to be taken: the type of the error,
//! and what its constructor in `js/errors.js` takes. Behind it the beginning of a body is left.

use bytes::Bytes;
use faaswire::dynamic;
use faaswire::{BodyExcerpt, EncodeError, Error};

use crate::beside;
use crate::json::Writer;

/// What was made of parameters that the core knows by its own names.
pub(crate) fn made<T>(made: Result<T, EncodeError>) -> Option<T> {
    made.map_err(|error| encode(&error)).ok()
}

pub(crate) fn encode(error: &EncodeError) {
    encode_parts(&camel(error.field()), error.problem());
}

/// An error about what the caller gave, which the core names as it was spelt. Only what is missing
/// has no spelling but the core's.
pub(crate) fn encode_given(error: &EncodeError) {
    if error.is_missing() {
        encode(error);
    } else {
        encode_parts(error.field(), error.problem());
    }
}

pub(crate) fn encode_parts(field: &str, problem: &str) {
    let mut parts = Writer::list();
    parts.text_item("EncodeError").text_item(field);
    let text = parts.text_item(problem).end();
    beside::leave(vec![text.into()]);
}

pub(crate) fn any(error: &Error) {
    match error {
        Error::Encode(error) => encode(error),
        Error::Decode(decode) => {
            let members = Writer::object()
                .number("status", Some(decode.status().into()))
                .text("path", decode.path())
                .text("problem", decode.problem())
                .text("requestId", decode.request_id())
                .text("retry", decode.retry().as_str())
                .end();
            with_body("DecodeError", error, &members, decode.body());
        }
        Error::Service(service) => {
            let date = service.server_date().map(faaswire::Timestamp::unix_seconds);
            let members = Writer::object()
                .text("cloud", service.cloud().as_str())
                .number("status", Some(service.status().into()))
                .text("code", service.code())
                .text("serviceMessage", service.message())
                .text("requestId", service.request_id())
                .text("kind", service.kind().as_str())
                .text("retry", service.retry().as_str())
                .number("retryAfter", service.retry_after().map(i64::from))
                .number("serverDate", date)
                .end();
            with_body("ServiceError", error, &members, service.body());
        }
        // Verdicts are reported, and never thrown.
        other => encode_parts("response", &dynamic::error_text(other)),
    }
}

fn with_body(name: &str, error: &Error, members: &str, body: &BodyExcerpt) {
    let mut parts = Writer::list();
    parts.text_item(name);
    parts.text_item(&dynamic::error_text(error)).item(members);
    let body = Bytes::copy_from_slice(body.reveal());
    beside::leave(vec![parts.end().into(), body]);
}

/// `func_code.file` to `funcCode.file`. An underscore at the beginning of a name, as in
/// `__proto__`, is the caller's own.
pub(crate) fn camel(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    for c in field.chars() {
        match name.as_bytes() {
            [.., before, b'_'] if before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric() => {
                name.pop();
                name.push(c.to_ascii_uppercase());
            }
            _ => name.push(c),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn every_part_of_a_field_is_in_camel_case() {
        assert_eq!(camel("func_code.file"), "funcCode.file");
        assert_eq!(camel("depend_version_list[3]"), "dependVersionList[3]");
        assert_eq!(camel("x_fc_account_id"), "xFcAccountId");
        assert_eq!(camel("at"), "at");
        assert_eq!(camel("a_b_c__d_"), "aBC__d_");
        assert_eq!(camel("a_1_b__c_"), "a1B__c_");
        assert_eq!(camel("a.__proto__"), "a.__proto__");
    }
}
