//! The typed view: what structs hold is what the tables say, in both directions.

use std::collections::BTreeMap;

use bytes::Bytes;
use faaswire::alibaba::v2016_08_15::{
    CreateAlias, GetAlias, GetService, GetTrigger, InvokeFunction, ListFunctions,
};
use faaswire::alibaba::{Code, Credentials, FunctionCompute2016, LogType};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{Authentication, CodeType, FunctionGraph, Token};
use faaswire::signing::{SignedHeaders, Signer, sign};
use faaswire::{Member, Operation, ResponseParts, Service, SigningContext, Timestamp};

fn fc() -> FunctionCompute2016 {
    FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(
            Credentials::builder()
                .access_key_id("id")
                .access_key_secret("key")
                .build()
                .unwrap(),
        )
        .build()
        .unwrap()
}

fn context() -> SigningContext {
    SigningContext::at(Timestamp::from_unix_seconds(1_544_230_923).unwrap())
}

/// JSON has no infinite and no undefined numbers.
#[test]
fn numbers_that_json_has_not_are_named() {
    for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let weights = BTreeMap::from([("2".to_owned(), wrong)]);
        let alias = CreateAlias::new()
            .service_name("demo")
            .alias_name("prod")
            .version_id("1")
            .additional_version_weight(weights);
        let error = fc().call(alias).request(&context()).unwrap_err();
        assert!(
            error.field().starts_with("additional_version_weight"),
            "{error}"
        );
    }
}

#[test]
fn numbers_are_written_alike_in_all_languages() {
    let weights = [
        ("2", 1.0),
        ("3", 0.05),
        ("4", -0.0),
        ("5", 1e300),
        ("6", 1e-7),
    ];
    let weights: BTreeMap<_, _> = weights
        .map(|(name, weight)| (name.to_owned(), weight))
        .into();
    let alias = CreateAlias::new()
        .service_name("demo")
        .alias_name("prod")
        .version_id("1")
        .additional_version_weight(weights);
    let request = fc().call(alias).request(&context()).unwrap();
    let body = std::str::from_utf8(request.body()).unwrap();
    let written = r#""additionalVersionWeight":{"2":1,"3":0.05,"4":0,"5":1e+300,"6":1e-7}"#;
    assert!(body.contains(written), "{body}");
}

#[test]
fn bytes_and_keys_are_not_shown() {
    let zip = Bytes::from_static(b"MARKER");
    let shown = [
        format!("{:?}", Code::zip(zip.clone())),
        format!(
            "{:?}",
            InvokeFunction::new()
                .service_name("demo")
                .function_name("hello")
                .payload(zip)
        ),
        format!(
            "{:?}",
            Credentials::builder()
                .access_key_id("MARKER")
                .access_key_secret("MARKER")
                .security_token("MARKER")
                .build()
                .unwrap()
        ),
        format!("{:?}", Token::new("MARKER")),
        format!("{:?}", fc().call(ListFunctions::new("demo"))),
    ];
    for shown in shown {
        assert!(
            !shown.contains("MARKER") && !shown.contains("key\""),
            "{shown}"
        );
    }
    assert_eq!(
        format!("{:?}", Code::zip("MARKER")),
        "Code { zip_file: Some(<6 bytes>), oss_bucket_name: None, oss_object_name: None }"
    );
}

