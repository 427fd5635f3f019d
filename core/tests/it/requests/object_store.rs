//! Who gets the signature of the object store, and the security token with it.

use faaswire::Source;
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{Credentials, FunctionGraph, FunctionGraphBuilder, Token};
use faaswire::{CodePackage, EncodeError};
use http::Request;
use serde_json::json;

use crate::samples::context;

const TOKEN: &str = "security-token";

fn builder(region: &str) -> FunctionGraphBuilder {
    let credentials = Credentials::builder()
        .access_key("access-key")
        .secret_key("secret-key")
        .security_token(TOKEN)
        .build()
        .unwrap();
    FunctionGraph::builder()
        .region(region)
        .project_id("project")
        .credentials(credentials)
}

fn service(region: &str) -> FunctionGraph {
    builder(region).build().unwrap()
}

fn allowing<const N: usize>(region: &str, hosts: [&str; N]) -> FunctionGraph {
    builder(region).object_store_hosts(hosts).build().unwrap()
}

fn at(region: &str, endpoint: &str) -> FunctionGraph {
    builder(region).endpoint(endpoint).build().unwrap()
}

/// The package as a link and as the address of code type `obs`.
fn packages(service: &FunctionGraph, url: &str) -> [CodePackage; 2] {
    let urn = format!("urn:fss:{}:project:function:default:f", service.region());
    let bodies = [
        json!({ "func_urn": urn, "func_code": { "link": url } }),
        json!({ "func_urn": urn, "code_type": "obs", "code_url": url }),
    ];
    bodies.map(|body| {
        let call = service.call(ShowFunctionCode::new(&urn));
        call.parse(&http::Response::new(body.to_string()))
            .unwrap()
            .package()
    })
}

fn requests(service: &FunctionGraph, url: &str) -> [Result<Request<bytes::Bytes>, EncodeError>; 2] {
    packages(service, url).map(|package| service.download_request(&package, &context()))
}

fn assert_signed(service: &FunctionGraph, url: &str) {
    for request in requests(service, url) {
        let request = request.unwrap_or_else(|error| panic!("{url}: {error}"));
        assert!(
            request.headers()["authorization"]
                .to_str()
                .unwrap()
                .starts_with("OBS access-key:")
        );
        assert_eq!(request.headers()["x-obs-security-token"], TOKEN);
        assert_eq!(request.uri().to_string(), url);
    }
}

fn assert_rejected(service: &FunctionGraph, url: &str) {
    for request in requests(service, url) {
        let error = request.expect_err(&format!("{url} is signed"));
        assert_eq!(error.field(), "package", "{url}");
        assert!(!error.to_string().contains("evil"), "{error}");
    }
}

#[test]
fn the_object_store_of_cloud_and_region_gets_one() {
    let fg = service("cn-north-4");
    for url in [
        "https://obs.cn-north-4.myhuaweicloud.com/b/k.zip",
        "https://b.obs.cn-north-4.myhuaweicloud.com/k.zip",
        "https://dotted.name.obs.cn-north-4.myhuaweicloud.com/k.zip?versionId=1",
    ] {
        assert_signed(&fg, url);
    }
    assert_signed(
        &service("eu-west-101"),
        "https://b.obs.eu-west-101.myhuaweicloud.com/k",
    );
    assert_signed(
        &service("eu-west-101"),
        "https://b.obs.eu-west-101.myhuaweicloud.eu/k",
    );
    let partner = at("eu-de", "functiongraph.eu-de.otc.t-systems.com");
    assert_signed(&partner, "https://b.obs.eu-de.otc.t-systems.com/k");
    assert_rejected(&partner, "https://b.obs.eu-de.myhuaweicloud.com/k");
    // Whatever the API is reached by.
    let relayed = at("cn-north-4", "https://relay.example.com");
    assert_signed(&relayed, "https://b.obs.cn-north-4.myhuaweicloud.com/k");
}

/// The vectors have many more; of these an error must not say where they lead.
#[test]
fn nobody_else_gets_one() {
    let fg = service("cn-north-4");
    for url in [
        "https://evil.example/k.zip",
        "https://evil.example/b.obs.cn-north-4.myhuaweicloud.com/k",
        "https://evil.example/?x=.obs.cn-north-4.myhuaweicloud.com",
        "https://evil.example/#.obs.cn-north-4.myhuaweicloud.com",
        "https://obs.cn-north-4.myhuaweicloud.com.evil.example/k",
        "https://obs.cn-north-4.myhuaweicloud.comevil.example/k",
        "https://evilobs.cn-north-4.myhuaweicloud.com/k",
        "https://b.obs.evil.example/k",
        "https://obs.evil.example/k",
    ] {
        assert_rejected(&fg, url);
    }
}

#[test]
fn hosts_that_the_caller_allows_get_one() {
    let url = "https://b.oss.eu-west-0.prod-cloud-ocb.orange-business.com/k";
    let store = "oss.eu-west-0.prod-cloud-ocb.orange-business.com";
    let fg = allowing("eu-west-0", [store]);
    assert_signed(&fg, url);
    assert_signed(&fg, &format!("https://{store}/b/k"));
    assert_signed(&fg, "https://b.obs.eu-west-0.myhuaweicloud.com/k");
    assert_rejected(&fg, &format!("http://{store}/b/k"));
    assert_rejected(&fg, &format!("https://evil{store}/b/k"));
    assert_rejected(&fg, &format!("https://{store}:8443/b/k"));

    // Without https only where the caller says so.
    let fg = allowing("cn-north-4", ["127.0.0.1:8080"]);
    assert_rejected(&fg, "http://127.0.0.1:8080/b/k");
    let fg = allowing("cn-north-4", ["127.0.0.1:8080", "http://127.0.0.1:8080"]);
    assert_signed(&fg, "http://127.0.0.1:8080/b/k");
    assert_rejected(&fg, "http://127.0.0.1:8081/b/k");
    assert_rejected(&fg, "http://127.0.0.1/b/k");

    // Where the API itself is: an emulator, or a gateway for both.
    let fg = at("cn-north-4", "http://127.0.0.1:9000");
    assert_signed(&fg, "http://127.0.0.1:9000/b/k");
    assert_rejected(&fg, "http://127.0.0.1:9001/b/k");
    assert_rejected(&fg, "https://127.0.0.1:9000/b/k");
}

/// OBS and S3 put it into the query; whoever knows such an address may fetch it.
#[test]
fn what_is_signed_already_is_never_signed_again() {
    let by_token = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("project")
        .credentials(Token::new("token"))
        .build()
        .unwrap();
    for fg in [service("cn-north-4"), by_token] {
        for url in [
            "https://b.obs.cn-north-4.myhuaweicloud.com/k?AccessKeyId=a&Expires=1&Signature=s",
            "https://b.obs.cn-north-4.myhuaweicloud.com/k?X-Amz-Signature=s",
            "http://anywhere.example/k?Signature=s",
        ] {
            for package in packages(&fg, url) {
                assert_eq!(package.source(), &Source::Url(url.into()));
                let request = fg.download_request(&package, &context()).unwrap();
                assert!(request.headers().is_empty(), "{url}");
                assert_eq!(request.uri().to_string(), url);
            }
        }
    }
}

#[test]
fn what_clients_would_send_otherwise_is_not_signed() {
    let fg = service("cn-north-4");
    for path in [
        "/../b",
        "/a/%2e%2E/b",
        "/a b",
        "/\u{e9}",
        "/a\\b",
        "/k?versionId=%ff",
    ] {
        assert_rejected(
            &fg,
            &format!("https://b.obs.cn-north-4.myhuaweicloud.com{path}"),
        );
    }
}
