//! No value shows a secret by accident.

use crate::dynamic;
use base64::prelude::{BASE64_STANDARD, Engine};
use bytes::Bytes;
use faaswire::Algorithm;
use faaswire::Secret;
use faaswire::alibaba::Code;
use faaswire::alibaba::v2016_08_15::CreateFunction;
use faaswire::huawei;
use faaswire::signing::presign;
use http::Request;

use crate::captured_requests::Captured;
use crate::samples::{self, URN, context};
use crate::secret_markers::{
    MARKER, alibaba, fc_2016, fc_2021, fg, hides, hides_debug, hides_error, huawei, responses, scf,
    secret, tencent,
};

#[test]
fn credentials_services_and_calls() {
    hides_debug(&Secret::new(secret("any")));
    hides_debug(&(
        alibaba(),
        huawei(),
        huawei::Token::new(secret("token")),
        tencent(),
    ));
    hides_debug(&huawei::Authentication::from(huawei()));
    hides_debug(&(fc_2016(), fc_2021(), scf()));
    hides_debug(&(fg(huawei()), fg(huawei::Token::new(secret("token")))));
    hides_debug(&(fc_2016().service(), fc_2021().service(), scf().service()));
    hides_debug(&dynamic::Value::Secret(secret("any").into()));
}

#[test]
fn headers_of_requests() {
    let requests = [
        fc_2016().request(&context()),
        fc_2021().request(&context()),
        fg(huawei()).request(&context()),
        fg(huawei::Token::new(secret("token"))).request(&context()),
        scf().request(&context()),
    ];
    for request in requests {
        let request = request.unwrap();
        let sent = request
            .headers()
            .values()
            .any(|value| String::from_utf8_lossy(value.as_bytes()).contains(MARKER));
        assert!(sent, "the marker is not in the headers at all");
        hides_debug(request.headers());
        // The bytes of a body are the caller's parameters as they are sent: not hidden.
        hides_debug(&request.map(|_| ()));
    }
}

/// The URL of a download is what is sent and is not hidden; its headers are.
#[test]
fn headers_of_downloads() {
    let body = serde_json::json!({ "func_urn": URN, "func_code": { "link": "https://b.obs.cn-north-4.myhuaweicloud.com/k" } });
    let call = fg(huawei());
    let package = call
        .parse(&http::Response::new(body.to_string()))
        .unwrap()
        .package();
    let request: Request<Bytes> = call
        .service()
        .download_request(&package, &context())
        .unwrap();
    assert!(request.headers().contains_key("authorization"));
    hides_debug(&request);
}

#[test]
fn stages_and_presigned_urls() {
    let request = Request::builder()
        .uri("https://example.com/hook")
        .body(())
        .unwrap();
    let (url, stages) = presign(&request, &alibaba(), context().at).unwrap();
    assert!(url.reveal().contains(MARKER));
    assert!(stages.string_to_sign.reveal().contains(MARKER));
    hides_debug(&(url, stages));
}

#[test]
fn outputs_and_packages() {
    let [alibaba, huawei_response, tencent] = responses().map(http::Response::new);
    let fc_2016 = fc_2016().parse(&alibaba).unwrap();
    let fc_2021 = fc_2021().parse(&alibaba).unwrap();
    let fg = fg(huawei()).parse(&huawei_response).unwrap();
    let scf = scf().parse(&tencent).unwrap();
    for package in [
        fc_2016.package(),
        fc_2021.package(),
        fg.package(),
        scf.package(),
    ] {
        assert!(package.url().unwrap().reveal().contains(MARKER));
        hides_debug(&package);
        hides_debug(package.source());
        hides_debug(&package.verifier());
    }
    hides_debug(&(fc_2016, fc_2021, fg, scf));
    for captured in Captured::one_each() {
        let call = captured.call().unwrap();
        for body in responses() {
            let response = http::HeaderMap::new();
            let output = call.parse(&faaswire::ResponseParts::new(
                200,
                &response,
                body.as_bytes(),
            ));
            hides_debug(&output);
        }
    }
}

/// Code can hold keys and passwords, and megabytes.
#[test]
fn code_that_goes_and_comes() {
    let code = Bytes::from(secret("code"));
    let length = format!("<{} bytes>", code.len());
    let create = CreateFunction::new()
        .service_name("demo")
        .function_name("hello")
        .runtime("python3")
        .handler("index.handler");
    let update = huawei::v2::UpdateFunctionCode::new()
        .function_urn(URN)
        .inline(code.clone());
    let body = serde_json::json!({ "func_urn": URN, "func_code": { "file": BASE64_STANDARD.encode(&code) } });
    let response = fg(huawei())
        .parse(&http::Response::new(body.to_string()))
        .unwrap();
    assert_eq!(response.package().inline(), Some(&code));
    let mut verifier = response.package().verifier();
    verifier.update(&code);
    hides_debug(&verifier);
    let shown = [
        format!("{:?}", create.code(Code::zip(code))),
        format!("{update:?}"),
        format!("{response:?}"),
        format!("{:?}", response.package()),
    ];
    for text in shown {
        hides(&text);
        assert!(text.contains(&length), "{text}");
    }
}

#[test]
fn verdicts() {
    let package = samples::package(Algorithm::Crc64, "7");
    let verdict = package.verify(secret("payload").as_bytes());
    hides_debug(&verdict);
    hides(&verdict.to_string());
    hides_error(&verdict.require_match().unwrap_err());
}
