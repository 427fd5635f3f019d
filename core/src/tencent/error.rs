//! Rejections of SCF: HTTP 200 with an `Error` member, or a transport-level status.

use crate::cloud::Cloud;
use crate::codes::Codes;
use crate::engine::json::Kind;
use crate::engine::service::Service;
use crate::engine::table::Operation;
use crate::error::ServiceError;
use crate::error::{ErrorKind, RetryHint};
use crate::response::ResponseParts;

/// The families do not carry the meaning: what exists, is not paid or is not active yet comes as
/// `FailedOperation` as well as what failed, so the exceptions come first. The set behind the dot
/// is open.
/// Source: error codes of `GetFunctionAddress`, "Common Error Codes", and the list of the vendor's
/// SDK (`scf/v20180416/errorcodes.py`).
pub(crate) const CODES: Codes = &[
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "AuthFailure.SignatureExpire",
        "",
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "AuthFailure.SignatureFailure AuthFailure.InvalidAuthorization",
        "signature expire|signature is expired|timestamp is expired",
    ),
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        "AuthFailure.SignatureFailure AuthFailure.InvalidAuthorization",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        "AuthFailure.MFAFailure AuthFailure.UnauthorizedOperation",
        "",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "AuthFailure* FailedOperation.AuthFailure",
        "",
    ),
    // Not active yet.
    (
        ErrorKind::Busy,
        RetryHint::WhenReady,
        "FailedOperation.Function*Status* FailedOperation.UpdateFunctionCode \
         FailedOperation.UpdateFunctionConfiguration FailedOperation.PublishVersion \
         FailedOperation.DeleteFunction FailedOperation.CreateTrigger \
         UnsupportedOperation.PublishVersion UnauthorizedOperation.FunctionStatus",
        "",
    ),
    // Another task runs.
    (
        ErrorKind::Busy,
        RetryHint::WhenReady,
        "FailedOperation.*InProgress FailedOperation.OperationConflict \
         FailedOperation.AsyncEventStatus FailedOperation.DebugModeStatus",
        "",
    ),
    (
        ErrorKind::Account,
        RetryHint::No,
        "*.InsufficientBalance *.AccountInsufficient *.ServiceClosed *.ServiceSuspended \
         *.UnOpenedService *.ClsServiceUnregistered *.AccountNotExists",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        "OperationDenied* UnauthorizedOperation* IpInBlacklist IpNotInWhitelist",
        "",
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        "ResourceNotFound* FailedOperation.*NotFound FailedOperation.*NotExist \
         FailedOperation.*UnExist",
        "",
    ),
    (
        ErrorKind::Conflict,
        RetryHint::No,
        "ResourceInUse* FailedOperation.*Exists FailedOperation.*Used FailedOperation.Namespace \
         UnsupportedOperation.AliasBind",
        "",
    ),
    (
        ErrorKind::QuotaExceeded,
        RetryHint::No,
        "LimitExceeded* FailedOperation.*Exceed*",
        "",
    ),
    (
        ErrorKind::TooLarge,
        RetryHint::No,
        "RequestSizeLimitExceeded* ResponseSizeLimitExceeded* InvalidParameter.RequestTooLarge \
         InvalidParameterValue.EnvironmentExceededLimit InvalidParameterValue.LimitExceeded",
        "",
    ),
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        "RequestLimitExceeded*",
        "",
    ),
    // These fail again unchanged.
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "FailedOperation.ApmConfigInstanceId FailedOperation.BindPlugin FailedOperation.CNAME \
         FailedOperation.CopyAsyncRun FailedOperation.CopyFunction \
         FailedOperation.DebugModeUpdateTimeOutFail FailedOperation.DeleteNamespace \
         FailedOperation.InstanceIsolationEnabled FailedOperation.MixNodeConfig \
         FailedOperation.SessionName FailedOperation.Ssl FailedOperation.UpdateTriggerStatus",
        "",
    ),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        "FailedOperation* InternalError* ResourceInsufficient* ServiceUnavailable*",
        "",
    ),
    (
        ErrorKind::Busy,
        RetryHint::Backoff,
        "ResourceUnavailable*",
        "",
    ),
    // Where a function is named the code means that there is none of that name; there are three
    // codes for it. Where one is made, or the words say so, the name breaks the rules.
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "CreateFunction:InvalidParameterValue.FunctionName \
         CopyFunction:InvalidParameterValue.FunctionName",
        "",
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        "InvalidParameterValue.FunctionName",
        "not exist|not found|不存在",
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "InvalidParameterValue.FunctionName",
        "rule|illegal|must|length|character|不合法|规则|格式|长度",
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        "InvalidParameterValue.FunctionName",
        "",
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "ActionOffline DryRunOperation Invalid* Missing* NoSuch* Unknown* Unsupported*",
        "",
    ),
];

pub(super) fn service_error(
    _: &Service,
    operation: &Operation,
    response: &ResponseParts<'_>,
) -> Option<ServiceError> {
    let rejected = !response.is_success();
    // A response of several megabytes without the word is not searched for a member.
    let mentions_error = || {
        response
            .body()
            .windows(7)
            .any(|window| window == b"\"Error\"")
    };
    if !rejected && !mentions_error() {
        return None;
    }
    let tape = response.any_json();
    let body = tape.as_ref().and_then(|tape| tape.root().get("Response"));
    let details = body.and_then(|body| body.get("Error"));
    if !rejected && details.is_none_or(|details| details.kind() == Kind::Null) {
        return None;
    }
    let mut error = response.service_error(Cloud::Tencent);
    error.says(details, &[&["Code"], &["Message"], &[]]);
    error.says(body, &[&[], &[], &["RequestId"]]);
    error.judge(CODES, operation.name, 0);
    Some(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tencent::scf::tests::service;
    use crate::tencent::v2018_04_16::copy_function::COPY_FUNCTION;
    use crate::tencent::v2018_04_16::create_function::CREATE_FUNCTION;
    use crate::tencent::v2018_04_16::get_function::GET_FUNCTION;
    use crate::tencent::v2018_04_16::update_function_code::UPDATE_FUNCTION_CODE;

    /// A function that is made does not exist yet, whatever the words are.
    #[test]
    fn the_operation_tells_a_wrong_name_from_an_unknown_one() {
        let service = service();
        for (operation, kind) in [
            (&GET_FUNCTION, ErrorKind::NotFound),
            (&UPDATE_FUNCTION_CODE, ErrorKind::NotFound),
            (&CREATE_FUNCTION, ErrorKind::InvalidArgument),
            (&COPY_FUNCTION, ErrorKind::InvalidArgument),
        ] {
            let body = br#"{"Response": {"Error": {"Code": "InvalidParameterValue.FunctionName",
                "Message": "The function does not exist."}}}"#;
            let response = ResponseParts::with_pairs(200, &[], body);
            let error = service_error(&service, operation, &response).unwrap();
            assert_eq!(
                (error.facts.kind, error.facts.retry),
                (kind, RetryHint::No),
                "{}",
                operation.name
            );
        }
    }
}
