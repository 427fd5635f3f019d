//! Whatever reports a checksum is compared with a build, without a download.

use crate::dynamic::Value;
use faaswire::CodePackage;
use faaswire::{Digests, ResponseParts};
use http::HeaderMap;

use crate::captured_requests::Captured;

/// The check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
const NINE: &[u8] = b"123456789";
const CRC64: &str = "11051210869376104954";
/// RFC 1321, appendix A.5.
const MD5: &str = "900150983cd24fb0d6963f7d28e17f72";
/// FIPS 180-2, appendices B.1 and C.1.
const ABC: &[u8] = b"abc";
const SHA256: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const SHA512: &str = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

/// Responses that report a checksum, by the beginning of the service's name and by operation.
fn responses() -> Vec<(&'static str, &'static str, &'static [u8], String)> {
    let function = format!(r#"{{"codeChecksum": "{CRC64}", "codeSize": 9}}"#);
    let layer = format!(r#"{{"layerName": "l", "codeChecksum": "{CRC64}", "codeSize": 9}}"#);
    let layers = format!(r#"{{"layers": [{layer}]}}"#);
    let code = format!(r#"{{"func_urn": "urn", "digest": "{SHA512}", "code_size": 3}}"#);
    let dependency = format!(r#"{{"id": "i", "etag": "{MD5}", "size": 3}}"#);
    let list = |name: &str, item: &str| format!(r#"{{"{name}": [{item}], "count": 1}}"#);
    let alibaba = [
        ("GetFunction", function.clone()),
        ("CreateFunction", function.clone()),
        ("UpdateFunction", function.clone()),
        ("ListFunctions", list("functions", &function)),
        ("InvokeFunction", "the function's own".to_owned()),
    ];
    let huawei = [
        ("ShowFunctionCode", code.clone()),
        ("UpdateFunctionCode", code.clone()),
        ("ListFunctions", list("functions", &code)),
        ("ShowFunctionConfig", code.clone()),
        ("CreateFunction", code.clone()),
        ("UpdateFunctionConfig", code.clone()),
        ("UpdateFunctionMaxInstanceConfig", code.clone()),
        ("ListFunctionVersions", list("versions", &code)),
        ("CreateFunctionVersion", code.clone()),
        ("ImportFunction", code),
        ("ListDependencies", list("dependencies", &dependency)),
        ("ListDependencyVersion", list("dependencies", &dependency)),
        ("ShowDependencyVersion", dependency.clone()),
        ("CreateDependencyVersion", dependency),
    ];
    let layers = [
        ("CreateLayerVersion", layer.clone()),
        ("GetLayerVersion", layer.clone()),
        ("GetLayerVersionByArn", layer),
        ("ListLayers", layers.clone()),
        ("ListLayerVersions", layers),
    ];
    let (old, new) = ("alibaba.FunctionCompute2016", "alibaba.FunctionCompute3");
    let of_old = alibaba
        .clone()
        .map(|(operation, body)| (old, operation, NINE, body));
    let alibaba = alibaba.into_iter().chain(layers);
    let alibaba = alibaba
        .map(|(operation, body)| (new, operation, NINE, body))
        .chain(of_old);
    let huawei = huawei.map(|(operation, body)| ("huawei.FunctionGraph", operation, ABC, body));
    let mut all: Vec<_> = alibaba.chain(huawei).collect();
    all.extend([
        (
            "alibaba.FunctionCompute",
            "GetFunctionCode",
            NINE,
            format!(r#"{{"url": "https://a/b", "checksum": "{CRC64}"}}"#),
        ),
        (
            "tencent.Scf",
            "GetFunctionAddress",
            ABC,
            format!(r#"{{"Response": {{"CodeSha256": "{SHA256}"}}}}"#),
        ),
        (
            "tencent.Scf",
            "GetLayerVersion",
            ABC,
            format!(r#"{{"Response": {{"CodeSha256": "{SHA256}"}}}}"#),
        ),
    ]);
    all
}

fn packages(value: &Value) -> Vec<CodePackage> {
    match value {
        Value::Record(record) => {
            let own = record.package.iter().cloned();
            own.chain(record.values.iter().flat_map(packages)).collect()
        }
        Value::List(items) => items.iter().flat_map(packages).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn drift_is_reported_wherever_a_checksum_is_reported() {
    if !crate::vectors::are_all_loaded() {
        return;
    }
    let mut headers = HeaderMap::new();
    headers.insert("x-fc-code-checksum", CRC64.parse().unwrap());
    let calls = Captured::one_each();
    for (service, operation, data, body) in responses() {
        let calls: Vec<_> = calls
            .iter()
            .filter(|captured| {
                captured.operation() == operation && captured.service_name().starts_with(service)
            })
            .collect();
        // Every API version of Function Compute gets a function's code.
        let expected = if operation == "GetFunctionCode" { 3 } else { 1 };
        assert_eq!(calls.len(), expected, "{operation}");
        for captured in calls {
            let response = ResponseParts::new(200, &headers, body.as_bytes());
            let output = captured.call().unwrap().parse(&response).unwrap();
            let found = packages(&output);
            assert_eq!(found.len(), 1, "{operation}");
            assert!(
                found[0].compare(&Digests::of(data)).is_match(),
                "{operation}"
            );
            let drift = found[0].compare(&Digests::of(b"another build"));
            assert_eq!(drift.status().as_str(), "mismatch", "{operation}");
        }
    }
}
