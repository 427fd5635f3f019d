//! Every code of the vendors' lists, and what it means.

use faaswire::alibaba::v2021_04_06::GetFunctionCode;
use faaswire::alibaba::{Credentials, FunctionCompute2021};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{FunctionGraph, Token};
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::{Call, Error, ErrorKind, Operation, ServiceError};
use serde_json::json;

use crate::runner::{Outcome, equal, run};
use crate::samples::{URN, fg, scf};
use crate::vectors::{ErrorCase, error_codes};

#[test]
fn every_code_means_what_it_should() {
    let cases = error_codes();
    run(
        "error",
        cases.iter().map(|case| (case.id.as_str(), check(case))),
    );
}

#[test]
fn every_code_has_a_kind_and_a_reason() {
    for case in error_codes() {
        assert_ne!(case.kind, ErrorKind::Unknown.as_str(), "{}", case.id);
        assert!(!case.why.is_empty(), "{}", case.id);
    }
}

fn check(case: &ErrorCase) -> Outcome {
    let error = match case.cloud.as_str() {
        "alibaba" => {
            let credentials = Credentials::builder()
                .access_key_id("key-id")
                .access_key_secret("key-secret")
                .build()
                .unwrap();
            let fc = FunctionCompute2021::builder()
                .account_id("1234567890")
                .region("cn-shanghai")
                .credentials(credentials)
                .build()
                .unwrap();
            let body = json!({ "Code": case.code, "Message": case.message });
            rejected(
                &fc.call(
                    GetFunctionCode::new()
                        .service_name("demo")
                        .function_name("hello"),
                ),
                case,
                &body,
            )
        }
        "huawei" => {
            let token = || {
                FunctionGraph::builder()
                    .region("cn-north-4")
                    .project_id("project")
                    .credentials(Token::new("a token"))
                    .build()
            };
            let fg = match case.signing.as_deref() {
                Some("token") => token().unwrap(),
                _ => fg(),
            };
            let body = json!({ "error_code": case.code, "error_msg": case.message });
            rejected(&fg.call(ShowFunctionCode::new(URN)), case, &body)
        }
        _ => {
            let error = json!({ "Code": case.code, "Message": case.message });
            let body = json!({ "Response": { "Error": error, "RequestId": "r" } });
            rejected(&scf().call(GetFunctionAddress::new("hello")), case, &body)
        }
    };
    let error = error?;
    equal("code", error.code(), case.code.as_str())?;
    equal("message", error.message(), case.message.as_str())?;
    let judged = (error.kind().as_str(), error.retry().as_str());
    equal("kind and retry", judged, (&case.kind, &case.retry))
}

/// A status helps with the codes of Huawei's gateway that are in no table, and with no others.
#[test]
fn the_status_does_not_decide() {
    let by_status = |case: &ErrorCase| {
        let number = case.code.split('.').next_back().unwrap_or_default();
        case.code.starts_with("API")
            && !["0101", "0103", "0301", "0303", "0308", "0501", "0502"].contains(&number)
    };
    let mut cases = error_codes();
    cases.retain(|case| !by_status(case));
    for mut case in cases {
        if case.cloud != "tencent" {
            case.status = 418;
        }
        if let Err(problem) = check(&case) {
            panic!("{}: {problem}", case.id);
        }
    }
}

fn rejected<O>(
    call: &Call<O>,
    case: &ErrorCase,
    body: &serde_json::Value,
) -> Result<ServiceError, String>
where
    O: Operation,
    O::Output: std::fmt::Debug,
{
    let response = http::Response::builder()
        .status(case.status)
        .body(body.to_string())
        .unwrap();
    match call.parse(&response) {
        Err(Error::Service(error)) => Ok(error),
        other => Err(format!("is {other:?}")),
    }
}
