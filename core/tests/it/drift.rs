//! Whatever reports a checksum is compared with a build, without a download.

use crate::dynamic::Value;
use faaswire::package::CodePackage;
use faaswire::{Digests, ResponseParts};
use http::HeaderMap;

use crate::captured::Captured;

/// The check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
const NINE: &[u8] = b"123456789";
const CRC64: &str = "11051210869376104954";
/// FIPS 180-2, appendices B.1 and C.1.
const ABC: &[u8] = b"abc";
const SHA256: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const SHA512: &str = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

/// Answers that report a checksum, by operation.
fn answers() -> [(&'static str, &'static [u8], String); 9] {
    let function = format!(r#"{{"codeChecksum": "{CRC64}", "codeSize": 9}}"#);
    let code = format!(r#"{{"func_urn": "urn", "digest": "{SHA512}", "code_size": 3}}"#);
    [
        (
            "GetFunctionCode",
            NINE,
            format!(r#"{{"url": "https://a/b", "checksum": "{CRC64}"}}"#),
        ),
        ("GetFunction", NINE, function.clone()),
        ("CreateFunction", NINE, function.clone()),
        ("UpdateFunction", NINE, function.clone()),
        (
            "ListFunctions",
            NINE,
            format!(r#"{{"functions": [{function}]}}"#),
        ),
        ("InvokeFunction", NINE, "the function's own".to_owned()),
        ("ShowFunctionCode", ABC, code.clone()),
        ("UpdateFunctionCode", ABC, code),
        (
            "GetFunctionAddress",
            ABC,
            format!(r#"{{"Response": {{"CodeSha256": "{SHA256}"}}}}"#),
        ),
    ]
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
fn drift_is_told_wherever_a_checksum_is_reported() {
    let mut headers = HeaderMap::new();
    headers.insert("x-fc-code-checksum", CRC64.parse().unwrap());
    let calls = Captured::one_each();
    for (operation, data, body) in answers() {
        let calls: Vec<_> = calls
            .iter()
            .filter(|captured| captured.operation() == operation)
            .collect();
        // Both API versions of Function Compute get a function's code.
        let expected = if operation == "GetFunctionCode" { 2 } else { 1 };
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
            assert_eq!(drift.status(), "mismatch", "{operation}");
        }
    }
}
