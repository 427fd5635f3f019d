//! Refusals of Function Compute, in the three body shapes it is known to send.

use crate::error::{Cloud, ErrorKind, RetryHint, ServiceError};
use crate::json::Json;
use crate::response::Response;

/// Every code of the documents: API specification 2016-08-15, the error code pages of 2.0 and
/// 3.0. Matched whatever the case: the documents write `InvalidAccessKeyId`, the service
/// `InvalidAccessKeyID`.
const CODES: &[(&str, ErrorKind)] = &[
    ("AccessDenied", ErrorKind::AccessDenied),
    (
        "AdditionalVersionContainsMajorVersion",
        ErrorKind::InvalidArgument,
    ),
    ("AliasAlreadyExists", ErrorKind::Conflict),
    ("AliasNotFound", ErrorKind::NotFound),
    ("AliaseNotFound", ErrorKind::NotFound),
    ("AsyncConfigNotExists", ErrorKind::NotFound),
    ("AsyncInvocationStopped", ErrorKind::PreconditionFailed),
    ("BadResponse", ErrorKind::Server),
    ("CAExited", ErrorKind::PreconditionFailed),
    ("CAFileNotFound", ErrorKind::PreconditionFailed),
    ("CAFilePermission", ErrorKind::PreconditionFailed),
    ("ConcurrentUpdateError", ErrorKind::Conflict),
    ("DestinationDeliveryFailed", ErrorKind::Server),
    ("DomainNameNotFound", ErrorKind::NotFound),
    ("DomainNameNotResolved", ErrorKind::InvalidArgument),
    ("DomainNameResolveError", ErrorKind::InvalidArgument),
    ("EntityTooLarge", ErrorKind::TooLarge),
    ("EventBridgeTriggerConflict", ErrorKind::Conflict),
    ("FunctionAlreadyExists", ErrorKind::Conflict),
    ("FunctionNotEmpty", ErrorKind::Conflict),
    ("FunctionNotFound", ErrorKind::NotFound),
    ("InternalServerError", ErrorKind::Server),
    ("InvalidAccessKeyId", ErrorKind::BadCredentials),
    ("InvalidArgument", ErrorKind::InvalidArgument),
    ("LayerNotFound", ErrorKind::NotFound),
    ("LayerVersionNotFound", ErrorKind::NotFound),
    ("MissingRequiredHeader", ErrorKind::InvalidArgument),
    ("OnDemandConfigNotFound", ErrorKind::NotFound),
    ("PathNotSupported", ErrorKind::InvalidArgument),
    ("PreconditionFailed", ErrorKind::PreconditionFailed),
    ("RequestTimeTooSkewed", ErrorKind::ClockSkew),
    ("ServiceAlreadyExists", ErrorKind::Conflict),
    ("ServiceNotEmpty", ErrorKind::Conflict),
    ("ServiceNotFound", ErrorKind::NotFound),
    ("SignatureNotMatch", ErrorKind::BadSignature),
    ("Throttling", ErrorKind::Throttled),
    ("TriggerAlreadyExists", ErrorKind::Conflict),
    ("TriggerNotFound", ErrorKind::NotFound),
    ("VersionNotFound", ErrorKind::NotFound),
    ("VersionPublishError", ErrorKind::Conflict),
    // The ACS gateway in front of API 2021-04-06 has words of its own for the same things.
    ("InvalidAccessKeyId.NotFound", ErrorKind::BadCredentials),
    ("InvalidSecurityToken.Expired", ErrorKind::BadCredentials),
    ("InvalidTimeStamp.Expired", ErrorKind::ClockSkew),
    ("SignatureDoesNotMatch", ErrorKind::BadSignature),
    ("SignatureNonceUsed", ErrorKind::BadSignature),
    ("Throttling.User", ErrorKind::Throttled),
];

pub(super) fn service_error(response: &Response<'_>) -> Option<ServiceError> {
    if response.status() < 300 {
        return None;
    }
    let mut error = response.service_error(Cloud::Alibaba);
    let body = response.any_json().unwrap_or(Json::Null);
    let member = |names: &[&str]| names.iter().find_map(|name| body.get(name)?.scalar());
    error.code = member(&["ErrorCode", "errorCode", "Code", "code"]).unwrap_or_default();
    error.message =
        member(&["ErrorMessage", "errorMessage", "Message", "message"]).unwrap_or_default();
    error.request_id = ["x-fc-request-id", "x-acs-request-id"]
        .into_iter()
        .find_map(|name| response.header(name))
        .map(str::to_owned)
        .or_else(|| member(&["RequestId", "RequestID", "requestId"]));
    if let Some((_, kind)) = CODES
        .iter()
        .find(|(code, _)| code.eq_ignore_ascii_case(&error.code))
    {
        error.kind = *kind;
        error.retry = kind.retry();
    }
    // Somebody else's update was under way: the same request may succeed a moment later.
    if error.code.eq_ignore_ascii_case("ConcurrentUpdateError") {
        error.retry = RetryHint::Backoff;
    }
    Some(error)
}
