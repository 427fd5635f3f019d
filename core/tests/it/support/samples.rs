//! One valid call of every kind, and packages with any checksum.

use faaswire::Algorithm;
use faaswire::alibaba::v2016_08_15::GetFunction;
use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::alibaba::{self, FunctionCompute2016};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{self, FunctionGraph};
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::tencent::{self, Scf};
use faaswire::{CodePackage, SigningContext, Timestamp};

pub(crate) const URN: &str = "urn:fss:cn-north-4:project:function:default:hello:latest";

pub(crate) fn context() -> SigningContext {
    SigningContext::at(Timestamp::from_unix_seconds(1_544_230_923).unwrap()).nonce("0123456789")
}

pub(crate) fn fc() -> FunctionCompute2016 {
    let credentials = alibaba::Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret")
        .build()
        .unwrap();
    FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(credentials)
        .build()
        .unwrap()
}

pub(crate) fn fg() -> FunctionGraph {
    let credentials = huawei::Credentials::builder()
        .access_key("access-key")
        .secret_key("secret-key")
        .build()
        .unwrap();
    FunctionGraph::builder()
        .region("cn-north-4")
        .project_id("project")
        .credentials(credentials)
        .build()
        .unwrap()
}

pub(crate) fn scf() -> Scf {
    Scf::builder()
        .region("ap-guangzhou")
        .credentials(
            tencent::Credentials::builder()
                .secret_id("secret-id")
                .secret_key("secret-key")
                .build()
                .unwrap(),
        )
        .build()
        .unwrap()
}

/// The package of the cloud that reports this kind of checksum.
pub(crate) fn package(algorithm: Algorithm, checksum: &str) -> CodePackage {
    package_of_size(algorithm, checksum, None)
}

/// What a cloud that reports this kind of checksum says in these words where code is.
pub(crate) fn read(algorithm: Algorithm, body: &str) -> CodePackage {
    let response = http::Response::new(body);
    match algorithm {
        Algorithm::Crc64 => {
            let call = fc().call(
                GetFunctionCode::new()
                    .service_name("demo")
                    .function_name("hello"),
            );
            call.parse(&response).unwrap().package()
        }
        Algorithm::Sha256 => {
            let call = scf().call(GetFunctionAddress::new("hello"));
            call.parse(&response).unwrap().package()
        }
        _ => {
            let call = fg().call(ShowFunctionCode::new(URN));
            call.parse(&response).unwrap().package()
        }
    }
}

/// The same with a size, where the cloud reports one.
pub(crate) fn package_of_size(
    algorithm: Algorithm,
    checksum: &str,
    size: Option<u64>,
) -> CodePackage {
    let respond = |body: serde_json::Value| http::Response::new(body.to_string());
    match algorithm {
        Algorithm::Crc64 if size.is_some() => {
            let body = serde_json::json!({
                "functionName": "hello", "codeSize": size, "codeChecksum": checksum,
            });
            let call = fc().call(
                GetFunction::new()
                    .service_name("demo")
                    .function_name("hello"),
            );
            call.parse(&respond(body)).unwrap().package()
        }
        Algorithm::Crc64 => {
            let body =
                serde_json::json!({ "url": "https://oss.example.com/c", "checksum": checksum });
            let call = fc().call(
                GetFunctionCode::new()
                    .service_name("demo")
                    .function_name("hello"),
            );
            call.parse(&respond(body)).unwrap().package()
        }
        Algorithm::Sha512 => {
            let body =
                serde_json::json!({ "func_urn": URN, "digest": checksum, "code_size": size });
            fg().call(ShowFunctionCode::new(URN))
                .parse(&respond(body))
                .unwrap()
                .package()
        }
        Algorithm::Sha256 => {
            assert_eq!(size, None, "Tencent reports no size");
            let body = serde_json::json!({ "Response": { "CodeSha256": checksum } });
            scf()
                .call(GetFunctionAddress::new("hello"))
                .parse(&respond(body))
                .unwrap()
                .package()
        }
        other => panic!("no cloud reports {other} of a package"),
    }
}
