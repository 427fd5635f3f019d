//! Refusals of SCF: HTTP 200 with an `Error` member, or a transport-level status.

use crate::error::{Cloud, ErrorKind, ServiceError};
use crate::json::Json;
use crate::response::Response;

/// Whole codes that mean something else than their first part says.
/// Source: error codes of `GetFunctionAddress`, "Common Error Codes".
const CODES: &[(&str, ErrorKind)] = &[
    ("AuthFailure.InvalidAuthorization", ErrorKind::BadSignature),
    ("AuthFailure.MFAFailure", ErrorKind::AccessDenied),
    ("AuthFailure.SignatureExpire", ErrorKind::ClockSkew),
    ("AuthFailure.SignatureFailure", ErrorKind::BadSignature),
    ("AuthFailure.UnauthorizedOperation", ErrorKind::AccessDenied),
    ("FailedOperation.FunctionNameStatusError", ErrorKind::Busy),
    ("FailedOperation.FunctionStatusError", ErrorKind::Busy),
    (
        "FailedOperation.FunctionVersionStatusNotActive",
        ErrorKind::Busy,
    ),
    // One of three codes for "no such function".
    ("InvalidParameterValue.FunctionName", ErrorKind::NotFound),
];

/// First parts of codes: the set behind the dot is open.
const FAMILIES: &[(&str, ErrorKind)] = &[
    ("AuthFailure", ErrorKind::BadCredentials),
    ("FailedOperation", ErrorKind::Server),
    ("InternalError", ErrorKind::Server),
    ("InvalidAction", ErrorKind::InvalidArgument),
    ("InvalidParameter", ErrorKind::InvalidArgument),
    ("InvalidParameterValue", ErrorKind::InvalidArgument),
    ("MissingParameter", ErrorKind::InvalidArgument),
    ("NoSuchVersion", ErrorKind::InvalidArgument),
    ("RequestLimitExceeded", ErrorKind::Throttled),
    ("RequestSizeLimitExceeded", ErrorKind::TooLarge),
    ("ResourceInUse", ErrorKind::Busy),
    ("ResourceNotFound", ErrorKind::NotFound),
    ("ResponseSizeLimitExceeded", ErrorKind::TooLarge),
    ("UnauthorizedOperation", ErrorKind::AccessDenied),
    ("UnknownParameter", ErrorKind::InvalidArgument),
    ("UnsupportedProtocol", ErrorKind::InvalidArgument),
    ("UnsupportedRegion", ErrorKind::InvalidArgument),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    let refused = response.status() >= 300;
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
    error.code = text(details.and_then(|d| d.get("Code"))).unwrap_or_default();
    error.message = text(details.and_then(|d| d.get("Message"))).unwrap_or_default();
    error.request_id = text(answer.and_then(|answer| answer.get("RequestId")));
    error.kind = kind(&error.code).unwrap_or(error.kind);
    error.retry = error.kind.retry();
    Some(error)
}

fn kind(code: &str) -> Option<ErrorKind> {
    let whole = CODES.iter().find(|(known, _)| *known == code);
    let family = code.split('.').next().unwrap_or(code);
    whole
        .or_else(|| FAMILIES.iter().find(|(known, _)| *known == family))
        .map(|(_, kind)| *kind)
}