#[test]
fn members_come_in_their_places() {
    let body = r#"{"functions": [
        {"functionName": "one", "timeout": "3", "environmentVariables": {"A": 5},
         "customContainerConfig": {"image": null, "args": "[]"}, "layers": ["x"]},
        {"functionName": "two"}], "nextToken": "more"}"#;
    let call = fc().call(ListFunctions::new("demo"));
    let response = http::Response::builder()
        .header("x-fc-request-id", "id")
        .body(body)
        .unwrap();
    let page = call.parse(&response).unwrap();
    let [one, two] = page.functions.as_slice() else {
        panic!("{page:?}");
    };
    assert_eq!(one.function_name.as_deref(), Some("one"));
    assert_eq!(one.timeout, Some(3));
    assert_eq!(
        one.environment_variables.as_ref().unwrap()["A"].reveal(),
        "5"
    );
    let image = one.custom_container_config.as_ref().unwrap();
    assert_eq!(image.image, Member::Null);
    assert_eq!(image.command, Member::Absent);
    assert_eq!(image.args, Member::Value("[]".to_owned()));
    assert_eq!(one.layers.as_deref(), Some(&["x".to_owned()][..]));
    assert_eq!(two.function_name.as_deref(), Some("two"));
    assert_eq!(two.layers, None);
    assert_eq!(page.request_id.as_deref(), Some("id"));

    let next = call.next_page(&page).unwrap();
    assert!(format!("{next:?}").ends_with("trail: Some(Trail) }"));
    let request = next.request(&context()).unwrap();
    assert_eq!(request.uri().query(), Some("nextToken=more"));
    // The page that it was asked for with leads to itself.
    assert!(next.parse(&response).is_err());
    let last = http::Response::new(r#"{"functions": []}"#);
    assert!(next.next_page(&next.parse(&last).unwrap()).is_none());
}

