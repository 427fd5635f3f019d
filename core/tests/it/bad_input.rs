//! Input that must not reach the wire is an [`EncodeError`] that names its field.

use crate::dynamic::{Call, Credentials, Value};
use faaswire::Algorithm;
use faaswire::alibaba::v2021_04_06::GetFunctionCode;
use faaswire::alibaba::{self, FunctionCompute2021};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{self, FunctionGraph};
use faaswire::signing::{SignedHeaders, Signer, presign, sign};
use faaswire::{EncodeError, Endpoint, SigningContext, Timestamp};

use crate::captured_requests::{Captured, text_params};
use crate::samples::{self, URN, context, fc, fg, scf};
use crate::values::value;
use crate::vectors::RequestCase;

/// What no name may be.
fn bad_names() -> Vec<String> {
    let names = ["..", ".", "a/b", "/", "a\\b", "a?b", "a#b"];
    names
        .map(str::to_owned)
        .into_iter()
        .chain(bad_texts())
        .collect()
}

/// What no text may be that goes into a URL, a header or a name in a body.
fn bad_texts() -> Vec<String> {
    let texts = ["", "a\r\nX-Evil: 1", "a\n", "\0", "a\u{1b}[31m", "a\u{7f}"];
    let long = "a".repeat((64 << 10) + 1);
    texts.map(str::to_owned).into_iter().chain([long]).collect()
}

fn assert_names(what: &str, error: Option<EncodeError>, field: &str) {
    let error = error.unwrap_or_else(|| panic!("{what} is accepted for {field}"));
    assert_eq!(error.field(), field, "{what}");
    assert!(
        error.to_string().len() < 200,
        "{what}: the error quotes the value"
    );
}

fn sent(call: Result<Call, EncodeError>) -> Result<(), EncodeError> {
    call?.request(&context(), &[]).map(drop)
}

/// Where a parameter ends up says what must not be in it.
#[test]
fn parameters_are_named() {
    for (call, param) in Captured::by_key(text_params) {
        let marker = match &*param {
            "x_fc_account_id" | "marker" => "8642086420".to_owned(),
            "function_urn" => format!("{}:marker", call.case.params[&param].as_str().unwrap())
                .replace(":latest", ""),
            _ => "marker".to_owned(),
        };
        let request = call.request_with(&param, &marker).unwrap();
        let in_path = request.uri().path().contains(&marker);
        let in_query = request
            .uri()
            .query()
            .is_some_and(|query| query.contains(&marker));
        let in_header = request.headers().values().any(|value| value == &marker);
        let is_name = param.ends_with("_name") || ["qualifier", "namespace"].contains(&&*param);
        // One segment holds a whole ARN, encoded.
        let bad = if param == "arn" {
            let dots = [".", ".."].map(str::to_owned);
            bad_texts().into_iter().chain(dots).collect()
        } else if in_path || is_name && !in_query {
            bad_names()
        } else if in_query || in_header {
            bad_texts()
        } else {
            // Data of the user's own in a JSON body, which can say anything.
            continue;
        };
        // Lists of Function Compute 3.0 take empty ones.
        let may_be_empty = call.service_name() == "alibaba.FunctionCompute3"
            && ["prefix", "next_token"].contains(&&*param);
        for text in bad {
            if text.is_empty() && may_be_empty {
                continue;
            }
            let what = format!("{param} of {}: {text:.40?}", call.operation());
            assert_names(&what, call.request_with(&param, &text).err(), &param);
        }
    }
}

#[test]
fn configuration_is_named() {
    let keys = |case: &RequestCase| {
        case.client
            .keys()
            .filter(|key| *key != "name")
            .cloned()
            .collect()
    };
    for (call, key) in Captured::by_key(keys) {
        // A language goes into a header, everything else into a name of some sort.
        let bad = if key == "language" {
            bad_texts()
        } else {
            bad_names()
        };
        for text in bad {
            let mut config = call.case.client.clone();
            config[&key] = text.clone().into();
            let what = format!("{key} of {}: {text:.40?}", call.service_name());
            assert_names(
                &what,
                sent(call.with(&config, call.credentials(), &call.case.params)).err(),
                &key,
            );
        }
    }
}

