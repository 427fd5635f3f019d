//! From responses to members.

use super::*;

#[test]
fn members_are_read_by_their_kinds() {
    let body = r#"{"text": 1.50, "int": " 7 ", "float": "0.250", "free": {"a": [1]}, "config": "{\"a\": 1}",
        "lowered": "LOUD", "alias": "a", "full": "", "none": null, "map": {"b": true, "a": "\u0078", "n": null},
        "items": [{"Name": "n"}, {"Name": "m", "Count": "3", "Name": "last"}]}"#;
    let shown = parsed(&SERVICE, &PUT, body, |view| format!("{view:?}")).unwrap();
    let expected = "Output { text: \"1.5\", int: 7, float: 0.25, free: {\"a\": [1]}, config: {\"a\": 1}, \
         lowered: \"loud\", named: \"a\", full: Absent, none: Null, \
         map: {\"a\": <redacted>, \"b\": <redacted>}, \
         items: [Inner { name: \"n\", count: -1 }, Inner { name: \"last\", count: 3 }], \
         trace: \"t\", took: 12 }";
    assert_eq!(shown, expected);
    let secrets = parsed(&SERVICE, &PUT, body, |view| match view.get("map") {
        Value::Map(members) => members
            .iter()
            .map(|(_, value)| value.text().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    });
    assert_eq!(
        secrets.unwrap(),
        [Some("x".to_owned()), Some("true".to_owned())]
    );
}

