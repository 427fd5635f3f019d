//! What an error says, word for word: it is what a user reads first.

use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::{Error, ErrorKind, ResponseParts, RetryHint};
use http::HeaderMap;

use crate::samples::{URN, fc, fg, scf};

fn of_alibaba(status: u16, headers: &HeaderMap, body: &[u8]) -> Error {
    let call = fc().call(
        GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    );
    call.parse_parts(&ResponseParts::new(status, headers, body))
        .unwrap_err()
}

#[test]
fn the_cloud_is_named_and_what_is_absent_is_not() {
    let headers = HeaderMap::new();
    let response = ResponseParts::new(404, &headers, b"");
    let errors = [
        of_alibaba(404, &headers, b""),
        fg().call(ShowFunctionCode::new(URN))
            .parse_parts(&response)
            .unwrap_err(),
        scf()
            .call(GetFunctionAddress::new("hello"))
            .parse_parts(&response)
            .unwrap_err(),
    ];
    let texts = errors.map(|error| error.to_string());
    assert_eq!(
        texts,
        [
            "alibaba rejected with status 404, not_found",
            "huawei rejected with status 404, not_found",
            "tencent rejected with status 404, not_found",
        ]
    );
}

#[test]
fn what_the_cloud_says_is_printed() {
    let body = br#"{"ErrorCode": "FunctionNotFound", "ErrorMessage": "no such function", "RequestId": "r-1"}"#;
    let error = of_alibaba(404, &HeaderMap::new(), body);
    assert_eq!(
        error.to_string(),
        "alibaba rejected with status 404, not_found, code FunctionNotFound: no such function (request r-1)"
    );
    let Error::Service(error) = error else {
        panic!("{error}");
    };
    assert_eq!(
        (error.kind(), error.retry()),
        (ErrorKind::NotFound, RetryHint::No)
    );
    assert_eq!(error.body().reveal(), body);
    assert_eq!(
        format!("{:?}", error.body()),
        format!("<{} bytes>", body.len())
    );
}

#[test]
fn what_cannot_be_read_is_reported_without_its_body() {
    let mut headers = HeaderMap::new();
    headers.insert("x-fc-request-id", "r-2".parse().unwrap());
    let error = of_alibaba(200, &headers, b"hello");
    let text = error.to_string();
    assert!(
        text.starts_with("unreadable response with status 200"),
        "{text}"
    );
    assert!(text.ends_with(" (request r-2)"), "{text}");
    let Error::Decode(error) = error else {
        panic!("{error}");
    };
    let shown = format!("{error:?}");
    assert!(
        shown.starts_with("DecodeError { status: 200, path: "),
        "{shown}"
    );
    assert!(shown.ends_with("body: <5 bytes> }"), "{shown}");
}
