//! From parameters to requests.

use super::*;
use crate::engine::arguments::Arguments;

/// Three bytes a character, once it is escaped.
#[test]
fn a_url_is_no_longer_than_clients_take() {
    let given = |length: usize| vec![("arn", Value::Text("/".repeat(length).into()))];
    let made = |length| call(&PUT, given(length)).unwrap().request(&context(), &[]);
    let rest = "https://odd.example.com/v1/eu/layers/".len();
    let most = (65_534 - rest) / 3;
    assert!(made(most).is_ok());
    assert_eq!(made(most + 1).unwrap_err().field(), "endpoint");
}

#[test]
fn targets_are_filled() {
    let (url, body) = put(vec![]).unwrap();
    assert_eq!(
        url,
        "https://odd.example.com/v1/eu/layers/acs%3Afc%3Aeu%2F1"
    );
    assert_eq!(body, "{}");
    let ids = Value::List(vec![text("a"), text("b\"")]);
    let given = vec![
        ("version", text("2")),
        ("ids", ids),
        ("whole", Value::Bool(true)),
    ];
    let (url, _) = put(given).unwrap();
    let expected = "https://odd.example.com/v1/eu/layers/acs%3Afc%3Aeu%2F1@2\
                    ?ids=%5B%22a%22%2C%22b%5C%22%22%5D&whole=true";
    assert_eq!(url, expected);
    assert_eq!(
        put(vec![("version", text("1@2"))]).unwrap_err().field(),
        "version"
    );
}

#[test]
fn headers_are_in_their_order_and_secrets_known() {
    let given = vec![("arn", text("a")), ("secret", text("s"))];
    let request = call(&PUT, given)
        .unwrap()
        .request(&context(), &[("x-own", "1")])
        .unwrap();
    let headers: Vec<(&str, &str, bool)> = request.headers().collect();
    let expected = [
        ("host", "odd.example.com", false),
        ("x-region", "eu", false),
        ("x-secret", "s", true),
        ("content-type", "application/json", false),
        ("x-own", "1", false),
    ];
    assert_eq!(headers, expected);
}

