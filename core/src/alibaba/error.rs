//! Rejections of Function Compute, in the three body shapes it is known to send.

use crate::cloud::Cloud;
use crate::codes::Codes;
use crate::decimal;
use crate::engine::json::Tape;
use crate::engine::service::Service;
use crate::engine::table::Operation;
use crate::error::{ErrorKind, RetryHint};
use crate::error::{Names, ServiceError};
use crate::response::ResponseParts;

/// The codes of Function Compute (API specification 2016-08-15, the error code pages of 2.0 and
/// 3.0) and those of the ACS gateway before it ("Public error codes" of Alibaba Cloud `OpenAPI`),
/// which responds to nearly everything with 400. Words are such that no name of a resource can hold.
pub(crate) const CODES: Codes = &[
    (
        ErrorKind::Account,
        RetryHint::No,
        "AccessDenied Forbidden*",
        "not enabled for current user|inactive to this service|is overdue|overdue payment|in debt|\
         in arrears|欠费",
    ),
    (
        ErrorKind::Account,
        RetryHint::No,
        "*InDebt* *Overdue* *Arrear* InsufficientBalance* NotEnoughBalance* *NotOpen* \
         Forbidden.Unsubscribed Forbidden.UserVerification UserDisable",
        "",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "AccessDenied InvalidArgument",
        "security token",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "MissingParameter",
        "securitytoken|accesskeyid",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "InvalidAccessKeyId* InvalidSecurityToken* MissingSecurityToken MissingAccessKeyId \
         Forbidden.AccessKey*",
        "",
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "AccessDenied InvalidArgument",
        "difference between the request|too skewed|request has expired",
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "RequestTimeTooSkewed IllegalTimestamp InvalidTimeStamp.Expired",
        "",
    ),
    // Signed anew the nonce is another one.
    (
        ErrorKind::BadSignature,
        RetryHint::Backoff,
        "SignatureNonceUsed",
        "",
    ),
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        "SignatureNotMatch SignatureDoesNotMatch IncompleteSignature InvalidSignature* \
         MissingSignature*",
        "",
    ),
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        "*Throttling* *Throttled ResourceExhausted *FlowControl* *RateLimit*",
        "",
    ),
    (
        ErrorKind::QuotaExceeded,
        RetryHint::No,
        "*QuotaExceed* *LimitExceed* ResourcePoolInsufficientCapacity",
        "",
    ),
    (
        ErrorKind::Conflict,
        RetryHint::Backoff,
        "ConcurrentUpdateError",
        "",
    ),
    (
        ErrorKind::Conflict,
        RetryHint::No,
        "*AlreadyExist* *ConfigExist* *NotEmpty *Conflict VersionPublishError",
        "",
    ),
    (ErrorKind::TooLarge, RetryHint::No, "*TooLarge", ""),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "InvalidApi* InvalidAction* InvalidVersion* NoSuchVersion *NotResolved *ResolveError",
        "",
    ),
    (
        ErrorKind::PreconditionFailed,
        RetryHint::No,
        "PreconditionFailed CAExited CAFile* AsyncInvocationStopped",
        "",
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        "*NotFound *NotExist *NotExists",
        "",
    ),
    // A connection that was closed before the response, be it by the caller or on the way.
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        "ClientClosedRequest BadResponse DestinationDeliveryFailed InternalServerError \
         InternalError* ServiceUnavailable* UnknownError",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        "AccessDenied* Forbidden* NoPermission* ActionUnauthorized",
        "",
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "AdditionalVersionContainsMajorVersion InstanceMetricsRequired PathNotSupported Invalid* \
         Missing* Unsupported*",
        "",
    ),
];

const MEMBERS: Names = [
    &["ErrorCode", "errorCode", "Code", "code"],
    &["ErrorMessage", "errorMessage", "Message", "message"],
    &["RequestId", "RequestID", "requestId"],
];

const HEADERS: Names = [&[], &[], &["x-fc-request-id", "x-acs-request-id"]];

pub(super) fn service_error(
    _: &Service,
    operation: &Operation,
    response: &ResponseParts<'_>,
) -> Option<ServiceError> {
    if response.is_success() {
        return None;
    }
    let mut error = response.service_error(Cloud::Alibaba);
    let tape = response.any_json();
    let body = tape.as_ref().map(Tape::root);
    error.says(body, &MEMBERS);
    error.says_in_headers(response, &HEADERS);
    // The vendor's SDKs sleep as many milliseconds; the gateway says it beside codes of throttling.
    let pause = response.header("x-acs-retry-after");
    let pause = pause.and_then(decimal::unsigned);
    let pause = pause.and_then(|milliseconds| u32::try_from(milliseconds).ok());
    let pause = pause.filter(|milliseconds| *milliseconds > 0);
    let pause = pause.map(|milliseconds| milliseconds.div_ceil(1000));
    error.facts.retry_after = error.facts.retry_after.or(pause);
    error.judge(CODES, operation.name, 0);
    Some(error)
}
