//! What tables can express, on a cloud that does not exist. Expected are texts written by hand.

#[cfg(feature = "dynamic")]
mod again;
mod messages;
mod pages;
mod requests;
mod responses;
mod services;

use super::call::Call;
use super::credentials::Credentials;
use super::json::Json;
use super::response::View;
use super::service::Service;
use super::table::{
    Absent, CredentialsTable, Doc, Enumeration, Field, Kind, Operation, Pages, Record, ServiceTable,
};
use super::value::Value;
use crate::checks;
use crate::cloud::Cloud;
use crate::error::EncodeError;
use crate::response::ResponseParts;
use crate::signing::SigningContext;
use crate::time::Timestamp;

static KEY: CredentialsTable = CredentialsTable {
    cloud: Cloud::Alibaba,
    name: "Key",
    fields: &[
        Field::nowhere("id", Kind::Secret),
        Field::nowhere("key", Kind::Secret),
    ],
    doc: Doc::NONE,
};

const TABLE: ServiceTable = ServiceTable {
    cloud: Cloud::Alibaba,
    name: "Odd",
    version: "1",
    namespace: "alibaba",
    parameters: &[Field::nowhere("region", Kind::Text)],
    credentials: &[&KEY],
    operations: &[&PUT, &LIST, &MARKED, &OFFSET],
    envelope: None,
    headers: &[("x-region", "region")],
    needs_nonce: false,
    endpoint: |_| "odd.example.com".to_owned(),
    sign: |_, _, _, _| Ok(()),
    error: |_, _, _| None,
    object_store: None,
    doc: Doc::NONE,
};
static SERVICE: ServiceTable = TABLE;
static WRAPPED: ServiceTable = ServiceTable {
    envelope: Some("Response"),
    ..TABLE
};

static WORDS: Enumeration = Enumeration::new("Words", &[]);

static INNER: Record = Record::new(
    "Inner",
    &[
        Field::member("name", "Name", Kind::Text).check(checks::name),
        Field::member("count", "Count", Kind::Int).or(Absent::MinusOne),
    ],
);

/// Every kind in every place.
static PUT: Operation = Operation::new(
    "Put",
    "PUT",
    "/v1/{region}/layers/{arn}[@{version}]",
    &[
        Field::path("arn").check(checks::opaque),
        Field::path("version").optional(),
        Field::query("ids", "ids", Kind::List(&Kind::Text)),
        Field::query("whole", "whole", Kind::Bool),
        Field::header("secret", "x-secret", Kind::Secret),
        Field::member("text", "text", Kind::Text).nullable(),
        Field::member("digits", "digits", Kind::Digits).nullable(),
        Field::member("float", "float", Kind::Float).nullable(),
        Field::member("word", "word", Kind::Word(&WORDS)).nullable(),
        Field::member("free", "free", Kind::Json).nullable(),
        Field::member("config", "config", Kind::JsonText).nullable(),
        Field::member("map", "map", Kind::Map(&Kind::Secret)).nullable(),
        Field::member("inner", "inner", Kind::Record(&INNER)).optional(),
        Field::member("bytes", "bytes", Kind::Bytes).optional(),
    ],
    &OUTPUT,
);

