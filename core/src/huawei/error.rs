//! Refusals of FunctionGraph (`FSS.…`) and of the gateway before it (`APIGW.…`, `APIG.…`).

use crate::error::{Cloud, ErrorKind, ServiceError};
use crate::json::Json;
use crate::response::Response;

/// Codes without their prefix; source: error codes of the FunctionGraph API reference.
const FSS: &[(&str, ErrorKind)] = &[
    ("0400", ErrorKind::InvalidArgument),
    ("0401", ErrorKind::AccessDenied),
    ("0403", ErrorKind::AccessDenied),
    ("0404", ErrorKind::NotFound),
    ("0408", ErrorKind::Server),
    ("0409", ErrorKind::Conflict),
    ("0424", ErrorKind::Conflict),
    ("0426", ErrorKind::PreconditionFailed),
    ("0428", ErrorKind::PreconditionFailed),
    ("0429", ErrorKind::Throttled),
    ("0500", ErrorKind::Server),
    ("0502", ErrorKind::Server),
    ("0503", ErrorKind::Server),
    ("0504", ErrorKind::Server),
    ("1001", ErrorKind::InvalidArgument),
    ("1006", ErrorKind::InvalidArgument),
    ("1010", ErrorKind::InvalidArgument),
    ("1011", ErrorKind::InvalidArgument),
    ("1012", ErrorKind::InvalidArgument),
    ("1013", ErrorKind::InvalidArgument),
    ("1014", ErrorKind::InvalidArgument),
    ("1015", ErrorKind::InvalidArgument),
    ("1042", ErrorKind::AccessDenied),
    ("1046", ErrorKind::AccessDenied),
    ("1051", ErrorKind::NotFound),
    ("1052", ErrorKind::NotFound),
    ("1053", ErrorKind::NotFound),
    ("1054", ErrorKind::NotFound),
    ("1061", ErrorKind::Conflict),
    ("1062", ErrorKind::Conflict),
    ("1071", ErrorKind::TooLarge),
    ("1072", ErrorKind::TooLarge),
];

/// Source: error codes of API Gateway; `APIGW` and `APIG` are the same codes.
const GATEWAY: &[(&str, ErrorKind)] = &[
    ("0101", ErrorKind::NotFound),
    ("0201", ErrorKind::TooLarge),
    ("0301", ErrorKind::BadSignature),
    ("0303", ErrorKind::ClockSkew),
    ("0308", ErrorKind::Throttled),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    if response.status() < 300 {
        return None;
    }
    let mut error = response.service_error(Cloud::Huawei);
    let body = response.any_json().unwrap_or(Json::Null);
    if let Some((code, message)) = find(&body) {
        error.code = code;
        error.message = message;
    }
    error.request_id = response
        .header("x-request-id")
        .map(str::to_owned)
        .or_else(|| body.get("request_id")?.scalar());
    if let Some(kind) = kind(&error.code) {
        error.kind = kind;
        error.retry = kind.retry();
    }
    Some(error)
}

fn kind(code: &str) -> Option<ErrorKind> {
    let (prefix, number) = code.split_once('.')?;
    let table = match prefix {
        "FSS" => FSS,
        "APIGW" | "APIG" => GATEWAY,
        _ => return None,
    };
    table
        .iter()
        .find(|(known, _)| *known == number)
        .map(|(_, kind)| *kind)
}

/// Code and message in the order in which the vendor's SDKs look for them: three spellings, then
/// the same in any nested object (IAM: `{"error": {"code": 401, …}}`).
fn find(body: &Json<'_>) -> Option<(String, String)> {
    const SPELLINGS: [(&str, &str); 3] = [
        ("error_code", "error_msg"),
        ("errorCode", "errorMsg"),
        ("code", "message"),
    ];
    let Json::Object(members) = body else {
        return None;
    };
    let spelt = SPELLINGS.iter().find_map(|(code, message)| {
        let code = members.get(code)?.scalar()?;
        let message = members.get(message).and_then(Json::scalar);
        Some((code, message.unwrap_or_default()))
    });
    spelt.or_else(|| members.iter().find_map(|(_, member)| find(member)))
}
