//! What SCF's lists and codes have of their own.

use faaswire::tencent::v2018_04_16::{
    CreateFunction, DeleteTrigger, GetAccount, GetFunction, ListAliases, ListFunctions,
    ListNamespaces, PublishLayerVersion, UpdateFunctionCode,
};
use faaswire::tencent::{Code, FunctionStatus, ImageConfig, Scf, TriggerType};
use faaswire::{Call, EncodeError, Operation};
use serde_json::{Value as Json, json};

use crate::samples::{context, scf};

/// What was sent for each page, given what comes back for it.
fn walk<O: Operation<Service = Scf>>(first: O, pages: &[Json]) -> Vec<Json> {
    let mut call = Some(scf().call(first));
    let mut sent = Vec::new();
    for page in pages {
        let this = call.take().expect("a page more than there are");
        let request = this.request(&context()).unwrap();
        sent.push(serde_json::from_slice(request.body()).unwrap());
        let body = json!({ "Response": page }).to_string();
        let output = this.parse(&http::Response::new(body)).unwrap();
        call = this.next_page(&output);
    }
    assert!(call.is_none(), "more pages than there are");
    sent
}

fn functions(names: &[&str], total: i64) -> Json {
    let functions: Vec<Json> = names
        .iter()
        .map(|name| json!({ "FunctionName": name, "Status": "Active" }))
        .collect();
    json!({ "Functions": functions, "TotalCount": total, "RequestId": "r" })
}

#[test]
fn a_list_ends_where_its_length_is_reached() {
    let first = ListFunctions::new().namespace("default").limit(2);
    assert_eq!(
        walk(first, &[functions(&["f0", "f1"], 3), functions(&["f2"], 3)]),
        [
            json!({ "Namespace": "default", "Limit": 2 }),
            json!({ "Namespace": "default", "Offset": 2, "Limit": 2 }),
        ]
    );
}

#[test]
fn a_list_that_is_shorter_than_said_ends_with_an_empty_page() {
    let first = ListFunctions::new().offset(0).limit(2);
    let sent = walk(first, &[functions(&["f0", "f1"], 9), functions(&[], 9)]);
    assert_eq!(sent[1], json!({ "Offset": 2, "Limit": 2 }));
    let nothing = json!({ "Namespaces": [], "TotalCount": 0, "RequestId": "r" });
    assert_eq!(walk(ListNamespaces::new(), &[nothing]).len(), 1);
}

#[test]
fn offsets_of_aliases_are_strings_on_the_wire() {
    let page = |name| json!({ "Aliases": [{ "Name": name }], "TotalCount": 2 });
    let first = ListAliases::new("f").offset(0).limit(1);
    assert_eq!(
        walk(first, &[page("$DEFAULT"), page("prod")]),
        [
            json!({ "FunctionName": "f", "Offset": "0", "Limit": "1" }),
            json!({ "FunctionName": "f", "Offset": "1", "Limit": "1" }),
        ]
    );
}

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
    let cos = DeleteTrigger::new("f", "b.cos.ap-guangzhou.myqcloud.com", TriggerType::Cos);
    assert_eq!(rejected(cos.clone()).unwrap().field(), "trigger_desc");
    let event = r#"{"event":"cos:ObjectCreated:*"}"#;
    assert_eq!(rejected(cos.trigger_desc(event)), None);
    let timer = DeleteTrigger::new("f", "t", TriggerType::Timer);
    assert_eq!(rejected(timer), None);
}