#[test]
fn credentials_are_named() {
    let keys = |case: &RequestCase| {
        case.credentials
            .iter()
            .flatten()
            .map(|(key, _)| key.clone())
            .collect()
    };
    for (call, key) in Captured::by_key(keys) {
        for text in bad_texts()
            .into_iter()
            .chain([" key".to_owned(), "k\u{e9}y".to_owned()])
        {
            let mut credentials = call.credentials().clone();
            credentials[&key] = text.clone().into();
            let what = format!("{key} of {}: {text:.40?}", call.service_name());
            assert_names(
                &what,
                sent(call.with(&call.case.client, &credentials, &call.case.params)).err(),
                &key,
            );
        }
    }
}

#[test]
fn a_missing_or_malformed_nonce_is_named() {
    let credentials = alibaba::Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret")
        .build()
        .unwrap();
    let fc = FunctionCompute2021::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(credentials.clone())
        .build()
        .unwrap();
    let call = fc.call(
        GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    );
    let without = SigningContext::at(context().at);
    assert_names("no nonce", call.request(&without).err(), "nonce");
    for nonce in bad_texts() {
        let context = without.clone().nonce(&nonce);
        assert_names(
            &format!("{nonce:.40?}"),
            call.request(&context).err(),
            "nonce",
        );
    }
    let mut request = http::Request::new(bytes::Bytes::new());
    let signed = sign(
        &mut request,
        Signer::Acs3(&credentials),
        SignedHeaders::Recommended,
        &without,
    );
    assert_names("no nonce", signed.err(), "nonce");
}

/// 0000-01-01, the last second of 1969, year 3000, 9999-12-31, and milliseconds for seconds.
#[test]
fn times_that_no_cloud_accepts_are_named() {
    for seconds in [
        -62_167_219_200,
        -1,
        32_503_680_000,
        253_402_300_799,
        1_544_230_923_000,
    ] {
        assert_names(
            &seconds.to_string(),
            Timestamp::from_unix_seconds(seconds).err(),
            "at",
        );
    }
}

#[test]
fn headers_of_the_caller_are_named() {
    let call = fc().call(
        alibaba::v2016_08_15::GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    );
    let texts = bad_texts();
    let values = texts.iter().map(|text| ("x-fc-trace-id", text.as_str()));
    let names = ["", "a b", "a\r\nb", "a:b", "é"].map(|name| (name, "value"));
    let reserved = [
        "Authorization",
        "date",
        "Host",
        "content-length",
        "X-Fc-Account-Id",
    ];
    let taken = reserved.map(|name| (name, "value"));
    for header in values.chain(names).chain(taken) {
        let error = call.request_with_headers(&context(), &[header]).err();
        assert_names(&format!("{:.60}", format!("{header:?}")), error, "headers");
    }
}

#[test]
fn endpoints_are_named() {
    for text in bad_names()
        .into_iter()
        .chain(["user@host".to_owned(), "ftp://host".to_owned()])
    {
        assert_names(
            &format!("{text:.40?}"),
            Endpoint::parse(&text).err(),
            "endpoint",
        );
    }
}

#[test]
fn headers_to_sign_must_be_there() {
    let mut request = http::Request::new(bytes::Bytes::new());
    let credentials = huawei::Credentials::builder()
        .access_key("access-key")
        .secret_key("secret-key")
        .build()
        .unwrap();
    let headers = SignedHeaders::Exactly(&["x-absent"]);
    let signed = sign(
        &mut request,
        Signer::SdkHmac(&credentials),
        headers,
        &context(),
    );
    assert_names("an absent header", signed.err(), "signed_headers");
}

