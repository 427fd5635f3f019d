//! What comes of good and of wrong parameters, in every language: the vectors of behavior.

use std::collections::BTreeMap;

use bytes::Bytes;
use faaswire::{EncodeError, Error, ResponseParts, SigningContext, Timestamp};
use http::Request;
use serde_json::{Map, Value as Json};

use crate::dynamic::{Credentials, Service, Value};
use crate::encoders::pairs;
use crate::runner::{Outcome, equal, run};
use crate::values::{map, value};
use crate::vectors::{
    BehaviorCall, BehaviorCase, BehaviorFile, Effect, Gives, Place, Unread, behaviors,
};

#[test]
fn parameters_have_their_effect() {
    let mut outcomes = Vec::new();
    for file in behaviors() {
        for call in &file.calls {
            for case in &call.cases {
                outcomes.extend(outcomes_of(&file, call, case));
            }
        }
    }
    let outcomes = outcomes.iter();
    run(
        "behavior",
        outcomes.map(|(id, outcome)| (id.as_str(), outcome.clone())),
    );
}

/// What came of every change that a case makes.
fn outcomes_of(
    file: &BehaviorFile,
    call: &BehaviorCall,
    case: &BehaviorCase,
) -> Vec<(String, Outcome)> {
    let trial = |place, changes: &Map<String, Json>, effect: &Effect| {
        let changed = Json::from(changes.clone()).to_string();
        let id = format!("{} with {changed:.100}", call.id);
        (id, check(file, call, (place, changes), effect))
    };
    match case {
        BehaviorCase::With { with, effect } => vec![trial(Place::Params, with, effect)],
        BehaviorCase::Config { config, effect } => vec![trial(Place::Config, config, effect)],
        BehaviorCase::Each {
            each,
            of,
            place,
            gives,
        } => {
            let values = |name: &String| {
                let effect = match gives {
                    Gives::OwnField => Effect::Field(name.clone()),
                    Gives::Unchanged => Effect::Unchanged,
                };
                let one = |given: &Json| Map::from_iter([(name.clone(), given.clone())]);
                let values = file.lists[of].iter();
                let outcomes = values.map(|given| trial(*place, &one(given), &effect));
                outcomes.collect::<Vec<_>>()
            };
            each.iter().flat_map(values).collect()
        }
        BehaviorCase::Response {
            response,
            of,
            error,
        } => {
            let read = |given: &Json| {
                let body = response.to_string();
                let body = body.replace(r#"{"$each":true}"#, &given.to_string());
                let named = downloaded(file, call, &body);
                let outcome = equal("error", named.as_ref(), Some(error));
                (format!("{}: {body:.150}", call.id), outcome)
            };
            file.lists[of].iter().map(read).collect()
        }
    }
}

fn check(
    file: &BehaviorFile,
    call: &BehaviorCall,
    changes: (Place, &Map<String, Json>),
    effect: &Effect,
) -> Outcome {
    let made = made(file, call, changes);
    if let Effect::Field(field) = effect {
        let named = made.as_ref().err().map(EncodeError::field);
        return equal("field", named, Some(field.as_str()));
    }
    let request = made.map_err(|error| error.to_string())?;
    match effect {
        Effect::Body(body) => {
            let sent: Json = serde_json::from_slice(request.body()).map_err(|e| e.to_string())?;
            equal("body", &sent, body)
        }
        Effect::Query(query) => {
            let sent = pairs(request.uri().query().unwrap_or_default());
            let mut asked = query.iter().map(|(name, text)| format!("{name}={text}"));
            equal("query", asked.all(|pair| sent.contains(&pair)), true)
        }
        Effect::Headers(headers) => headers.iter().try_for_each(|(name, text)| {
            let sent = request.headers().get(name);
            let sent = sent.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
            equal(name, sent.as_ref(), Some(text))
        }),
        _ => {
            let plain = self::made(file, call, (Place::Params, &Map::new()))
                .map_err(|error| error.to_string())?;
            equal("request", facts(&request), facts(&plain))
        }
    }
}

fn facts(request: &Request<Bytes>) -> String {
    format!("{request:?}")
}

/// What goes wrong when a response is read and its package is to be downloaded.
fn downloaded(file: &BehaviorFile, call: &BehaviorCall, body: &str) -> Option<Unread> {
    let service = service(file, file.client.clone()).unwrap();
    let made = service.call(&call.operation, map(&call.params)).unwrap();
    let parsed = match made.parse(&ResponseParts::new(
        200,
        &http::HeaderMap::new(),
        body.as_bytes(),
    )) {
        Ok(parsed) => parsed,
        Err(Error::Decode(error)) => return error.path().map(|path| Unread::Path(path.into())),
        Err(error) => panic!("{error}"),
    };
    let Value::Record(output) = parsed else {
        panic!("{parsed:?}");
    };
    let error = service
        .download_request(&output.package?, &context(file))
        .err()?;
    Some(Unread::Download(error.field().to_owned()))
}

fn context(file: &BehaviorFile) -> SigningContext {
    SigningContext::at(Timestamp::from_unix_seconds(file.at).unwrap()).nonce("0123456789")
}

fn service(file: &BehaviorFile, mut config: Map<String, Json>) -> Result<Service, EncodeError> {
    let kind = format!("{}.Credentials", file.cloud);
    let credentials = Credentials::new(&kind, map(&file.credentials))?;
    let name = config.remove("name").unwrap_or_default();
    let name = format!("{}.{}", file.cloud, name.as_str().unwrap_or_default());
    Service::new(&name, map(&config), &credentials)
}

/// The request of a call with changes.
fn made(
    file: &BehaviorFile,
    call: &BehaviorCall,
    changes: (Place, &Map<String, Json>),
) -> Result<Request<Bytes>, EncodeError> {
    let mut params: BTreeMap<&String, &Json> = call.params.iter().collect();
    let mut config = file.client.clone();
    match changes {
        (Place::Params, changes) => params.extend(changes),
        (Place::Config, changes) => config.extend(changes.clone()),
    }
    let given = params.into_iter().filter(|(_, json)| !is_absent(json));
    let given = given.map(|(name, json)| (name.clone(), value(json)));
    service(file, config)?
        .call(&call.operation, Value::Map(given.collect()))?
        .request(&context(file), &[])
}

fn is_absent(json: &Json) -> bool {
    json.get("$absent").is_some()
}
