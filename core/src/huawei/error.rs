//! Refusals of FunctionGraph (`FSS.…`) and of the gateway before it (`APIGW.…`, `APIG.…`).

use crate::error::{Cloud, Codes, ErrorKind, RetryHint, ServiceError, meaning};
use crate::json::Json;
use crate::response::Response;

/// Codes without their prefix; source: error codes of the FunctionGraph API reference.
const FSS: Codes = &[
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        &[
            "0400", "1001", "1006", "1010", "1011", "1012", "1013", "1014", "1015",
        ],
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        &["0401", "0403", "1042", "1046"],
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        &["0404", "1051", "1052", "1053", "1054"],
    ),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        &["0408", "0500", "0502", "0503", "0504"],
    ),
    (
        ErrorKind::Conflict,
        RetryHint::No,
        &["0409", "0424", "1061", "1062"],
    ),
    (
        ErrorKind::PreconditionFailed,
        RetryHint::No,
        &["0426", "0428"],
    ),
    (ErrorKind::Throttled, RetryHint::Backoff, &["0429"]),
    (ErrorKind::TooLarge, RetryHint::No, &["1071", "1072"]),
];

/// Source: error codes of API Gateway; `APIGW` and `APIG` are the same codes.
const GATEWAY: Codes = &[
    (ErrorKind::NotFound, RetryHint::No, &["0101"]),
    (ErrorKind::TooLarge, RetryHint::No, &["0201"]),
    (ErrorKind::BadSignature, RetryHint::No, &["0301"]),
    (ErrorKind::ClockSkew, RetryHint::AfterClockSync, &["0303"]),
    (ErrorKind::Throttled, RetryHint::Backoff, &["0308"]),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    if response.is_success() {
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
        .or_else(|| body.get("request_id")?.scalar())
        .or(error.request_id);
    error.judge(judgement(&error.code));
    Some(error)
}

fn judgement(code: &str) -> Option<(ErrorKind, RetryHint)> {
    let (prefix, number) = code.split_once('.')?;
    let is_prefix = |known: &&str| known.eq_ignore_ascii_case(prefix);
    if is_prefix(&"FSS") {
        meaning(FSS, number)
    } else if ["APIGW", "APIG"].iter().any(is_prefix) {
        meaning(GATEWAY, number)
    } else {
        None
    }
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
