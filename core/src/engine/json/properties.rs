//! What holds for every text, every number and every tree, by the word of another reader.

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::number::{canonical, integer, is_number, of_f64, to_f64};
use super::*;

/// Whole numbers as such as far as every language has them, others as `serde_json` has them.
fn expected(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
        (number as i64).to_string()
    } else {
        serde_json::to_string(&number).unwrap()
    }
}

fn any_double() -> impl Strategy<Value = f64> {
    let bits = any::<u64>().prop_map(f64::from_bits);
    let whole = any::<i64>().prop_map(|number| to_f64(&number.to_string()));
    let short = (any::<i32>(), -30..30)
        .prop_map(|(digits, exponent)| to_f64(&format!("{digits}e{exponent}")));
    // Of few binary digits, among which are those in the middle between two decimal ones.
    let middle = (any::<u32>(), 0..30, 1..45)
        .prop_map(|(bits, fewer, places)| f64::from(bits >> fewer) / 2_f64.powi(places));
    prop_oneof![2 => bits, 1 => whole, 1 => short, 1 => middle]
        .prop_filter("finite", |number| number.is_finite())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-c\"\\\\/\n\u{0}\u{1f}\u{7f}路😀]{0,40}"]
}

fn any_tree() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any_double().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any_text(), inner), 0..6)
                .prop_map(|members| Value::from(Map::from_iter(members))),
        ]
    })
}

/// With some characters as escapes that need not be.
fn escaped(text: &str, every: usize) -> String {
    let mut out = String::new();
    for (index, character) in text.chars().enumerate() {
        if index % every == 0 || matches!(character, '"' | '\\' | '\0'..=' ') {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04X}").unwrap();
            }
        } else {
            out.push(character);
        }
    }
    out
}

fn is_same(json: Json<'_>, value: &Value) -> bool {
    match value {
        Value::Null => json.kind() == Kind::Null,
        Value::Bool(truth) => json.kind() == if *truth { Kind::True } else { Kind::False },
        Value::Number(number) => {
            let (float, raw) = (number.as_f64().unwrap(), json.raw());
            json.kind() == Kind::Number
                && integer(raw) == number.as_i64()
                && to_f64(raw).to_bits() == float.to_bits()
        }
        Value::String(text) => json.says(text) && json.text().as_deref() == Some(text),
        Value::Array(items) => {
            json.kind() == Kind::List
                && json.len() == items.len()
                && json
                    .items()
                    .zip(items)
                    .all(|(json, item)| is_same(json, item))
        }
        Value::Object(members) => {
            json.kind() == Kind::Object
                && json.len() == members.len()
                && json
                    .members()
                    .zip(members)
                    .all(|((name, json), (key, value))| name.says(key) && is_same(json, value))
                && members
                    .iter()
                    .all(|(key, value)| is_same(json.get(key).unwrap(), value))
        }
    }
}

/// Without zeros at either end.
fn digits(number: &str) -> String {
    let mantissa = number.split('e').next().unwrap();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

proptest! {
    #[test]
    fn doubles_are_printed_in_one_form(number in any_double()) {
        let text = expected(number);
        prop_assert_eq!(of_f64(number), &*text);
        let literal = serde_json::to_string(&number).unwrap();
        for literal in [literal.replace('e', "E"), literal] {
            prop_assert!(is_number(&literal));
            prop_assert_eq!(canonical(&literal), &*text, "{}", literal);
        }
        // Without an exponent, where the standard library takes the same digits: those without a
        // point are an integer then, however many there are.
        let plain = format!("{number}");
        let is_long = !plain.contains('.') && number.abs() >= 9_007_199_254_740_992.0;
        prop_assume!(digits(&plain) == digits(&text));
        prop_assert_eq!(canonical(&plain), if is_long { &*plain } else { &*text });
    }

    #[test]
    fn numbers_are_those_that_are_finite_as_doubles(
        literal in "-?(0|[1-9][0-9]{0,20}|[1-9][0-9]{300,320})(\\.0{0,20}[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?",
    ) {
        let number = to_f64(&literal);
        prop_assert_eq!(is_number(&literal), number.is_finite());
        let theirs = serde_json::from_str::<Value>(&literal);
        prop_assert_eq!(is_number(&literal), theirs.is_ok());
        prop_assert_eq!(integer(&literal), theirs.ok().and_then(|number| number.as_i64()));
        if number.is_finite() {
            let again = canonical(&literal);
            prop_assert!(is_number(&again), "{}", again);
            prop_assert_eq!((to_f64(&again) + 0.0).to_bits(), (number + 0.0).to_bits());
            prop_assert_eq!(canonical(&again), &*again);
        }
    }

    #[test]
    fn what_looks_like_a_number_is_one_for_both(text in "[-+.0-9eE]{0,8}") {
        prop_assert_eq!(is_number(&text), serde_json::from_str::<f64>(&text).is_ok());
    }

    #[test]
    fn texts_are_written_and_read_alike(text in any_text(), every in 1_usize..4) {
        let mut out = String::new();
        write::text(&mut out, &text);
        prop_assert_eq!(&out, &serde_json::to_string(&text).unwrap());
        prop_assert_eq!(unescape(&out[1..out.len() - 1]), &*text);
        let escaped = escaped(&text, every);
        prop_assert_eq!(unescape(&escaped), &*text);
        let body = format!(r#"{{"{escaped}":"{escaped}"}}"#);
        let tape = Tape::read(body.as_bytes()).unwrap();
        prop_assert!(tape.root().get(&text).unwrap().says(&text));
    }

    #[test]
    fn anything_unescapes_to_something(raw in "[\\\\u\"dD89abcCef0-9]{0,30}|.{0,20}") {
        prop_assert!(unescape(&raw).len() <= raw.len());
    }

    #[test]
    fn trees_are_read_and_written_alike(tree in any_tree()) {
        for body in [serde_json::to_string(&tree).unwrap(), serde_json::to_string_pretty(&tree).unwrap()] {
            let tape = Tape::read(body.as_bytes()).unwrap();
            prop_assert!(is_same(tape.root(), &tree), "{}", body);
            let mut out = String::new();
            write::json(&mut out, tape.root());
            let again = Tape::read(out.as_bytes()).unwrap();
            let mut twice = String::new();
            write::json(&mut twice, again.root());
            prop_assert_eq!(&out, &twice);
            // What other code writes today.
            let theirs: crate::JsonText = body.parse().unwrap();
            prop_assert_eq!(&*out, theirs.as_str());
        }
    }

    #[test]
    fn any_body_is_read_by_both_or_by_neither(body in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..40),
        "[\\[\\]{}:,\" \\\\utrue0-9.eE-]{0,40}".prop_map(String::into_bytes),
    ]) {
        let theirs = serde_json::from_slice::<Value>(&body);
        prop_assert_eq!(Tape::read(&body).map(drop).ok(), theirs.map(drop).ok());
    }
}
