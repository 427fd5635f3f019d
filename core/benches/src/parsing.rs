//! A response with ten megabytes of code in it.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::{GeneralPurposeConfig, Simd};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{Credentials, FunctionGraph};

use crate::contest::row;

pub(crate) fn run() {
    let engine = Simd::standard(GeneralPurposeConfig::new());
    let code: Vec<u8> = (0..10_000_000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let body = format!(
        r#"{{"func_urn":"urn:fss:cn-north-4:p:function:default:hello:latest","func_name":"hello",
        "domain_id":"d","runtime":"Python3.9","code_type":"zip","code_filename":"index.zip",
        "code_size":10000000,"digest":"{}","last_modified":"2025-09-16T06:04:11+08:00",
        "func_code":{{"file":"{}","link":""}},"depend_version_list":[],
        "strategy_config":{{"concurrency":-1,"concurrent_num":1}}}}"#,
        "0".repeat(128),
        engine.encode(&code),
    );
    let fg = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("p")
        .credentials(
            Credentials::builder()
                .access_key("id")
                .secret_key("key")
                .build()
                .unwrap(),
        )
        .build()
        .unwrap();
    let call = fg.call(ShowFunctionCode::new(
        "urn:fss:cn-north-4:p:function:default:hello",
    ));
    let response = http::Response::new(body.as_bytes());
    row("parse, 10 MB inline package", "serde_json", 1.0).run(
        || {
            let response = call.parse(&response).unwrap();
            response.func_code.unwrap().file.unwrap()
        },
        || {
            let response: FunctionCode = serde_json::from_slice(body.as_bytes()).unwrap();
            engine.decode(&*response.func_code.file).unwrap()
        },
    );
}

/// The response as one declares it by hand; what borrows is not copied.
#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "read, as by whoever needs the members")]
struct FunctionCode<'a> {
    #[serde(borrow)]
    func_urn: Cow<'a, str>,
    #[serde(borrow)]
    func_name: Cow<'a, str>,
    #[serde(borrow)]
    domain_id: Cow<'a, str>,
    #[serde(borrow)]
    runtime: Cow<'a, str>,
    #[serde(borrow)]
    code_type: Cow<'a, str>,
    #[serde(borrow)]
    code_filename: Cow<'a, str>,
    code_size: i64,
    #[serde(borrow)]
    digest: Cow<'a, str>,
    #[serde(borrow)]
    last_modified: Cow<'a, str>,
    #[serde(borrow)]
    func_code: FuncCode<'a>,
}

#[derive(serde::Deserialize)]
struct FuncCode<'a> {
    #[serde(borrow)]
    file: Cow<'a, str>,
}