#[test]
fn absent_null_and_empty_are_distinguished() {
    for (value, expected) in [
        (Value::Absent, "{}"),
        (Value::Null, r#"{"text":null}"#),
        (text(""), r#"{"text":""}"#),
    ] {
        assert_eq!(put(vec![("text", value)]).unwrap().1, expected);
    }
    // Of an optional member null is absent.
    assert_eq!(put(vec![("inner", Value::Null)]).unwrap().1, "{}");
}

#[test]
fn members_are_written_by_their_kinds() {
    let free = map(vec![
        ("b", Value::List(vec![Value::Null, Value::Int(1)])),
        ("a", text("\n")),
    ]);
    let secrets = map(vec![("z", text("1")), ("a", text("2")), ("z", text("3"))]);
    let twice = map(vec![("a", text("1")), ("a", text("2"))]);
    let reversed = map(vec![("b", text("1")), ("a", text("2"))]);
    let inner = map(vec![("name", text("n")), ("count", Value::Int(2))]);
    for (name, value, expected) in [
        ("digits", Value::Int(5), r#"{"digits":"5"}"#),
        ("digits", text("5"), r#"{"digits":"5"}"#),
        ("float", Value::of_f64(0.05), r#"{"float":0.05}"#),
        ("float", Value::Int(1), r#"{"float":1}"#),
        // Whole numbers that are not doubles become the nearest one, and say that they are floats.
        (
            "float",
            Value::Int(9_007_199_254_740_991),
            r#"{"float":9007199254740991}"#,
        ),
        (
            "float",
            Value::Int(-9_007_199_254_740_993),
            r#"{"float":-9007199254740992.0}"#,
        ),
        ("word", text("Other"), r#"{"word":"Other"}"#),
        ("free", free.clone(), r#"{"free":{"b":[null,1],"a":"\n"}}"#),
        (
            "config",
            free,
            r#"{"config":"{\"b\":[null,1],\"a\":\"\\n\"}"}"#,
        ),
        ("map", secrets, r#"{"map":{"a":"2","z":"3"}}"#),
        ("map", twice, r#"{"map":{"a":"2"}}"#),
        ("map", reversed, r#"{"map":{"a":"2","b":"1"}}"#),
        ("inner", inner, r#"{"inner":{"Name":"n","Count":2}}"#),
        (
            "bytes",
            Value::Bytes(vec![0xfb, 0xff].into()),
            r#"{"bytes":"+/8="}"#,
        ),
    ] {
        assert_eq!(put(vec![(name, value)]).unwrap().1, expected, "{name}");
    }
}

#[test]
fn what_is_wrong_is_named_as_it_was_spelt() {
    let inner = |members| vec![("inner", map(members))];
    for (given, field) in [
        (vec![("text", Value::Int(1))], "text"),
        (vec![("digits", Value::of_f64(1.5))], "digits"),
        (vec![("digits", text("five"))], "digits"),
        (vec![("digits", text(""))], "digits"),
        (vec![("float", Value::of_f64(f64::NAN))], "float"),
        (vec![("map", map(vec![("k", Value::Int(1))]))], "map.k"),
        (
            vec![("free", map(vec![("k", Value::Bytes(vec![1].into()))]))],
            "free.k",
        ),
        (
            vec![("free", Value::List(vec![Value::of_f64(f64::INFINITY)]))],
            "free[0]",
        ),
        (
            vec![("ids", Value::List(vec![text("a"), Value::Null]))],
            "ids[1]",
        ),
        (inner(vec![("Name", text("n"))]), "inner.Name"),
        (
            inner(vec![("name", text("a/b")), ("count", Value::Int(1))]),
            "inner.name",
        ),
        (inner(vec![("name", text("n"))]), "inner.count"),
        (vec![("tex", text("t"))], "tex"),
    ] {
        let error = put(given).unwrap_err();
        assert_eq!(error.field(), field, "{error}");
    }
    assert!(call(&PUT, Vec::new()).err().unwrap().is_missing());
    // What may be a misspelt name comes before what is missing; what is none comes after.
    for (given, field) in [
        ("ar_n", "ar_n"),
        ("Arn", "Arn"),
        ("a-b", "arn"),
        ("1", "arn"),
    ] {
        let error = call(&PUT, vec![(given, text("t"))]).err().unwrap();
        assert_eq!(error.field(), field, "{given}");
    }
    assert_eq!(put(vec![("a-b", text("t"))]).unwrap_err().field(), "a-b");
}

#[test]
fn what_is_wrong_is_said_with_both_types() {
    for (name, value, problem) in [
        ("text", Value::Bool(true), "must be a string, not a boolean"),
        ("text", Value::Int(1), "must be a string, not a number"),
        ("text", Value::of_f64(0.5), "must be a string, not a number"),
        (
            "text",
            Value::List(vec![]),
            "must be a string, not an array",
        ),
        ("text", map(vec![]), "must be a string, not an object"),
        (
            "text",
            Value::Json("{}".into()),
            "must be a string, not an object",
        ),
        (
            "text",
            Value::Bytes(vec![1].into()),
            "must be a string, not bytes",
        ),
        ("float", text("MARKER"), "must be a number, not a string"),
        ("whole", text("yes"), "must be a boolean, not a string"),
        (
            "ids",
            Value::List(vec![Value::Null]),
            "must be a string, not null",
        ),
        ("ids", text("MARKER"), "must be an array, not a string"),
        ("map", text("MARKER"), "must be an object, not a string"),
        ("inner", text("MARKER"), "must be an object, not a string"),
        ("bytes", text("MARKER"), "must be bytes, not a string"),
    ] {
        let error = put(vec![(name, value)]).unwrap_err().to_string();
        assert!(error.ends_with(problem), "{name}: {error}");
        assert!(!error.contains("MARKER"));
    }
}

#[test]
fn names_are_taken_in_both_spellings() {
    static FIELDS: [Field; 2] = [
        Field::nowhere("two_words", Kind::Text).optional(),
        Field::nowhere("word", Kind::Text).optional(),
    ];
    let given = |name| Arguments::new(&FIELDS, map(vec![(name, text("t"))]));
    for name in ["two_words", "twoWords"] {
        let arguments = given(name).unwrap();
        assert_eq!(arguments.text("two_words"), Some("t"), "{name}");
    }
    assert_eq!(given("word").unwrap().text("word"), Some("t"));
    for name in [
        "twowords",
        "TwoWords",
        "two_Words",
        "twoWord",
        "twoWordsX",
        "woRd",
        "Word",
    ] {
        assert_eq!(given(name).err().unwrap().field(), name);
    }
}
