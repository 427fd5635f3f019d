//! Rejections of FunctionGraph (`FSS.…`) and of the gateway before it (`APIGW.…`, `APIG.…`).

use crate::cloud::Cloud;
use crate::codes::Codes;
use crate::engine::json::{Json, Tape};
use crate::engine::service::Service;
use crate::engine::table::Operation;
use crate::error::{ErrorKind, RetryHint};
use crate::error::{Names, ServiceError};
use crate::response::ResponseParts;
use crate::text::split_at_mark;

/// Codes without their prefix. The status does not decide: what exists comes as 400, 403 and 409,
/// what does not as 400, 404 and 410.
/// Source: error codes of the FunctionGraph API reference.
pub(crate) const FSS: Codes = &[
    // A function with a concurrency of 0, which no waiting heals.
    (
        ErrorKind::QuotaExceeded,
        RetryHint::No,
        "0429",
        "function disabled|is disabled|been disabled",
    ),
    (ErrorKind::Throttled, RetryHint::Backoff, "0429", ""),
    (
        ErrorKind::Account,
        RetryHint::No,
        "0401 0403 112*",
        "in arrears|is overdue|is frozen|been frozen",
    ),
    (
        ErrorKind::QuotaExceeded,
        RetryHint::No,
        "1041 1042 1043 1044 1045 1047 1048 1049 1068 1123 1124 1306 1313",
        "",
    ),
    (
        ErrorKind::TooLarge,
        RetryHint::No,
        "0413 1018 1019 1023 1069 1071 1072 1201",
        "",
    ),
    (
        ErrorKind::AccessDenied,
        RetryHint::No,
        "0401 0403 1040 1046 1096 1118 112* 1303",
        "",
    ),
    (ErrorKind::BadCredentials, RetryHint::No, "1310", ""),
    (ErrorKind::Busy, RetryHint::Backoff, "1090 1095", ""),
    (
        ErrorKind::PreconditionFailed,
        RetryHint::No,
        "0426 0428 1033 1153",
        "",
    ),
    (
        ErrorKind::Server,
        RetryHint::Backoff,
        "0408 050* 1115 1162 1169 1202 1302 1401 1402 1403",
        "",
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "0400 0406 1058 1074 1075 1151 1152 1172 1221",
        "",
    ),
    (
        ErrorKind::NotFound,
        RetryHint::No,
        "0404 0410 1035 1036 1037 105* 1060 1070 1111 113* 1140 117* 1308",
        "",
    ),
    (
        ErrorKind::Conflict,
        RetryHint::No,
        "0409 0424 1016 1028 1031 106* 1073 1094 1108 114* 1150 1154 1307",
        "",
    ),
    (
        ErrorKind::InvalidArgument,
        RetryHint::No,
        "100* 101* 102* 103* 109* 110* 111* 1309 131* 140*",
        "",
    ),
];

/// `APIGW` and `APIG` are the same codes. What is not here is judged by its status, also `0201`
/// but for its one known cause.
/// Source: error codes of API Gateway and of the API Request Signing Guide; for `0301` and `0303`
/// the FAQ of both, since they have eight causes each, which only the words tell apart.
pub(crate) const GATEWAY: Codes = &[
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "token:0301 token:0303",
        "",
    ),
    // What follows quotes the request, which may hold any words.
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        "0301 0303",
        "verify aksk|verify sign",
    ),
    // Five failures lock a key for five minutes.
    (
        ErrorKind::Throttled,
        RetryHint::Backoff,
        "0301 0303",
        "reach the limit",
    ),
    (
        ErrorKind::ClockSkew,
        RetryHint::AfterClockSync,
        "0301 0303",
        "signature expire|signature time|request time",
    ),
    (
        ErrorKind::BadCredentials,
        RetryHint::No,
        "0301 0303",
        "not exist|not found|secretkey|token|appkey",
    ),
    (
        ErrorKind::BadSignature,
        RetryHint::No,
        "0303",
        "authorization|header",
    ),
    (ErrorKind::ClockSkew, RetryHint::AfterClockSync, "0303", ""),
    (ErrorKind::BadSignature, RetryHint::No, "0301", ""),
    (ErrorKind::NotFound, RetryHint::No, "0101", ""),
    (ErrorKind::Server, RetryHint::Backoff, "0103 0104 0105", ""),
    (ErrorKind::TooLarge, RetryHint::No, "0201", "too large"),
    (ErrorKind::Throttled, RetryHint::Backoff, "0308", ""),
    (ErrorKind::QuotaExceeded, RetryHint::No, "0501", ""),
    (ErrorKind::Account, RetryHint::No, "0502", ""),
];

/// The codes that a prefix belongs to.
const PREFIXES: [(&str, Codes); 3] = [("FSS", FSS), ("APIGW", GATEWAY), ("APIG", GATEWAY)];

/// What an error response says.
pub(super) fn service_error(
    service: &Service,
    _: &Operation,
    response: &ResponseParts<'_>,
) -> Option<ServiceError> {
    if response.is_success() {
        return None;
    }
    let mut error = response.service_error(Cloud::Huawei);
    let tape = response.any_json();
    let body = tape.as_ref().map(Tape::root);
    if let Some((object, names)) = body.and_then(find) {
        error.says(Some(object), names);
    }
    error.says(body, &[&[], &[], &["request_id"]]);
    error.says_in_headers(response, &[&[], &[], &["x-request-id"]]);
    // A service with a token signs nothing.
    let is_token = service.credentials().table().is_token();
    let context = if is_token { "token" } else { "key" };
    let (prefix, _) = split_at_mark(&error.facts.code, ".").unwrap_or_default();
    let behind = prefix.len() + 1;
    let mut prefixes = PREFIXES.iter();
    if let Some((_, codes)) = prefixes.find(|(known, _)| known.eq_ignore_ascii_case(prefix)) {
        error.judge(codes, context, behind);
    }
    Some(error)
}

const SPELLINGS: [Names; 3] = [
    [&["error_code"], &["error_msg"], &[]],
    [&["errorCode"], &["errorMsg"], &[]],
    [&["code"], &["message"], &[]],
];

/// Where code and message are, in the order in which the vendor's SDKs look for them: three spellings,
/// then the same in any nested object (IAM: `{"error": {"code": 401, …}}`).
fn find(body: Json<'_>) -> Option<(Json<'_>, &'static Names)> {
    for names @ [codes, ..] in &SPELLINGS {
        let mut codes = codes.iter().filter_map(|code| body.get(code));
        if codes.find_map(Json::scalar).is_some() {
            return Some((body, names));
        }
    }
    body.members().find_map(|(_, member)| find(member))
}
