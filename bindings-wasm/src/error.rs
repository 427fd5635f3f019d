//! Errors of the core as the classes of `js/errors.js`.

use faaswire::{EncodeError, Error};
use wasm_bindgen::{JsError, JsValue};

use crate::imports;
use crate::output::{Members, number};

/// An error about parameters that the core knows by its own names.
pub(crate) fn encode(error: &EncodeError) -> JsValue {
    encode_parts(&camel(error.field()), error.problem())
}

/// An error about what the caller gave, which the core names as it was spelt. Only what is missing
/// has no spelling but the core's.
pub(crate) fn encode_given(error: &EncodeError) -> JsValue {
    if error.is_missing() {
        encode(error)
    } else {
        encode_parts(error.field(), error.problem())
    }
}

pub(crate) fn encode_parts(field: &str, problem: &str) -> JsValue {
    imports::EncodeError::new(field, problem).into()
}

pub(crate) fn any(error: &Error) -> JsValue {
    match error {
        Error::Encode(error) => encode(error),
        Error::Decode(decode) => {
            let members = Members::default()
                .set("status", u32::from(decode.status))
                .set("path", decode.path.as_deref())
                .set("problem", decode.problem.as_str())
                .set("requestId", decode.request_id.as_deref())
                .set("retry", decode.retry.as_str())
                .into_object();
            imports::DecodeError::new(&error.to_string(), &members, decode.body.reveal()).into()
        }
        Error::Service(service) => {
            let members = Members::default()
                .set("cloud", service.cloud.as_str())
                .set("status", u32::from(service.status))
                .set("code", service.code.as_str())
                .set("serviceMessage", service.message.as_str())
                .set("requestId", service.request_id.as_deref())
                .set("kind", service.kind.as_str())
                .set("retry", service.retry.as_str())
                .set("retryAfter", service.retry_after)
                .set(
                    "serverDate",
                    service.server_date.map(|date| number(date.unix_seconds())),
                )
                .into_object();
            imports::ServiceError::new(&error.to_string(), &members, service.body.reveal()).into()
        }
        other => JsError::new(&other.to_string()).into(),
    }
}

/// `func_code.file` to `funcCode.file`. An underscore at the beginning of a name, as in
/// `__proto__`, is the caller's own.
fn camel(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    let mut chars = field.chars().peekable();
    while let Some(c) = chars.next() {
        let joins = c == '_' && name.ends_with(|before: char| before.is_ascii_alphanumeric());
        match chars.next_if(|next| joins && next.is_ascii_alphanumeric()) {
            Some(next) => name.push(next.to_ascii_uppercase()),
            None => name.push(c),
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
        assert_eq!(camel("a.__proto__"), "a.__proto__");
    }
}