#[test]
fn members_have_their_types() {
    let body = r#"{"aliasName": "prod", "additionalVersionWeight": {"2": 0.25, "3": 1}}"#;
    let call = fc().call(GetAlias::new().service_name("demo").alias_name("prod"));
    let alias = call.parse(&http::Response::new(body)).unwrap();
    let weights = alias.additional_version_weight.unwrap();
    let expected = [("2".to_owned(), 0.25), ("3".to_owned(), 1.0)];
    assert_eq!(weights, BTreeMap::from(expected));

    let call = fc().call(GetService::new("demo"));
    let service = |body| call.parse(&http::Response::new(body)).unwrap();
    for (body, expected) in [
        (
            r#"{"serviceName": "demo", "internetAccess": true}"#,
            Some(true),
        ),
        (
            r#"{"serviceName": "demo", "internetAccess": false}"#,
            Some(false),
        ),
        (r#"{"serviceName": "demo"}"#, None),
    ] {
        assert_eq!(service(body).internet_access, expected, "{body}");
    }

    let body = r#"{"triggerName": "timer", "triggerConfig": {"b": [1.50], "a": "x"}}"#;
    let call = fc().call(
        GetTrigger::new()
            .service_name("demo")
            .function_name("hello")
            .trigger_name("timer"),
    );
    let trigger = call.parse(&http::Response::new(body)).unwrap();
    let config = trigger.trigger_config.unwrap();
    assert_eq!(config.as_str(), r#"{"b":[1.5],"a":"x"}"#);
    assert_eq!(format!("{config:?}"), config.as_str());
}

#[test]
fn members_are_absent_null_or_there() {
    let value: Member<String> = "text".into();
    assert_eq!(value, Member::Value("text".to_owned()));
    assert_eq!(value.value().map(String::as_str), Some("text"));
    assert!(!value.is_absent() && !Member::<String>::Null.is_absent());
    assert_eq!(value.into_option().as_deref(), Some("text"));
    assert!(Member::<i64>::Absent.is_absent());
    assert_eq!(Member::<i64>::Null.value(), None);
    assert_eq!(Member::<i64>::Null.into_option(), None);
}

#[test]
fn services_know_what_they_were_made_with() {
    assert_eq!(fc().account_id(), "1234567890");
    let graph = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("0123")
        .credentials(Token::new("token"))
        .build()
        .unwrap();
    assert_eq!((graph.region(), graph.project_id()), ("cn-north-4", "0123"));
    let key = faaswire::tencent::Credentials::builder()
        .secret_id("id")
        .secret_key("key")
        .build()
        .unwrap();
    let scf = faaswire::tencent::Scf::builder()
        .region("ap-guangzhou")
        .credentials(key)
        .build()
        .unwrap();
    assert_eq!(scf.region(), "ap-guangzhou");
}

#[test]
fn huawei_takes_a_key_or_a_token() {
    let signed = |authentication: Authentication| {
        let graph = FunctionGraph::builder().region("r").project_id("p");
        let graph = graph.credentials(authentication).build().unwrap();
        let call = graph.call(ShowFunctionCode::new("urn:fss:r:p:function:default:f"));
        call.request(&context()).unwrap()
    };
    let by_key = signed(
        faaswire::huawei::Credentials::builder()
            .access_key("id")
            .secret_key("key")
            .build()
            .unwrap()
            .into(),
    );
    let sent = &by_key.headers()["authorization"];
    assert!(sent.is_sensitive());
    assert!(
        sent.to_str()
            .unwrap()
            .starts_with("SDK-HMAC-SHA256 Access=id, ")
    );
    assert_eq!(by_key.headers()["x-sdk-date"], "20181208T010203Z");
    let by_token = signed(Token::new("token").into());
    assert!(!by_token.headers().contains_key("authorization"));
    assert!(!by_token.headers().contains_key("x-sdk-date"));
    assert_eq!(by_token.headers()["x-auth-token"], "token");
}

/// A request that is signed again, later, has the signature of then; what the signer does not set
/// stays as it was.
#[test]
fn a_signature_takes_the_place_of_an_older_one() {
    let credentials = Credentials::builder()
        .access_key_id("id")
        .access_key_secret("key")
        .build()
        .unwrap();
    let signed = |times: &[i64]| {
        let mut request = http::Request::get("https://h/2016-08-15/services")
            .header("x-own", "1")
            .header("x-own", "2")
            .body(Bytes::new())
            .unwrap();
        for seconds in times {
            let at = Timestamp::from_unix_seconds(*seconds).unwrap();
            sign(
                &mut request,
                Signer::Fc(&credentials),
                SignedHeaders::Recommended,
                &SigningContext::at(at),
            )
            .unwrap();
        }
        request.headers().clone()
    };
    let again = signed(&[1_544_230_000, 1_544_230_923]);
    assert_eq!(again, signed(&[1_544_230_923]));
    assert_eq!(again["date"], "Sat, 08 Dec 2018 01:02:03 GMT");
    assert!(again["authorization"].is_sensitive());
    let own: Vec<_> = again.get_all("x-own").iter().collect();
    assert_eq!(own, ["1", "2"]);
}

#[test]
fn words_are_kept_as_they_came() {
    assert_eq!(LogType::from("Tail"), LogType::Tail);
    assert_eq!(LogType::from("tail").as_str(), "tail");
    assert_eq!(CodeType::from("Custom-Image-Swr"), CodeType::CustomImageSwr);
    let operation = InvokeFunction::new()
        .service_name("demo")
        .function_name("hello")
        .log_type(LogType::from("Whole"));
    let request = fc().call(operation).request(&context()).unwrap();
    assert_eq!(request.headers()["x-fc-log-type"], "Whole");
}

/// A record in a record describes the package, also when the struct was made of the response.
#[test]
fn packages_are_those_of_the_tables() {
    let urn = "urn:fss:cn-north-4:0123:function:default:hello";
    let service = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("0123")
        .credentials(Token::new("token"))
        .build()
        .unwrap();
    let call = service.call(ShowFunctionCode::new(urn));
    let body = format!(r#"{{"func_urn": "{urn}", "func_code": {{"file": "UEsFBg=="}}}}"#);
    let headers = http::HeaderMap::new();
    let code = call
        .parse_parts(&ResponseParts::new(200, &headers, body.as_bytes()))
        .unwrap();
    assert_eq!(
        code.func_code.as_ref().unwrap().file.as_deref(),
        Some(&b"PK\x05\x06"[..])
    );
    assert_eq!(
        code.package().inline().map(|file| &**file),
        Some(&b"PK\x05\x06"[..])
    );
}

#[test]
fn operations_have_the_names_of_the_vendor() {
    assert_eq!(ListFunctions::NAME, "ListFunctions");
    assert_eq!(<FunctionCompute2016 as Service>::CLOUD.as_str(), "alibaba");
}