fn lowered(json: Json<'_>) -> Result<Option<String>, &'static str> {
    let text = json.text().ok_or("is not a string")?;
    Ok((text != "none").then(|| text.to_lowercase()))
}

static OUTPUT: Record = Record::new(
    "Output",
    &[
        Field::member("text", "text", Kind::Text).optional(),
        Field::member("int", "int", Kind::Int).optional(),
        Field::member("float", "float", Kind::Float).optional(),
        Field::member("free", "free", Kind::Json).optional(),
        Field::member("config", "config", Kind::JsonText).optional(),
        Field::member("lowered", "lowered", Kind::Read(lowered)).optional(),
        Field::member("named", "named", Kind::Text)
            .or_named("alias")
            .optional(),
        Field::member("full", "full", Kind::Text)
            .empty_is_absent()
            .optional(),
        Field::member("none", "none", Kind::Text).nullable(),
        Field::member("map", "map", Kind::Map(&Kind::SecretScalar)).optional(),
        Field::member("items", "items", Kind::List(&Kind::Record(&INNER))).or(Absent::Empty),
        Field::header("trace", "x-trace", Kind::Text).or_named("x-other-trace"),
        Field::header("took", "x-took", Kind::Int),
    ],
);

static ITEMS: Record = Record::new(
    "Items",
    &[Field::whole("items", Kind::List(&Kind::Record(&INNER)))],
);

static LIST: Operation = Operation::new("List", "GET", "/items", &[], &ITEMS);

static PAGE: Record = Record::new(
    "Page",
    &[
        Field::member("items", "items", Kind::List(&Kind::Text)).or(Absent::Empty),
        Field::member("next_marker", "next_marker", Kind::Text).optional(),
        Field::member("total", "total", Kind::Int).optional(),
    ],
);

static MARKED: Operation = Operation::new(
    "Marked",
    "GET",
    "/marked",
    &[
        Field::query("marker", "marker", Kind::Text),
        Field::query("size", "maxitems", Kind::Int),
    ],
    &PAGE,
)
.pages(&Pages::Marker {
    parameter: "marker",
    member: "next_marker",
    size: "size",
    items: "items",
});

static OFFSET: Operation = Operation::new(
    "Offset",
    "GET",
    "/offset",
    &[Field::query("offset", "Offset", Kind::Int)],
    &PAGE,
)
.pages(&Pages::Offset {
    parameter: "offset",
    items: "items",
    total: "total",
});

fn service(table: &'static ServiceTable) -> Service {
    let text = |text: &'static str| Value::Text(text.into());
    let key = Credentials::new(&KEY, Value::Fields(vec![text("id"), text("key")])).unwrap();
    Service::new(table, Value::Fields(vec![text("eu")]), None, key).unwrap()
}

fn map(members: Vec<(&'static str, Value<'static>)>) -> Value<'static> {
    let members = members.into_iter();
    Value::Map(members.map(|(name, value)| (name.into(), value)).collect())
}

fn text(text: &'static str) -> Value<'static> {
    Value::Text(text.into())
}

fn call(
    operation: &'static Operation,
    given: Vec<(&'static str, Value<'static>)>,
) -> Result<Call, EncodeError> {
    Call::new(&service(&SERVICE), operation, map(given))
}

fn context() -> SigningContext {
    SigningContext::at(Timestamp::from_unix_seconds(1_700_000_000).unwrap())
}

fn put(given: Vec<(&'static str, Value<'static>)>) -> Result<(String, String), EncodeError> {
    let mut all = vec![("arn", text("acs:fc:eu/1"))];
    all.extend(given);
    let request = call(&PUT, all)?.request(&context(), &[])?;
    let body = String::from_utf8(request.body().to_vec()).unwrap();
    Ok((request.url().to_owned(), body))
}

fn parsed<T>(
    table: &'static ServiceTable,
    operation: &'static Operation,
    body: &str,
    look: impl FnOnce(View<'_>) -> T,
) -> Result<T, String> {
    let headers: [(&[u8], &[u8]); 2] = [(b"X-Other-Trace", b"t"), (b"x-took", b"12")];
    let given = if operation.name == PUT.name {
        vec![("arn", text("a"))]
    } else {
        Vec::new()
    };
    let call = Call::new(&service(table), operation, map(given)).unwrap();
    let parsed = call.parse(&ResponseParts::with_pairs(200, &headers, body.as_bytes()));
    parsed
        .map(|parsed| look(parsed.view()))
        .map_err(|error| match error {
            crate::Error::Decode(error) => error.path().unwrap_or_default().to_owned(),
            other => panic!("{other}"),
        })
}
