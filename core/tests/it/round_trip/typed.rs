//! What the setters of the types take is sent: absent, null or given.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::alibaba::v2016_08_15::{UpdateFunction, UpdateService};
use faaswire::alibaba::{Code, NasConfig, TracingConfig};
use faaswire::{JsonText, Member, Secret};
use http::Request;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

use super::strategies::text;
use crate::samples::{context, fc};

fn member<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Member<T>> {
    prop_oneof![
        Just(Member::Absent),
        Just(Member::Null),
        value.prop_map(Member::Value),
    ]
}

/// The member of a body that is expected, if one is.
fn expected<T>(
    name: &str,
    member: &Member<T>,
    json: impl Fn(&T) -> Json,
) -> Option<(String, Json)> {
    let value = match member {
        Member::Absent => return None,
        Member::Null => Json::Null,
        Member::Value(value) => json(value),
    };
    Some((name.to_owned(), value))
}

fn body(request: &Request<bytes::Bytes>) -> Json {
    serde_json::from_slice(request.body()).unwrap()
}

fn object(members: impl IntoIterator<Item = Option<(String, Json)>>) -> Json {
    Json::Object(members.into_iter().flatten().collect::<Map<_, _>>())
}

proptest! {
    #[test]
    fn function_settings(
        description in member(text()),
        memory_size in member(any::<i64>()),
        code in member(vec(any::<u8>(), 1..99)),
        variables in member(btree_map(text(), text(), 0..4)),
        layers in member(vec(text(), 0..4)),
        if_match in prop::option::of("[!-~]{1,40}"),
    ) {
        let secrets = |variables: BTreeMap<String, String>| {
            variables.into_iter().map(|(name, value)| (name, Secret::from(value))).collect::<BTreeMap<_, _>>()
        };
        let mut operation = UpdateFunction::new().service_name("demo").function_name("hello")
            .description(description.clone())
            .memory_size(memory_size.clone())
            .code(mapped(code.clone(), Code::zip))
            .environment_variables(mapped(variables.clone(), secrets))
            .layers(layers.clone());
        if let Some(if_match) = &if_match {
            operation = operation.if_match(if_match);
        }
        let request = fc().call(operation).request(&context()).unwrap();
        let header = request.headers().get("if-match").map(|value| value.to_str().unwrap());
        prop_assert_eq!(header, if_match.as_deref());
        let members = [
            expected("description", &description, |text| json!(text)),
            expected("memorySize", &memory_size, |number| json!(number)),
            expected("code", &code, |zip| json!({ "zipFile": STANDARD.encode(zip) })),
            expected("environmentVariables", &variables, |variables| json!(variables)),
            expected("layers", &layers, |layers| json!(layers)),
        ];
        prop_assert_eq!(body(&request), object(members));
    }

    #[test]
    fn service_settings(
        role in member(text()),
        internet_access in member(any::<bool>()),
        nas_config in member((any::<i64>(), any::<i64>())),
        kind in member(text()),
        params in member(text()),
    ) {
        let tracing = TracingConfig::new()
            .r#type(kind.clone())
            .params(mapped(params.clone(), |text| json!([text]).to_string().parse::<JsonText>().unwrap()));
        let operation = UpdateService::new("demo")
            .role(role.clone())
            .internet_access(internet_access.clone())
            .nas_config(mapped(nas_config.clone(), |(user, group)| NasConfig::builder().user_id(user).group_id(group).mount_points(Vec::new()).build().unwrap()))
            .tracing_config(tracing);
        let request = fc().call(operation).request(&context()).unwrap();
        let tracing = object([
            expected("type", &kind, |text| json!(text)),
            expected("params", &params, |text| json!([text])),
        ]);
        let members = [
            expected("role", &role, |text| json!(text)),
            expected("internetAccess", &internet_access, |truth| json!(truth)),
            expected("nasConfig", &nas_config, |(user, group)| {
                json!({ "userId": user, "groupId": group, "mountPoints": [] })
            }),
            Some(("tracingConfig".to_owned(), tracing)),
        ];
        prop_assert_eq!(body(&request), object(members));
    }
}

fn mapped<T, U>(member: Member<T>, change: impl FnOnce(T) -> U) -> Member<U> {
    match member {
        Member::Absent => Member::Absent,
        Member::Null => Member::Null,
        Member::Value(value) => Member::Value(change(value)),
    }
}
