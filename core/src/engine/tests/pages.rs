//! From a page to the next.

use super::*;
use crate::engine::arguments::Arguments;
use crate::engine::pages;

fn next(
    operation: &'static Operation,
    given: Vec<(&'static str, Value<'static>)>,
    body: &str,
) -> Result<Option<String>, String> {
    let call = call(operation, given).unwrap();
    let parsed = call.parse(&ResponseParts::with_pairs(200, &[], body.as_bytes()));
    let parsed = parsed.map_err(|error| error.to_string())?;
    let next = call.next_page(&parsed.view());
    Ok(next.map(|next| {
        next.request(&context(), &[])
            .unwrap()
            .url()
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned()
    }))
}

#[test]
fn pages_go_on_by_marker() {
    let size = || vec![("size", Value::Int(2))];
    let page = r#"{"items": ["a", "b"], "next_marker": "2"}"#;
    assert_eq!(
        next(&MARKED, size(), page),
        Ok(Some("marked?marker=2&maxitems=2".to_owned()))
    );
    // The last page has a marker too.
    assert_eq!(
        next(&MARKED, size(), r#"{"items": ["a"], "next_marker": "1"}"#),
        Ok(None)
    );
    assert_eq!(
        next(&MARKED, vec![], r#"{"items": [], "next_marker": "1"}"#),
        Ok(None)
    );
    assert_eq!(
        next(&MARKED, vec![], r#"{"items": ["a"], "next_marker": ""}"#),
        Ok(None)
    );
    let same = next(&MARKED, vec![("marker", text("2"))], page).unwrap_err();
    assert!(same.contains("$.next_marker"), "{same}");
}

#[test]
fn pages_go_on_by_offset() {
    let page = r#"{"items": ["a", "b"], "total": 5}"#;
    assert_eq!(
        next(&OFFSET, vec![], page),
        Ok(Some("offset?Offset=2".to_owned()))
    );
    let at = |offset| vec![("offset", Value::Int(offset))];
    assert_eq!(
        next(&OFFSET, at(2), page),
        Ok(Some("offset?Offset=4".to_owned()))
    );
    assert_eq!(next(&OFFSET, at(3), page), Ok(None));
    assert_eq!(
        next(&OFFSET, vec![], r#"{"items": [], "total": 5}"#),
        Ok(None)
    );
    assert_eq!(
        next(&OFFSET, vec![], r#"{"items": ["a"]}"#),
        Ok(Some("offset?Offset=1".to_owned()))
    );
}

/// The last page may say where the next one begins, and may leave out how many there are.
#[test]
fn pages_go_on_where_the_output_says() {
    static PAGE: Record = Record::new(
        "NumberedPage",
        &[
            Field::member("items", "items", Kind::List(&Kind::Text)).or(Absent::Empty),
            Field::member("next", "next", Kind::Int).optional(),
            Field::member("total", "total", Kind::Int).optional(),
        ],
    );
    static NUMBERED: Operation = Operation::new(
        "Numbered",
        "GET",
        "/numbered",
        &[Field::query("marker", "marker", Kind::Text)],
        &PAGE,
    )
    .pages(&Pages::NextOffset {
        parameter: "marker",
        member: "next",
        items: "items",
        total: "total",
    });
    let at = |marker| vec![("marker", text(marker))];
    let to = |marker: &str| Ok(Some(format!("numbered?marker={marker}")));
    for (given, body, expected) in [
        (
            vec![],
            r#"{"items": ["a"], "next": 1, "total": 2}"#,
            to("1"),
        ),
        (
            vec![],
            r#"{"items": ["a"], "next": "1", "total": "2"}"#,
            to("1"),
        ),
        // A page may be shorter than the step to the next one.
        (
            at("3"),
            r#"{"items": ["a"], "next": 6, "total": 7}"#,
            to("6"),
        ),
        (at("3"), r#"{"items": ["a"], "next": 6}"#, to("6")),
        // The last page: by the total, by the marker, by having no items.
        (
            at("1"),
            r#"{"items": ["b"], "next": 2, "total": 2}"#,
            Ok(None),
        ),
        (at("1"), r#"{"items": ["b"], "next": 0}"#, Ok(None)),
        (at("1"), r#"{"items": ["b"], "next": null}"#, Ok(None)),
        (at("1"), r#"{"items": ["b"]}"#, Ok(None)),
        (at("1"), r#"{"items": ["b"], "next": -1}"#, Ok(None)),
        (
            at("2"),
            r#"{"items": ["b"], "next": 2, "total": 9}"#,
            Ok(None),
        ),
        (at("2"), r#"{"items": [], "next": 3}"#, Ok(None)),
        (
            vec![],
            r#"{"items": null, "next": null, "total": 0}"#,
            Ok(None),
        ),
    ] {
        assert_eq!(next(&NUMBERED, given, body), expected, "{body}");
    }
}

/// A marker that leads back to an earlier page would be followed for ever.
#[test]
fn places_that_were_read_before_are_an_error() {
    static PAGE: Record = Record::new(
        "CirclePage",
        &[
            Field::member("items", "items", Kind::List(&Kind::Text)).or(Absent::Empty),
            Field::member("next", "next_one", Kind::Int).optional(),
        ],
    );
    static CIRCLE: Operation = Operation::new(
        "Circle",
        "GET",
        "/circle",
        &[Field::query("marker", "marker", Kind::Text)],
        &PAGE,
    )
    .pages(&Pages::NextOffset {
        parameter: "marker",
        member: "next",
        items: "items",
        total: "total",
    });
    let first = call(&CIRCLE, vec![]).unwrap();
    let read =
        |call: &Call, body: &str| call.parse(&ResponseParts::with_pairs(200, &[], body.as_bytes()));
    let page = read(&first, r#"{"items": ["a"], "next_one": 1}"#).unwrap();
    let second = first.next_page(&page.view()).unwrap();
    let page = read(&second, r#"{"items": ["b"], "next_one": 2}"#).unwrap();
    let third = second.next_page(&page.view()).unwrap();
    let error = read(&third, r#"{"items": ["c"], "next_one": 1}"#)
        .err()
        .unwrap();
    assert!(error.to_string().contains("$.next_one"), "{error}");
}

/// An offset may be a string; the next one is of the parameter's type.
#[test]
fn the_next_place_is_of_the_type_of_its_parameter() {
    static TEXTUAL: Operation = Operation::new(
        "Textual",
        "GET",
        "/textual",
        &[Field::query("offset", "Offset", Kind::Text)],
        &PAGE,
    )
    .pages(&Pages::Offset {
        parameter: "offset",
        items: "items",
        total: "total",
    });
    let body = br#"{"items": ["a", "b"], "total": 5, "next_marker": "2"}"#;
    let next = |operation: &'static Operation, given: Vec<(&'static str, Value<'static>)>| {
        let call = call(operation, given.clone()).unwrap();
        let parsed = call
            .parse(&ResponseParts::with_pairs(200, &[], body))
            .unwrap();
        let arguments = Arguments::new(operation.parameters, map(given)).unwrap();
        let next = pages::next(operation, &arguments, &parsed.view()).unwrap();
        next.value(operation)
    };
    assert_eq!(next(&OFFSET, vec![]), Value::Int(2));
    assert_eq!(
        next(&OFFSET, vec![("offset", Value::Int(2))]),
        Value::Int(4)
    );
    assert_eq!(next(&TEXTUAL, vec![]), text("2"));
    assert_eq!(next(&TEXTUAL, vec![("offset", text("2"))]), text("4"));
    for offset in ["two", "-1", "1.5"] {
        let call = call(&TEXTUAL, vec![("offset", text(offset))]).unwrap();
        let error = call.request(&context(), &[]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`offset` must be a whole number",
            "{offset}"
        );
    }
    assert_eq!(next(&MARKED, vec![]), text("2"));
}
