//! Addresses in responses: http(s) with a host, without user info and control characters.

use faaswire::Source;
use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::{CodePackage, Error};
use serde_json::{Value, json};

use crate::samples::{URN, fc, fg, scf};

/// Of those that are vectors, the ones that an error could lead somebody to.
const EVIL: [&str; 4] = [
    "https://h@evil.example/x",
    "https://h:443@evil.example/x",
    "https://h\\@evil.example/x",
    "https://h%40evil.example/x",
];

struct Place {
    path: &'static str,
    package: fn(&str) -> Result<CodePackage, Error>,
}

fn respond(body: &Value) -> http::Response<String> {
    http::Response::new(body.to_string())
}

fn huawei(body: &Value) -> Result<CodePackage, Error> {
    let call = fg().call(ShowFunctionCode::new(URN));
    Ok(call.parse(&respond(body))?.package())
}

const PLACES: [Place; 5] = [
    Place {
        path: "$.url",
        package: |url| {
            let call = fc().call(
                GetFunctionCode::new()
                    .service_name("demo")
                    .function_name("hello"),
            );
            Ok(call
                .parse(&respond(&json!({ "url": url, "checksum": "1" })))?
                .package())
        },
    },
    Place {
        path: "$.Response.Url",
        package: |url| {
            let call = scf().call(GetFunctionAddress::new("hello"));
            Ok(call
                .parse(&respond(
                    &json!({ "Response": { "Url": url, "CodeSha256": "00".repeat(32) } }),
                ))?
                .package())
        },
    },
    Place {
        path: "$.func_code.link",
        package: |url| huawei(&json!({ "func_urn": URN, "func_code": { "link": url } })),
    },
    Place {
        path: "$.code_url",
        package: |url| huawei(&json!({ "func_urn": URN, "code_type": "obs", "code_url": url })),
    },
    Place {
        path: "$.dependencies[1].link",
        package: |url| huawei(&json!({ "func_urn": URN, "dependencies": [{}, { "link": url }] })),
    },
];

#[test]
fn what_no_client_should_follow_is_not_quoted() {
    for place in PLACES {
        for url in EVIL {
            match (place.package)(url) {
                Err(Error::Decode(error)) => {
                    assert_eq!(error.path(), Some(place.path), "{url:?}");
                    assert!(!error.to_string().contains("evil"), "{error}");
                }
                other => panic!("{} {url:?}: {other:?}", place.path),
            }
        }
    }
}

#[test]
fn hosts_are_there_to_decide_by() {
    for (url, host) in [
        (
            "https://b.oss-cn-shanghai.aliyuncs.com/k?Signature=s",
            "b.oss-cn-shanghai.aliyuncs.com",
        ),
        ("HTTPS://B.Example.COM:443/K", "b.example.com"),
        ("http://b.example.com:443?x", "b.example.com:443"),
        ("http://127.0.0.1:8899/x@y:80", "127.0.0.1:8899"),
        ("https://[::1]:9000#x", "[::1]:9000"),
        ("https://h/a b/\u{e9}", "h"),
    ] {
        for place in &PLACES[..4] {
            let package = (place.package)(url).unwrap();
            assert_eq!(
                package.host().as_deref(),
                Some(host),
                "{} {url}",
                place.path
            );
            assert_eq!(package.url().unwrap().reveal(), url);
        }
    }
    let inline = huawei(&json!({ "func_urn": URN, "func_code": { "file": "eA==" } })).unwrap();
    assert_eq!(inline.host(), None);
}

/// Published responses have them.
#[test]
fn empty_addresses_are_absent() {
    for place in &PLACES[1..] {
        let package = (place.package)("").unwrap();
        assert_eq!(
            (package.source(), package.host()),
            (&Source::None, None),
            "{}",
            place.path
        );
    }
}

/// Of a container image there is not a package, and its address may be that of a registry.
#[test]
fn the_address_of_an_image_may_say_anything() {
    let registry = "swr.cn-north-4.myhuaweicloud.com/org/image:1";
    let body = json!({ "func_urn": URN, "code_type": "Custom-Image-Swr", "code_url": registry });
    assert_eq!(huawei(&body).unwrap().source(), &Source::Image);
}
