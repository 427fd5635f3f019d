//! Refusals of Function Compute, in the three body shapes it is known to send.

use super::types::request_id;
use crate::error::{Cloud, Codes, ErrorKind, RetryHint, ServiceError, meaning};
use crate::json::Json;
use crate::response::Response;

/// Every code of the documents: API specification 2016-08-15, the error code pages of 2.0 and
/// 3.0. Matched whatever the case: the documents write `InvalidAccessKeyId`, the service
/// `InvalidAccessKeyID`.
const FC: Codes = &[
    (ErrorKind::AccessDenied, RetryHint::No, &["AccessDenied"]),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        &[
            "AdditionalVersionContainsMajorVersion",
            "DomainNameNotResolved",
            "DomainNameResolveError",
            "InvalidArgument",
            "MissingRequiredHeader",
            "PathNotSupported",
        ],
    ),
    (
        ErrorKind::Conflict,
        RetryHint::No,
        &[
            "AliasAlreadyExists",
            "DomainNameAlreadyExists",
            "EventBridgeTriggerConflict",
            "FunctionAlreadyExists",
            "FunctionNotEmpty",
            "ServiceAlreadyExists",
            "ServiceNotEmpty",
            "TriggerAlreadyExists",
            "VersionPublishError",
        ],
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        &[
            "AliaseNotFound",
            "AliasNotFound",
            "AsyncConfigNotExists",
            "DomainNameNotFound",
            "FunctionNotFound",
            "LayerNotFound",
            "LayerVersionNotFound",
            "OnDemandConfigNotFound",
            "ServiceNotFound",
            "TriggerNotFound",
            "VersionNotFound",
        ],
    ),
    (
        ErrorKind::PreconditionFailed,
        RetryHint::No,
        &[
            "AsyncInvocationStopped",
            "CAExited",
            "CAFileNotFound",
            "CAFilePermission",
            "PreconditionFailed",
        ],
    ),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        &[
            "BadResponse",
            "DestinationDeliveryFailed",
            "InternalServerError",
        ],
    ),
    (
        ErrorKind::Conflict,
        RetryHint::Backoff,
        &["ConcurrentUpdateError"],
    ),
    (ErrorKind::TooLarge, RetryHint::No, &["EntityTooLarge"]),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        &["InvalidAccessKeyId"],
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        &["RequestTimeTooSkewed"],
    ),
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        &["SignatureNotMatch"],
    ),
    (ErrorKind::Throttled, RetryHint::Backoff, &["Throttling"]),
    (ErrorKind::Unknown, RetryHint::No, &["ClientClosedRequest"]),
];

/// The words of the ACS gateway in front of API 2021-04-06 for the same things.
const ACS: Codes = &[
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        &[
            "InvalidAccessKeyId.NotFound",
            "InvalidSecurityToken.Expired",
        ],
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        &["InvalidTimeStamp.Expired"],
    ),
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        &["SignatureDoesNotMatch", "SignatureNonceUsed"],
    ),
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        &["Throttling.User"],
    ),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    if response.is_success() {
        return None;
    }
    let mut error = response.service_error(Cloud::Alibaba);
    let body = response.any_json().unwrap_or(Json::Null);
    let member = |names: &[&str]| names.iter().find_map(|name| body.get(name)?.scalar());
    if let Some(code) = member(&["ErrorCode", "errorCode", "Code", "code"]) {
        error.code = code;
    }
    if let Some(message) = member(&["ErrorMessage", "errorMessage", "Message", "message"]) {
        error.message = message;
    }
    error.request_id = request_id(response)
        .or_else(|| member(&["RequestId", "RequestID", "requestId"]))
        .or(error.request_id);
    error.judge(meaning(FC, &error.code).or_else(|| meaning(ACS, &error.code)));
    Some(error)
}
