//! Walks through the pages of lists, in every language: the vectors of pages.

use std::collections::BTreeSet;

use bytes::Bytes;
use faaswire::dynamic as engine;
use faaswire::{Error, ResponseParts, SigningContext, Timestamp};
use http::{HeaderMap, Method, Request};
use serde_json::{Map, Value as Json};

use crate::dynamic::{self, Call, Credentials, Record, Service, Value};
use crate::properties::decoded;
use crate::runner::{Outcome, equal, run};
use crate::values::{agrees, map};
use crate::vectors::{Page, PageError, PagedList, PagesFile, Walk, paged};

#[test]
fn walks_lead_through_all_pages() {
    let mut outcomes = Vec::new();
    for file in paged() {
        for walk in &file.walks {
            let named = walk.of.as_ref();
            for (operation, list) in &file.lists {
                if named.is_none_or(|names| names.contains(operation)) {
                    let id = format!("{} of {operation}", walk.id);
                    outcomes.push((id, leads_through(&file, walk, operation, list)));
                }
            }
        }
    }
    let outcomes = outcomes.iter();
    run(
        "page",
        outcomes.map(|(id, outcome)| (id.as_str(), outcome.clone())),
    );
}

/// A list that is added needs its walks.
#[test]
fn every_list_that_has_pages_is_walked() {
    let walked: BTreeSet<(String, String)> = paged()
        .into_iter()
        .flat_map(|file| {
            let service = service_name(&file);
            let names = file.lists.into_keys();
            names.map(move |name| (service.clone(), name))
        })
        .collect();
    for (service, name) in dynamic::operations() {
        let table = engine::service(&service).unwrap();
        let has_pages = engine::operation(table, name).unwrap().pages.is_some();
        assert_eq!(
            walked.contains(&(service.clone(), name.to_owned())),
            has_pages,
            "{service} {name}: a list with pages has its walks in tests/vectors/pages/"
        );
    }
}

fn leads_through(file: &PagesFile, walk: &Walk, operation: &str, list: &PagedList) -> Outcome {
    let mut next = Some(first(file, walk, operation, list)?);
    let (end, before) = walk.pages.split_last().unwrap();
    for page in before {
        next = read(file, list, page, next)?.next_page;
    }
    match &walk.error {
        None => equal(
            "next page",
            read(file, list, end, next)?.next_page.is_some(),
            false,
        ),
        Some(expected) => {
            let error = ask(file, list, end, next)?.err();
            fails(error, &body(list, &end.response), end, expected)
        }
    }
}

fn service_name(file: &PagesFile) -> String {
    format!("{}.{}", file.cloud, file.client["name"].as_str().unwrap())
}

fn first(file: &PagesFile, walk: &Walk, operation: &str, list: &PagedList) -> Result<Call, String> {
    let kind = format!("{}.Credentials", file.cloud);
    let credentials = Credentials::new(&kind, map(&file.credentials)).unwrap();
    let mut config = file.client.clone();
    config.remove("name");
    let service = Service::new(&service_name(file), map(&config), &credentials).unwrap();
    let mut params = list.params.clone();
    params.extend(walk.params.clone());
    let call = service.call(operation, map(&params));
    call.map_err(|error| error.to_string())
}

/// Asks for a page, and looks at how.
fn ask(
    file: &PagesFile,
    list: &PagedList,
    page: &Page,
    call: Option<Call>,
) -> Result<Result<Value, Error>, String> {
    let call = call.ok_or("a page more than there are")?;
    let at = Timestamp::from_unix_seconds(file.at).unwrap();
    let context = SigningContext::at(at).nonce("0123456789");
    let request = call.request(&context, &[]);
    let mut expected = list.sent.clone();
    expected.extend(page.sent.clone());
    let request = request.map_err(|error| error.to_string())?;
    equal("sent", &sent(&request), &Json::from(expected))?;
    let body = body(list, &page.response);
    Ok(call.parse(&ResponseParts::new(
        page.status.unwrap_or(200),
        &HeaderMap::new(),
        body.as_bytes(),
    )))
}

/// The response with the name that the list's items have, and with items.
fn body(list: &PagedList, response: &Json) -> String {
    let text = response.to_string();
    let text = text.replace(r#""$items""#, &Json::from(list.wire.clone()).to_string());
    text.replace(r#""$item""#, &list.item.to_string())
}

/// What asks for a page: the query of a GET, the JSON of a POST.
fn sent(request: &Request<Bytes>) -> Json {
    let query = request.uri().query().unwrap_or_default();
    if request.method() == Method::POST {
        assert_eq!(query, "");
        return serde_json::from_slice(request.body()).unwrap();
    }
    assert_eq!((request.method(), request.body().len()), (&Method::GET, 0));
    let mut sent = Map::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap();
        let before = sent.insert(decoded(name), decoded(text).into());
        assert_eq!(before, None, "{name} is sent twice");
    }
    sent.into()
}

fn read(
    file: &PagesFile,
    list: &PagedList,
    page: &Page,
    call: Option<Call>,
) -> Result<Record, String> {
    let parsed = ask(file, list, page, call)?.map_err(|error| error.to_string())?;
    let Value::Record(record) = parsed else {
        return Err(format!("{parsed:?} is not a record"));
    };
    let items = record.fields().find(|(name, _)| *name == list.items);
    match items {
        Some((_, Value::List(items))) => equal("count", Some(items.len()), page.count)?,
        other => return Err(format!("{other:?} is not a list")),
    }
    agrees(
        "$",
        &Value::Record(record.clone()),
        &page.says.clone().into(),
    )?;
    Ok(*record)
}

fn fails(error: Option<Error>, body: &str, page: &Page, expected: &PageError) -> Outcome {
    match (error, expected) {
        (Some(Error::Decode(error)), PageError::Decode { path, says }) => {
            equal("path", error.path(), Some(path.as_str()))?;
            equal("status", error.status(), page.status.unwrap_or(200))?;
            equal("body", error.body().reveal(), body.as_bytes())?;
            let message = error.to_string();
            equal(
                &message,
                message.contains(says) && message.contains(path),
                true,
            )
        }
        (Some(Error::Service(error)), PageError::Service { kind }) => {
            equal("kind", error.kind().as_str(), kind)
        }
        (error, _) => Err(format!("ends with {error:?}")),
    }
}
