//! No error shows a secret, whether the input, the response or the cloud's own words hold it.

use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::alibaba::{self, FunctionCompute2016};
use faaswire::huawei::{self, FunctionGraph};
use faaswire::tencent::Scf;
use faaswire::{Call, DecodeError, EncodeError, Endpoint, Error, Operation};

use crate::samples::{URN, context};
use crate::secret_markers::{
    alibaba, fc_2016, fc_2021, fg, hides_error, huawei, responses, scf, secret, tencent, url,
};

#[track_caller]
fn parse_error<O: Operation>(call: &Call<O>, status: u16, body: &str) -> Error {
    let response = http::Response::builder().status(status).body(body).unwrap();
    let error = call
        .parse(&response)
        .err()
        .unwrap_or_else(|| panic!("{body} is a response"));
    hides_error(&error);
    error
}

#[track_caller]
fn decode_error<O: Operation>(call: &Call<O>, body: &str) -> DecodeError {
    match parse_error(call, 200, body) {
        Error::Decode(error) => {
            hides_error(&error);
            assert!(!error.body().reveal().is_empty());
            error
        }
        error => panic!("{error}"),
    }
}

#[test]
fn truncated_responses() {
    let [alibaba, huawei_response, tencent] = responses();
    for cut in 1..20 {
        decode_error(&fc_2016(), &alibaba[..alibaba.len() - cut]);
        decode_error(&fc_2021(), &alibaba[..alibaba.len() - cut]);
        decode_error(
            &fg(huawei()),
            &huawei_response[..huawei_response.len() - cut],
        );
        decode_error(&scf(), &tencent[..tencent.len() - cut]);
    }
}

#[test]
fn responses_with_secrets_in_the_wrong_place() {
    let url = url();
    let alibaba_body = [
        serde_json::json!({ "url": [url], "checksum": "7" }),
        serde_json::json!({ "url": "https://a/b", "checksum": url }),
        serde_json::json!({ "url": { url.clone(): 1 } }),
        serde_json::json!([url]),
        serde_json::json!(url),
    ];
    for body in alibaba_body {
        decode_error(&fc_2016(), &body.to_string());
        decode_error(&fc_2021(), &body.to_string());
    }
    let huawei_body = [
        serde_json::json!({ "func_urn": URN, "digest": url }),
        serde_json::json!({ "func_urn": URN, "func_code": url }),
        serde_json::json!({ "func_urn": URN, "func_code": { "file": url } }),
        serde_json::json!({ "func_urn": URN, "func_code": { "link": [url] } }),
        serde_json::json!({ "func_urn": [url] }),
    ];
    for body in huawei_body {
        decode_error(&fg(huawei()), &body.to_string());
    }
    let tencent_body = [
        serde_json::json!({ "Response": { "CodeSha256": url } }),
        serde_json::json!({ "Response": { "Url": [url] } }),
        serde_json::json!({ "Response": url }),
    ];
    for body in tencent_body {
        decode_error(&scf(), &body.to_string());
    }
}

/// Rejections that quote the request, as the clouds do to explain a signature that does not match.
#[test]
fn rejections_that_quote_secrets() {
    let token = secret("token");
    let encoded = "MARKER-token%2F%2B%3D%3D0123456789";
    let quotes = [
        format!("string to sign: x-security-token:{token}\\n/"),
        format!("query: security-token={encoded}&x"),
        format!("key {}, secret {}", token, secret("secret")),
        format!("cannot get {} or \"{}\"", url(), url()),
    ];
    for quote in quotes {
        let alibaba_body =
            serde_json::json!({ "ErrorCode": quote, "ErrorMessage": quote, "RequestId": quote });
        let huawei_body =
            serde_json::json!({ "error_code": quote, "error_msg": quote, "request_id": quote });
        let error = serde_json::json!({ "Code": quote, "Message": quote });
        let tencent_body =
            serde_json::json!({ "Response": { "Error": error, "RequestId": quote } });
        parse_error(&fc_2016(), 403, &alibaba_body.to_string());
        parse_error(&fc_2021(), 403, &alibaba_body.to_string());
        parse_error(&fg(huawei()), 401, &huawei_body.to_string());
        // A user token is the only secret that comes with it.
        if !quote.contains(&secret("secret")) {
            let token = huawei::Token::new(&*token);
            parse_error(&fg(token), 401, &huawei_body.to_string());
        }
        parse_error(&scf(), 200, &tencent_body.to_string());
    }
}

#[test]
fn input_that_is_rejected() {
    let bad = format!("{}\r\n", secret("any"));
    let errors = [
        alibaba_error(
            alibaba::Credentials::builder()
                .access_key_id(&*bad)
                .access_key_secret("key-secret")
                .build()
                .unwrap(),
        ),
        alibaba_error(
            alibaba::Credentials::builder()
                .access_key_id("key-id")
                .access_key_secret(&*bad)
                .build()
                .unwrap(),
        ),
        alibaba_error(
            alibaba::Credentials::builder()
                .access_key_id(secret("id"))
                .access_key_secret(secret("secret"))
                .security_token(&*bad)
                .build()
                .unwrap(),
        ),
        FunctionCompute2016::builder()
            .account_id(&bad)
            .region("cn-shanghai")
            .credentials(alibaba())
            .build()
            .unwrap_err(),
        FunctionGraph::builder()
            .region("cn-north-4")
            .project_id(&bad)
            .credentials(huawei())
            .build()
            .unwrap_err(),
        Scf::builder()
            .region(&bad)
            .credentials(tencent())
            .build()
            .unwrap_err(),
        Endpoint::parse(&format!("https://user:{bad}@host")).unwrap_err(),
        fg(huawei::Token::new(&*bad))
            .request(&context())
            .unwrap_err(),
        fc_2016()
            .request_with_headers(&context(), &[("x-fc-trace-id", &bad)])
            .unwrap_err(),
        fc_2021().request(&context().nonce(&*bad)).unwrap_err(),
    ];
    for error in errors {
        hides_error(&error);
        hides_error(&Error::from(error));
    }
}

fn alibaba_error(credentials: alibaba::Credentials) -> EncodeError {
    let service = FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(credentials)
        .build()
        .unwrap();
    service
        .call(
            GetFunctionCode::new()
                .service_name("demo")
                .function_name("hello"),
        )
        .request(&context())
        .unwrap_err()
}
