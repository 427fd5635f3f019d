//! A marker in every secret, and the search for it.

use faaswire::Call;
use faaswire::alibaba::{self, FunctionCompute2016, FunctionCompute2021};
use faaswire::alibaba::{v2016_08_15, v2021_04_06};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{self, FunctionGraph};
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::tencent::{self, Scf};

use crate::samples::URN;

/// What must not be seen. The signs are those that are escaped in URLs and JSON.
pub(crate) const MARKER: &str = "MARKER";

pub(crate) fn secret(name: &str) -> String {
    format!("{MARKER}-{name}/+==0123456789")
}

pub(crate) fn url() -> String {
    format!(
        "https://bucket.example.com/code.zip?Signature={}&x=1",
        secret("url")
    )
}

pub(crate) fn alibaba() -> alibaba::Credentials {
    alibaba::Credentials::builder()
        .access_key_id(secret("id"))
        .access_key_secret(secret("secret"))
        .security_token(secret("token"))
        .build()
        .unwrap()
}

pub(crate) fn huawei() -> huawei::Credentials {
    huawei::Credentials::builder()
        .access_key(secret("id"))
        .secret_key(secret("secret"))
        .security_token(secret("token"))
        .build()
        .unwrap()
}

pub(crate) fn tencent() -> tencent::Credentials {
    tencent::Credentials::builder()
        .secret_id(secret("id"))
        .secret_key(secret("secret"))
        .token(secret("token"))
        .build()
        .unwrap()
}

pub(crate) fn fc_2016() -> Call<v2016_08_15::GetFunctionCode> {
    let service = FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(alibaba())
        .build()
        .unwrap();
    service.call(
        v2016_08_15::GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    )
}

pub(crate) fn fc_2021() -> Call<v2021_04_06::GetFunctionCode> {
    let service = FunctionCompute2021::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(alibaba())
        .build()
        .unwrap();
    service.call(
        v2021_04_06::GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    )
}

pub(crate) fn fg(authentication: impl Into<huawei::Authentication>) -> Call<ShowFunctionCode> {
    let service = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("project")
        .credentials(authentication)
        .build()
        .unwrap();
    service.call(ShowFunctionCode::new(URN))
}

pub(crate) fn scf() -> Call<GetFunctionAddress> {
    let mut operation = GetFunctionAddress::new("hello");
    operation.code_secret = Some(secret("code").into());
    Scf::builder()
        .region("ap-guangzhou")
        .credentials(tencent())
        .build()
        .unwrap()
        .call(operation)
}

#[track_caller]
pub(crate) fn hides(text: &str) {
    assert!(!text.contains(MARKER), "{text}");
}

#[track_caller]
pub(crate) fn hides_debug(value: &impl std::fmt::Debug) {
    hides(&format!("{value:?}"));
    hides(&format!("{value:#?}"));
}

#[track_caller]
pub(crate) fn hides_error(error: &(impl std::error::Error + 'static)) {
    hides_debug(error);
    hides(&error.to_string());
    hides(&error.source().map(ToString::to_string).unwrap_or_default());
}

/// Responses that hold a pre-signed URL.
pub(crate) fn responses() -> [String; 3] {
    let responses = [
        serde_json::json!({ "url": url(), "checksum": "7" }),
        serde_json::json!({
            "func_urn": URN,
            "func_code": { "link": url() },
            "dependencies": [{ "link": url() }],
        }),
        serde_json::json!({ "Response": { "Url": url() } }),
    ];
    responses.map(|response| response.to_string())
}
