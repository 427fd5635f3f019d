//! The calls and responses of the test vectors.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::dynamic::{Call, Credentials, Service, Value, operations};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::EncodeError;
use serde_json::{Map, Value as Json};

/// A file of cases about one operation that the library has.
pub(crate) struct Operation {
    pub(crate) cloud: String,
    pub(crate) name: String,
    /// One captured call.
    pub(crate) call: Json,
    pub(crate) responses: Vec<Json>,
}

impl Operation {
    /// The captured call with other parameters.
    pub(crate) fn call(&self, params: &Json) -> Result<Call, EncodeError> {
        let credentials = self.call["credentials"].as_object().expect("in the schema");
        let is_token = credentials.contains_key("token") && credentials.len() == 1;
        let kind = if is_token { "Token" } else { "Credentials" };
        let credentials = Credentials::new(&format!("{}.{kind}", self.cloud), map(credentials))?;
        let mut config = self.call["client"]
            .as_object()
            .expect("in the schema")
            .clone();
        config.remove("name");
        Service::new(&self.service(), map(&config), &credentials)?.call(&self.name, value(params))
    }

    /// Name of the service object.
    pub(crate) fn service(&self) -> String {
        let name = self.call["client"]["name"].as_str();
        format!(
            "{}.{}",
            self.cloud,
            name.expect("those without a client are left out")
        )
    }

    /// The secret that signs, if it is not a token that is sent.
    pub(crate) fn signing_key(&self) -> Option<&str> {
        let credentials = &self.call["credentials"];
        let names = ["access_key_secret", "secret_key"];
        let key = names.iter().find_map(|name| credentials[*name].as_str());
        // Some captures were made with the key `k`, which is in every text.
        key.filter(|key| key.len() > 1)
    }
}

/// Every operation of which a call was captured.
pub(crate) fn all() -> &'static [Operation] {
    static ALL: LazyLock<Vec<Operation>> = LazyLock::new(read_all);
    &ALL
}

/// A captured call by its number, whatever the number.
pub(crate) fn by_number<'a>(operations: &[&'a Operation], number: u8) -> &'a Operation {
    operations[usize::from(number) % operations.len()]
}

fn read_all() -> Vec<Operation> {
    let known = operations();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    let mut found = Vec::new();
    for file in json_files(&folder) {
        let text = fs::read_to_string(&file).expect("readable");
        let json: Json = serde_json::from_str(&text).expect("JSON");
        let (Some(cloud), Some(name)) = (json["cloud"].as_str(), json["operation"].as_str()) else {
            continue;
        };
        let mut calls = json["requests"].as_array().expect("in the schema").iter();
        let call = calls.find(|call| {
            let client = call["client"]["name"].as_str().unwrap_or_default();
            known
                .iter()
                .any(|(service, known)| *service == format!("{cloud}.{client}") && *known == name)
        });
        if let Some(call) = call {
            found.push(Operation {
                cloud: cloud.to_owned(),
                name: name.to_owned(),
                call: call.clone(),
                responses: json["responses"].as_array().cloned().unwrap_or_default(),
            });
        }
    }
    found
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of vectors");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let is_json = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    };
    let below = |path: PathBuf| {
        if path.is_dir() {
            json_files(&path)
        } else {
            vec![path]
        }
    };
    paths.into_iter().flat_map(below).filter(is_json).collect()
}

/// A body as the vectors write it.
pub(crate) fn body(json: &Json) -> Vec<u8> {
    match (json["text"].as_str(), json["base64"].as_str()) {
        (Some(text), _) => text.as_bytes().to_vec(),
        (_, Some(text)) => STANDARD.decode(text).expect("base64"),
        _ => panic!("a body is a text or base64"),
    }
}

/// Parameters as the vectors write them.
pub(crate) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => Value::Int(integer),
            (None, float) => Value::Float(float.unwrap_or_default()),
        },
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(members) => {
            let sole = members.iter().next().filter(|_| members.len() == 1);
            match sole.map(|(name, inner)| (name.as_str(), inner)) {
                Some(("$bytes", Json::String(text))) => STANDARD
                    .decode(text)
                    .map_or(Value::Null, |bytes| Value::Bytes(bytes.into())),
                Some(("$map" | "$json", inner)) => value(inner),
                _ => map(members),
            }
        }
    }
}

fn map(members: &Map<String, Json>) -> Value {
    let members = members.iter();
    Value::Map(
        members
            .map(|(name, member)| (name.clone(), value(member)))
            .collect(),
    )
}
