//! The table of cases in `tests/json/`: what is JSON and what is not, and where it stops.

use std::path::Path;
use std::{fs, str};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::dynamic::json_events;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    category: String,
    name: String,
    text: Option<String>,
    base64: Option<String>,
    accepted: bool,
    /// How it is written again, if not as it stands.
    written: Option<String>,
    /// Byte at which it stops to be JSON.
    offset: Option<usize>,
}

#[test]
fn every_case_is_read_or_stops_where_it_should() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/json/cases.json");
    let cases: Vec<Case> = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let mut faults = Vec::new();
    for case in &cases {
        let body = match (&case.text, &case.base64) {
            (Some(text), None) => text.clone().into_bytes(),
            (None, Some(text)) => STANDARD.decode(text).unwrap(),
            _ => panic!("{}: a text or base64", case.name),
        };
        let others = serde_json::from_slice::<serde_json::Value>(&body).is_ok();
        let expected = match (case.accepted, case.offset) {
            (true, None) => {
                let text = str::from_utf8(&body).unwrap();
                Ok(case.written.as_deref().unwrap_or(text).to_owned())
            }
            (false, Some(offset)) => Err(offset),
            _ => panic!("{}: what is rejected has an offset", case.name),
        };
        let found = json_events(&body)
            .map(|(_, written)| written)
            .map_err(|(offset, _)| offset);
        if found != expected || others != case.accepted {
            faults.push(format!(
                "{}, {}: {found:?}, not {expected:?}; others read it: {others}",
                case.category, case.name
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(cases.len() > 160);
}

#[test]
fn events_are_those_of_every_value() {
    let body = br#" {"a": [1.50, "x\"y"], "b": {}, "c": null}"#;
    let expected = "1 object 3\n\
                    3 text \"a\"\n7 list 2\n8 number 1.50\n15 text \"x\\\"y\"\n\
                    24 text \"b\"\n28 object 0\n\
                    33 text \"c\"\n37 word null\n";
    let written = r#"{"a":[1.5,"x\"y"],"b":{},"c":null}"#;
    let found = json_events(body).unwrap();
    assert_eq!((&*found.0, &*found.1), (expected, written));
}
