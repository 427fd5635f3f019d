//! Services, credentials and calls as things that are held and printed.

use super::*;
use crate::crypto::HmacKey;
use crate::engine::arguments::Arguments;
use crate::engine::derived_key::DerivedKey;
use crate::secret::Secret;

static TOKEN: CredentialsTable = CredentialsTable {
    cloud: Cloud::Alibaba,
    name: "Other",
    fields: KEY.fields,
    doc: Doc::NONE,
};

fn key(table: &'static CredentialsTable, id: &'static str, key: &'static str) -> Credentials {
    Credentials::new(table, Value::Fields(vec![text(id), text(key)])).unwrap()
}

#[test]
fn credentials_are_equal_in_type_and_members() {
    let one = key(&KEY, "id", "key");
    assert_eq!(one, key(&KEY, "id", "key"));
    assert_ne!(one, key(&KEY, "other", "key"));
    assert_ne!(one, key(&KEY, "id", "other"));
    assert_ne!(one, key(&TOKEN, "id", "key"));
    assert_ne!(key(&TOKEN, "a", "b"), key(&KEY, "c", "d"));
    assert_eq!(format!("{one:?}"), "Key");
}

#[test]
fn credentials_of_another_service_are_rejected() {
    let region = Value::Fields(vec![text("eu")]);
    let made = Service::new(&SERVICE, region, None, key(&TOKEN, "id", "key"));
    assert_eq!(made.err().unwrap().field(), "credentials");
}

#[test]
fn a_call_is_itself_and_names_its_operation() {
    let call = call(&MARKED, Vec::new()).unwrap();
    assert_eq!(call, call.clone());
    assert_ne!(call, super::call(&MARKED, Vec::new()).unwrap());
    assert_eq!(format!("{call:?}"), "Call(Marked)");
    let service = format!("{:?}", call.service());
    assert!(service.starts_with("Odd { endpoint: ") && service.contains("odd.example.com"));
    assert!(!service.contains("key"), "{service}");
}

/// They are taken out of what a server wrote, so that none may be overlooked.
#[test]
fn secrets_are_found_at_whatever_depth() {
    static INNER: Record = Record::new("Inner", &[Field::member("a", "a", Kind::Secret)]);
    static FIELDS: [Field; 5] = [
        Field::nowhere("plain", Kind::Secret),
        Field::nowhere("text", Kind::Text),
        Field::nowhere("list", Kind::List(&Kind::Secret)),
        Field::nowhere("map", Kind::Map(&Kind::List(&Kind::Secret))),
        Field::nowhere("record", Kind::Record(&INNER)),
    ];
    let given = map(vec![
        ("plain", text("1")),
        ("text", text("shown")),
        ("list", Value::List(vec![text("2"), text("3")])),
        ("map", map(vec![("k", Value::List(vec![text("4")]))])),
        ("record", map(vec![("a", text("5"))])),
    ]);
    let arguments = Arguments::new(&FIELDS, given).unwrap();
    let secrets: Vec<&str> = arguments
        .secrets()
        .into_iter()
        .map(Secret::reveal)
        .collect();
    assert_eq!(secrets, ["1", "2", "3", "4", "5"]);
}

/// A service's clones share the key that they derived last.
#[test]
fn clones_share_the_key_of_a_day() {
    let one = service(&SERVICE);
    assert!(std::ptr::eq(one.derived_key(), one.clone().derived_key()));
    assert!(!std::ptr::eq(
        one.derived_key(),
        service(&SERVICE).derived_key()
    ));
}

#[test]
fn a_key_is_derived_once_a_day() {
    let keys = DerivedKey::default();
    let derived = std::cell::Cell::new(0);
    let of = |day: i32| {
        keys.of(day, || {
            derived.set(derived.get() + 1);
            HmacKey::new(&day.to_be_bytes())
        })
        .sign(b"text")
    };
    let (first, again, second) = (of(1), of(1), of(2));
    assert_eq!((first, derived.get()), (again, 2));
    assert_ne!(first, second);
    assert_eq!((of(1), derived.get()), (first, 3));
    assert_eq!(format!("{keys:?}"), "<redacted>");
}
