//! Refusals of SCF: HTTP 200 with an `Error` member, or a transport-level status.

use crate::error::{Cloud, Codes, ErrorKind, RetryHint, ServiceError, meaning};
use crate::json::Json;
use crate::response::Response;

/// Whole codes that mean something else than their first part says. There are three for "no such
/// function".
/// Source: error codes of `GetFunctionAddress`, "Common Error Codes".
const CODES: Codes = &[
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        &[
            "AuthFailure.InvalidAuthorization",
            "AuthFailure.SignatureFailure",
        ],
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        &[
            "AuthFailure.MFAFailure",
            "AuthFailure.UnauthorizedOperation",
        ],
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        &["AuthFailure.SignatureExpire"],
    ),
    (
        ErrorKind::Busy,
        RetryHint::WhenReady,
        &[
            "FailedOperation.FunctionNameStatusError",
            "FailedOperation.FunctionStatusError",
            "FailedOperation.FunctionVersionStatusNotActive",
        ],
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        &["InvalidParameterValue.FunctionName"],
    ),
];

/// First parts of codes: the set behind the dot is open.
const FAMILIES: Codes = &[
    (ErrorKind::BadCredentials, RetryHint::No, &["AuthFailure"]),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        &["FailedOperation", "InternalError"],
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        &[
            "InvalidAction",
            "InvalidParameter",
            "InvalidParameterValue",
            "MissingParameter",
            "NoSuchVersion",
            "UnknownParameter",
            "UnsupportedProtocol",
            "UnsupportedRegion",
        ],
    ),
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        &["RequestLimitExceeded"],
    ),
    (
        ErrorKind::TooLarge,
        RetryHint::No,
        &["RequestSizeLimitExceeded", "ResponseSizeLimitExceeded"],
    ),
    (ErrorKind::Busy, RetryHint::WhenReady, &["ResourceInUse"]),
    (ErrorKind::NotFound, RetryHint::No, &["ResourceNotFound"]),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        &["UnauthorizedOperation"],
    ),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    let refused = !response.is_success();
    // An answer of several megabytes without the word is not searched for a member.
    let mentions_error = || {
        response
            .body()
            .windows(7)
            .any(|window| window == b"\"Error\"")
    };
    if !refused && !mentions_error() {
        return None;
    }
    let body = response.any_json().unwrap_or(Json::Null);
    let answer = body.get("Response");
    let details = answer.and_then(|answer| answer.get("Error"));
    if !refused && details.is_none_or(|details| *details == Json::Null) {
        return None;
    }
    let mut error = response.service_error(Cloud::Tencent);
    let text = |value: Option<&Json<'_>>| match value {
        Some(Json::Text(text)) => Some(text.clone().into_owned()),
        _ => None,
    };
    if let Some(code) = text(details.and_then(|d| d.get("Code"))) {
        error.code = code;
    }
    if let Some(message) = text(details.and_then(|d| d.get("Message"))) {
        error.message = message;
    }
    error.request_id = text(answer.and_then(|answer| answer.get("RequestId"))).or(error.request_id);
    let family = error.code.split('.').next().unwrap_or_default();
    error.judge(meaning(CODES, &error.code).or_else(|| meaning(FAMILIES, family)));
    Some(error)
}
