//! Functions in the words that all clouds share.

use faaswire::alibaba::v2016_08_15::ListFunctions;
use faaswire::tencent::v2018_04_16::GetFunction;
use faaswire::{Function, FunctionState, ResponseParts};
use serde_json::{Map, Value as Json, json};

use crate::runner::{Outcome, equal};
use crate::samples::{fc, scf};

/// Whether a function says what is expected, and nothing else; of its package only if that is
/// expected.
pub(crate) fn agrees(path: &str, function: &Function, expected: &Json) -> Outcome {
    let mut reported = reported(function);
    if expected.get("package").is_none() {
        reported.remove("package");
    }
    equal(path, &Json::Object(reported), expected)
}

fn reported(function: &Function) -> Map<String, Json> {
    let reference = function.reference.as_ref();
    let package = function.package();
    let checksum = package.checksum();
    let environment = function.environment.as_ref().map(|variables| {
        let variables = variables.iter();
        let secret = |(name, value): (&String, &faaswire::Secret)| {
            (name.clone(), json!({"$secret": value.reveal()}))
        };
        json!({"$map": variables.map(secret).collect::<Map<_, _>>()})
    });
    let Json::Object(mut reported) = json!({
        "reference": reference.map(ToString::to_string),
        "account": reference.and_then(|reference| reference.account()),
        "runtime": function.runtime,
        "handler": function.handler,
        "memory_mb": function.memory_mb,
        "timeout_seconds": function.timeout_seconds,
        "state": function.state.as_str(),
        "state_text": function.state_text,
        "state_reason": function.state_reason,
        "changed": function.changed.map(faaswire::Timestamp::unix_seconds),
        "layers": function.layers,
        "environment": environment,
    }) else {
        unreachable!()
    };
    reported.retain(|_, value| !value.is_null());
    let checksum = checksum.map(
        |checksum| json!({"algorithm": checksum.algorithm().as_str(), "value": checksum.value()}),
    );
    let package = json!({
        "source": package.source().kind().as_str(),
        "checksum": checksum,
        "size": package.size(),
    });
    reported.insert("package".to_owned(), package);
    reported
}

/// Records that typed Rust holds say what those of a response do, also in lists.
#[test]
fn structs_say_it_with_their_call() {
    let call = fc().call(ListFunctions::new("demo").limit(2));
    let body = br#"{"functions": [{"functionName": "hello", "memorySize": 512, "layers": ["a"],
        "environmentVariables": {"A": "1"}, "codeSize": 3}, {"functionId": "i"}]}"#;
    let page = call.parse_parts(&ResponseParts::with_pairs(200, &[], body));
    let page = page.unwrap();
    let [hello, nameless] = page.functions.as_slice() else {
        panic!("{page:?}");
    };
    let hello = hello.function(&call);
    let region = call.service().region();
    let line = format!("alibaba:{region}/demo/hello");
    assert_eq!(hello.reference.as_ref().unwrap().to_string(), line);
    assert_eq!(
        (hello.memory_mb, hello.package().size()),
        (Some(512), Some(3))
    );
    assert_eq!(hello.environment.unwrap()["A"].reveal(), "1");
    let nameless = nameless.function(&call);
    assert_eq!((nameless.reference, nameless.layers), (None, None));

    let call = scf().call(GetFunction::new("hello").namespace("prod"));
    let body =
        br#"{"Response": {"FunctionName": "hello", "Status": "UpdateFailed", "RequestId": "r",
        "StatusReasons": [{"ErrorCode": "C", "ErrorMessage": "m"}],
        "Layers": [{"LayerName": "l", "LayerVersion": 2}],
        "Environment": {"Variables": [{"Key": "K", "Value": "v"}]}}}"#;
    let record = call.parse_parts(&ResponseParts::with_pairs(200, &[], body));
    let function = record.unwrap().function(&call);
    assert_eq!(function.state, FunctionState::Failed);
    assert_eq!(function.state_reason.as_deref(), Some("C: m"));
    assert_eq!(function.layers.unwrap(), ["l:2"]);
    assert_eq!(function.environment.unwrap()["K"].reveal(), "v");
    assert_eq!(function.reference.unwrap().namespace(), Some("prod"));
}
