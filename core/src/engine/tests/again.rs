//! Services and calls that are taken apart here and made again elsewhere.

use super::*;
use crate::secret::Secret;

/// What is handed to another process says all that it was made with.
#[test]
fn services_and_credentials_tell_their_members() {
    let service = service(&SERVICE);
    assert_eq!(service.parameters(), [text("eu")]);
    let reported = |credentials: &Credentials| {
        let members = credentials.members();
        members
            .map(|(name, secret)| (name, secret.reveal().to_owned()))
            .collect::<Vec<_>>()
    };
    let pair = |name: &str, secret: &str| (name.to_owned(), secret.to_owned());
    let expected = [pair("id", "id"), pair("key", "key")];
    assert_eq!(reported(service.credentials()), expected);
    let token = Credentials::of_token(&crate::huawei::TOKEN, Secret::new("t"));
    assert_eq!(reported(&token), [pair("token", "t")]);
    let given = vec![
        ("secret_id", text("i")),
        ("secret_key", text("k")),
        ("token", text("t")),
    ];
    let temporary = Credentials::new(&crate::tencent::CREDENTIALS, map(given)).unwrap();
    let expected = [
        pair("secret_id", "i"),
        pair("secret_key", "k"),
        pair("token", "t"),
    ];
    assert_eq!(reported(&temporary), expected);
}

/// Another process goes on where this one stopped, and knows the pages before.
#[test]
fn a_call_is_taken_apart_and_made_again() {
    fn page(marker: &str) -> String {
        [r#"{"items": ["a"], "next_marker": ""#, marker, r#""}"#].concat()
    }
    let first = call(&MARKED, vec![("size", Value::Int(1))]).unwrap();
    assert_eq!(first.arguments(), [Value::Absent, Value::Int(1)]);
    assert!(first.trail().is_empty());
    assert_eq!(key(&first, &page("2")).unwrap().as_deref(), Some("2"));
    assert_eq!(key(&first, &page("")).unwrap(), None);
    let third = first
        .following("2")
        .and_then(|second| second.following("3"));
    let third = third.unwrap();
    assert_eq!(third.arguments(), [text("3"), Value::Int(1)]);
    assert_eq!(third.trail(), ["2", "3"]);
    let given = Value::Fields(third.arguments().to_vec());
    let trail = third.trail().into_iter().map(str::to_owned).collect();
    let again = Call::again(third.service(), third.operation(), given, trail).unwrap();
    assert_eq!(again.trail(), ["2", "3"]);
    for call in [&third, &again] {
        assert_eq!(key(call, &page("4")).unwrap().as_deref(), Some("4"));
        for known in ["2", "3"] {
            let error = key(call, &page(known)).unwrap_err();
            assert!(error.contains("$.next_marker"), "{error}");
        }
    }
    assert!(call(&LIST, Vec::new()).unwrap().following("2").is_none());
}

#[test]
fn pages_of_offsets_are_followed() {
    let third = call(&OFFSET, Vec::new()).unwrap().following("4").unwrap();
    assert_eq!(third.arguments(), [Value::Int(4)]);
    let next = key(&third, r#"{"items": ["a"], "total": 9}"#);
    assert_eq!(next, Ok(Some("5".to_owned())));
}

fn key(call: &Call, body: &str) -> Result<Option<String>, String> {
    let parsed = call.parse(&ResponseParts::with_pairs(200, &[], body.as_bytes()));
    let parsed = parsed.map_err(|error| error.to_string())?;
    Ok(call.next_key(&parsed.view()))
}