#[test]
fn packages_without_an_address_are_named() {
    let token = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("project")
        .credentials(huawei::Token::new("token"))
        .build()
        .unwrap();
    let body = serde_json::json!({ "func_urn": URN, "func_code": { "link": "https://b.obs.cn-north-4.myhuaweicloud.com/k" } });
    let response = http::Response::new(body.to_string());
    let stored = token
        .call(ShowFunctionCode::new(URN))
        .parse(&response)
        .unwrap()
        .package();
    assert_names(
        "a user token",
        token.download_request(&stored, &context()).err(),
        "credentials",
    );
    assert_names(
        "another cloud",
        fc().download_request(&stored, &context()).err(),
        "package",
    );
    let digest = "00".repeat(64);
    let nothing = samples::package(Algorithm::Sha512, &digest);
    assert_names(
        "no address",
        fg().download_request(&nothing, &context()).err(),
        "package",
    );
    assert_names(
        "no address",
        scf().download_request(&nothing, &context()).err(),
        "package",
    );
}

#[test]
fn presigning_names_credentials() {
    let request = http::Request::builder()
        .uri("https://example.com/hook")
        .body(())
        .unwrap();
    let credentials = alibaba::Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret\n")
        .build()
        .unwrap();
    let signed = presign(&request, &credentials, context().at);
    assert_names("a line feed", signed.err(), "access_key_secret");
}

#[test]
fn what_nobody_asked_for_is_named() {
    let credentials = |members| Credentials::new("alibaba.Credentials", members);
    let text = |name: &str, text: &str| (name.to_owned(), Value::Text(text.to_owned()));
    let wrong = credentials(Value::Map(vec![
        text("access_key_id", "id"),
        text("secret", "s"),
    ]));
    assert_names("a misspelt member", wrong.err(), "secret");
    let less = credentials(Value::Map(vec![text("access_key_id", "id")]));
    assert_names("a missing member", less.err(), "access_key_secret");
    let members = vec![
        text("access_key_id", "id"),
        text("access_key_secret", "s"),
        text("sekret", "s"),
    ];
    assert_names(
        "a misspelt member",
        credentials(Value::Map(members)).err(),
        "sekret",
    );
    let number = Value::Map(vec![("access_key_id".to_owned(), Value::Int(1))]);
    assert_names("a number", credentials(number).err(), "access_key_id");
}

/// Somebody stored what was printed: a wrong key, if it were taken.
#[test]
fn what_is_printed_of_a_secret_is_no_secret() {
    let lost = "<redacted>";
    let fc = |credentials: alibaba::Credentials| {
        let service = FunctionCompute2021::builder()
            .account_id("1")
            .region("cn-shanghai")
            .credentials(credentials)
            .build()
            .unwrap();
        let call = service.call(
            GetFunctionCode::new()
                .service_name("demo")
                .function_name("hello"),
        );
        call.request(&context()).unwrap_err().to_string()
    };
    for error in [
        fc(alibaba::Credentials::builder()
            .access_key_id("id")
            .access_key_secret(lost)
            .build()
            .unwrap()),
        fc(alibaba::Credentials::builder()
            .access_key_id("id")
            .access_key_secret("secret")
            .security_token(lost)
            .build()
            .unwrap()),
    ] {
        assert!(error.contains("must be the secret itself"), "{error}");
    }
    let value = Value::Map(vec![("token".to_owned(), Value::Text(lost.into()))]);
    let error = Credentials::new("huawei.Token", value).unwrap_err();
    assert_eq!(error.field(), "token");
}

#[test]
fn json_is_not_nested_deeper_than_it_is_read() {
    let nested = |depth| {
        let list = |inner| Value::List(vec![inner]);
        (1..depth).fold(Value::Int(1), |inner, _| list(inner))
    };
    let captured = Captured::one_each();
    let create = captured
        .iter()
        .find(|captured| captured.operation() == "CreateTrigger");
    let Value::Map(members) = value(&create.unwrap().case.params) else {
        panic!("parameters are members");
    };
    let read = |depth| {
        let mut members = members.clone();
        let config = members
            .iter_mut()
            .find(|(name, _)| name == "trigger_config");
        config.unwrap().1 = nested(depth);
        create.unwrap().call_of(Value::Map(members))
    };
    assert!(read(100).is_ok());
    assert!(
        read(101)
            .unwrap_err()
            .field()
            .starts_with("trigger_config[0][0]")
    );
}
