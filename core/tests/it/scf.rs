//! What SCF's codes and states have of their own.

use faaswire::tencent::v2018_04_16::{
    CreateFunction, DeleteTrigger, GetAccount, GetFunction, PublishLayerVersion, UpdateFunctionCode,
};
use faaswire::tencent::{Code, FunctionStatus, ImageConfig, Scf, TriggerType};
use faaswire::{Call, EncodeError, Operation};
use serde_json::json;

use crate::samples::{context, scf};

#[test]
fn an_operation_without_parameters_sends_an_object() {
    let request = scf().call(GetAccount::new()).request(&context()).unwrap();
    assert_eq!(request.body().as_ref(), b"{}");
    assert_eq!(request.headers()["content-type"], "application/json");
}

/// Every state that waiting knows, and one that it does not.
#[test]
fn states_are_an_open_set() {
    let status = |word: &str| {
        let body = json!({ "Response": { "FunctionName": "f", "Status": word } }).to_string();
        let call: Call<GetFunction> = scf().call(GetFunction::new("f"));
        let output = call.parse(&http::Response::new(body)).unwrap();
        output.status.unwrap()
    };
    assert_eq!(status("UpdateFailed"), FunctionStatus::UpdateFailed);
    assert_eq!(status("Publishing"), FunctionStatus::Publishing);
    assert_eq!(status("Migrating").as_str(), "Migrating");
}

fn rejected(operation: impl Operation<Service = Scf>) -> Option<EncodeError> {
    scf().call(operation).request(&context()).err()
}

#[test]
fn code_comes_from_one_place() {
    let zip = || Code::new().zip_file("PK");
    let object = || Code::new().cos_bucket_name("b").cos_object_name("/o.zip");
    let image = || Code::new().image_config(ImageConfig::new().image_uri("r/i:1"));
    for code in [zip(), object(), image(), Code::new().demo_id("d")] {
        assert_eq!(rejected(CreateFunction::new("f", code)), None);
    }
    let both = zip().cos_object_name("/o.zip");
    for code in [Code::new(), Code::new().zip_file(""), both] {
        let error = rejected(CreateFunction::new("f", code.clone())).unwrap();
        assert_eq!(error.field(), "code");
        let layer = PublishLayerVersion::new("l", vec!["Python3.9".into()], code);
        assert_eq!(rejected(layer).unwrap().field(), "content");
    }
    let update = || UpdateFunctionCode::new("f").zip_file("PK");
    assert_eq!(rejected(update()), None);
    assert_eq!(rejected(update().code(zip())).unwrap().field(), "code");
    assert_eq!(rejected(UpdateFunctionCode::new("f").handler("a.b")), None);
}

#[test]
fn a_trigger_of_cos_is_deleted_with_its_event() {
    let cos = DeleteTrigger::new()
        .function_name("f")
        .trigger_name("b.cos.ap-guangzhou.myqcloud.com")
        .r#type(TriggerType::Cos);
    assert_eq!(rejected(cos.clone()).unwrap().field(), "trigger_desc");
    let event = r#"{"event":"cos:ObjectCreated:*"}"#;
    assert_eq!(rejected(cos.trigger_desc(event)), None);
    let timer = DeleteTrigger::new()
        .function_name("f")
        .trigger_name("t")
        .r#type(TriggerType::Timer);
    assert_eq!(rejected(timer), None);
}