#[test]
fn what_is_malformed_has_its_path() {
    for (body, path) in [
        ("[]", "$"),
        (r#"{"text": {}}"#, "$.text"),
        (r#"{"int": []}"#, "$.int"),
        (r#"{"items": [{"Name": "n"}, {}]}"#, "$.items[1].Name"),
        (r#"{"items": [null]}"#, "$.items[0]"),
        (r#"{"map": {"k": []}}"#, "$.map.k"),
        (r#"{"lowered": 1}"#, "$.lowered"),
        // Of two of one name the last one counts.
        (r#"{"text": {}, "text": "t", "int": 1, "int": []}"#, "$.int"),
    ] {
        assert_eq!(
            parsed(&SERVICE, &PUT, body, |_| ()),
            Err(path.to_owned()),
            "{body}"
        );
    }
    for (body, path) in [
        ("{}", "$.Response"),
        (r#"{"Response": null}"#, "$.Response"),
        (r#"{"Response": {"text": []}}"#, "$.Response.text"),
    ] {
        assert_eq!(
            parsed(&WRAPPED, &PUT, body, |_| ()),
            Err(path.to_owned()),
            "{body}"
        );
    }
    let inside = parsed(
        &WRAPPED,
        &PUT,
        r#"{"Response": 1, "Response": {"int": 3}}"#,
        |view| view.int("int"),
    );
    assert_eq!(inside, Ok(Some(3)));
}

#[test]
fn a_response_can_be_an_array() {
    let body = r#"[{"Name": "a", "Count": 1}, {"Name": "b"}]"#;
    let names = parsed(&SERVICE, &LIST, body, |view| match view.get("items") {
        Value::List(items) => items
            .iter()
            .map(|item| format!("{item:?}"))
            .collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    let expected = [
        "Inner { name: \"a\", count: 1 }",
        "Inner { name: \"b\", count: -1 }",
    ];
    assert_eq!(names.unwrap(), expected);
    assert_eq!(
        parsed(&SERVICE, &LIST, r#"[{"Name": []}]"#, |_| ()),
        Err("$[0].Name".to_owned())
    );
    assert_eq!(parsed(&SERVICE, &LIST, "{}", |_| ()), Err("$".to_owned()));
}

/// Null is an empty array where one may be absent.
#[test]
fn a_response_can_be_null_for_an_array() {
    static EMPTY: Record = Record::new(
        "Empty",
        &[Field::whole("items", Kind::List(&Kind::Record(&INNER))).or(Absent::Empty)],
    );
    static EMPTY_LIST: Operation = Operation::new("EmptyList", "GET", "/items", &[], &EMPTY);
    for (body, length) in [("null", 0), ("[]", 0), (r#"[{"Name": "a"}]"#, 1)] {
        let items = parsed(&SERVICE, &EMPTY_LIST, body, |view| view.length("items"));
        assert_eq!(items, Ok(length), "{body}");
    }
    assert_eq!(parsed(&SERVICE, &LIST, "null", |_| ()), Err("$".to_owned()));
}

/// A large body is not kept: what was read of it is.
#[test]
fn members_outlive_a_large_body() {
    let long = "x".repeat(100_000);
    let body = format!(
        r#"{{"ignored": "{long}", "text": "a\tb", "free": {{"k": 1}}, "items": [{{"Name": "n"}}]}}"#
    );
    let shown = parsed(&SERVICE, &PUT, &body, |view| {
        format!(
            "{:?} {:?} {:?}",
            view.get("text"),
            view.get("free"),
            view.get("items")
        )
    });
    assert_eq!(
        shown.unwrap(),
        r#""a\tb" {"k": 1} [Inner { name: "n", count: -1 }]"#
    );
}

static SCALARS: Operation = Operation::new(
    "Scalars",
    "GET",
    "/scalars",
    &[],
    &Record::new(
        "Scalars",
        &[
            Field::member("truth", "truth", Kind::Bool).optional(),
            Field::member("checked", "checked", Kind::Read(lowered))
                .check(checks::name)
                .optional(),
            Field::member("config", "config", Kind::JsonText).optional(),
        ],
    ),
);

/// A member as it is shown, or why it cannot be read.
fn scalar(name: &str, json: &str) -> String {
    let call = call(&SCALARS, Vec::new()).unwrap();
    let body = [r#"{""#, name, r#"": "#, json, "}"].concat();
    match call.parse(&ResponseParts::with_pairs(200, &[], body.as_bytes())) {
        Ok(parsed) => format!("{:?}", parsed.view().get(name)),
        Err(crate::Error::Decode(error)) => error.problem().to_owned(),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn scalars_are_read_as_they_arrive() {
    for (name, json, expected) in [
        ("truth", "true", "true"),
        ("truth", "false", "false"),
        ("truth", r#""true""#, "true"),
        ("truth", r#""false""#, "false"),
        ("truth", r#""yes""#, "Absent"),
        ("truth", "1", "Absent"),
        ("truth", "null", "Absent"),
        ("truth", "[]", "expected a boolean, not an array"),
        ("truth", "{}", "expected a boolean, not an object"),
        ("checked", r#""Name""#, "\"name\""),
        (
            "checked",
            r#""A/B""#,
            "must not contain `/`, `\\`, `?` or `#`",
        ),
        ("checked", r#""none""#, "Absent"),
        ("config", r#""[1]""#, "[1]"),
        ("config", r#""a: 1""#, r#""a: 1""#),
        ("config", r#"{"a": 1}"#, r#"{"a": 1}"#),
    ] {
        assert_eq!(scalar(name, json), expected, "{name}: {json}");
    }
}

#[test]
fn what_is_wrong_is_said_by_its_type() {
    for (json, expected) in [
        ("null", "the body is null"),
        ("true", "expected an object, not a boolean"),
        ("false", "expected an object, not a boolean"),
        ("1", "expected an object, not a number"),
        (r#""MARKER""#, "expected an object, not a string"),
        ("[]", "expected an object, not an array"),
    ] {
        let call = call(&SCALARS, Vec::new()).unwrap();
        match call.parse(&ResponseParts::with_pairs(200, &[], json.as_bytes())) {
            Err(crate::Error::Decode(error)) => assert_eq!(error.problem(), expected),
            Err(other) => panic!("{other}"),
            Ok(parsed) => panic!("{:?}", parsed.view()),
        }
    }
}

#[test]
fn views_are_equal_in_table_and_members() {
    static OTHER: Record = Record::new("Other", INNER.fields);
    let parse = |body: &str| {
        let call = call(&LIST, Vec::new()).unwrap();
        let response = ResponseParts::with_pairs(200, &[], body.as_bytes());
        call.parse(&response).unwrap()
    };
    let one = parse(r#"[{"Name": "a"}, {"Name": "b"}, {"Name": "a", "Count": -1}]"#);
    let Value::List(items) = one.view().get("items") else {
        panic!("{:?}", one.view());
    };
    let views: Vec<View<'_>> = items
        .iter()
        .map(|item| match item {
            Value::Record(view) => *view,
            other => panic!("{other:?}"),
        })
        .collect();
    let [a, b, again] = views.as_slice() else {
        panic!("{views:?}");
    };
    assert!(a == again && a != b);
    // A record is found again by its place.
    for view in &views {
        assert!(view.is_received());
        assert_eq!(one.record_at(&INNER, view.place()), *view);
        assert_ne!(one.record_at(&OTHER, view.place()), *view);
    }
    assert_ne!(a.place(), b.place());
    let held = [text("a"), Value::Int(-1)];
    let held = View::of_values(&INNER, &held);
    assert!(*a == held && !held.is_received());
    assert_eq!(
        one.view(),
        parse(r#"[{"Name":"a"},{"Name":"b"},{"Name":"a"}]"#).view()
    );
    assert_ne!(one.view(), parse(r#"[{"Name":"a"},{"Name":"b"}]"#).view());
}

/// What a header says and what the body says may have one name.
#[test]
fn headers_and_members_are_distinguished() {
    static BOTH: Operation = Operation::new(
        "Both",
        "GET",
        "/both",
        &[],
        &Record::new(
            "Both",
            &[
                Field::header("header", "etag", Kind::Text),
                Field::member("member", "etag", Kind::Text).optional(),
            ],
        ),
    );
    let call = call(&BOTH, Vec::new()).unwrap();
    let headers: [(&[u8], &[u8]); 1] = [(b"ETag", b"of the header")];
    let response = ResponseParts::with_pairs(200, &headers, br#"{"etag": "of the body"}"#);
    let parsed = call.parse(&response).unwrap();
    assert_eq!(
        parsed.view().text("header").as_deref(),
        Some("of the header")
    );
    assert_eq!(parsed.view().text("member").as_deref(), Some("of the body"));
}

#[test]
fn numbers_are_floats_if_asked() {
    assert_eq!(Value::Int(-3).to_f64(), Some(-3.0));
    assert_eq!(Value::Number("2.5".into()).to_f64(), Some(2.5));
    assert_eq!(text("2.5").to_f64(), None);
}
