//! Random parameters of every operation.

use crate::dynamic::Value;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::collection::vec;
use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::operations::{Shape, record};

const ODD: &[&str] = &[
    "函数", ":", "$", "~", ".", " ", "+", "%", "%2F", "%25", "&", "=", ";", "@", "!", "'", "(",
    "*", "é", "e\u{301}", "😀", "\u{2028}", "\u{feff}", "1",
];
const NO_NAMES: &[&str] = &["/", "?", "#", "\\"];
const CONTROLS: &[&str] = &["\n", "\t", "\0", "\"", "\u{7f}"];

fn odd(more: &'static [&'static str]) -> impl Strategy<Value = String> {
    let chunks = [ODD, more].concat();
    vec(select(chunks), 1..6).prop_map(|chunks| chunks.concat())
}

fn is_name(text: &String) -> bool {
    text != "." && text != ".." && text.len() <= 1024
}

pub(super) fn text() -> impl Strategy<Value = String> {
    let any_text = vec(any::<char>(), 0..300).prop_map(String::from_iter);
    prop_oneof![any_text, odd(NO_NAMES), odd(CONTROLS), Just(String::new())]
}

fn name() -> impl Strategy<Value = String> {
    let names = prop_oneof![
        "[^/?#\\\\\\p{Cc}]{1,40}",
        odd(&[]),
        "[^/?#\\\\\\p{Cc}]{250,256}",
        "[A-Za-z_][A-Za-z0-9_-]{0,127}",
    ];
    names.prop_filter("a name", is_name)
}

/// A name without dots, as it stands where a dot begins a qualifier.
fn label() -> impl Strategy<Value = String> {
    let labels = name().prop_map(|name| name.replace('.', ""));
    labels.prop_filter("a name", |name| !name.is_empty())
}

fn key() -> impl Strategy<Value = String> {
    let keys = prop_oneof!["[^\\p{Cc}]{1,200}", odd(NO_NAMES)];
    keys.prop_filter("a key", is_name)
}

fn token() -> impl Strategy<Value = String> {
    let base64 = vec(any::<u8>(), 1..90).prop_map(|raw| STANDARD.encode(raw));
    let long = Just(STANDARD.encode([0xfb, 0xff, 0xfe, 0xff]).repeat(300));
    prop_oneof![base64, long, key()]
}

fn header() -> impl Strategy<Value = String> {
    "[!-~]([ -~]{0,200}[!-~])?"
}

fn whole() -> impl Strategy<Value = i64> {
    prop_oneof![
        any::<i64>(),
        select(vec![0, -1, 1 << 53, i64::MIN, i64::MAX])
    ]
}

fn fraction() -> impl Strategy<Value = f64> {
    let any_fraction = POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO;
    prop_oneof![any_fraction, select(vec![0.05, -0.0, 1.0, 1e16, 1e21])]
}

fn number() -> BoxedStrategy<Value> {
    prop_oneof![
        whole().prop_map(Value::Int),
        fraction().prop_map(Value::Float)
    ]
    .boxed()
}

fn bytes(least: usize) -> BoxedStrategy<Value> {
    let bytes = vec(any::<u8>(), least..300);
    bytes.prop_map(|bytes| Value::Bytes(bytes.into())).boxed()
}

fn texts(text: impl Strategy<Value = String> + 'static) -> BoxedStrategy<Value> {
    text.prop_map(Value::Text).boxed()
}

/// Members with names of the user's own, each once, in any order.
fn object(
    names: impl Strategy<Value = String>,
    value: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Value> {
    vec((names, value), 0..5).prop_map(|pairs| {
        let mut members: Vec<(String, Value)> = Vec::new();
        for (name, value) in pairs {
            if members.iter().all(|(other, _)| *other != name) {
                members.push((name, value));
            }
        }
        Value::Map(members)
    })
}

fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number(),
        texts(text()),
    ];
    let json = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::List),
            object(text(), inner),
        ]
    });
    json.boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    vec(item, 0..4).prop_map(Value::List).boxed()
}

fn value(kind: &str) -> BoxedStrategy<Value> {
    match kind {
        "bool" => any::<bool>().prop_map(Value::Bool).boxed(),
        "bytes" => bytes(0),
        "account" => texts("[0-9]{1,20}"),
        "header" => texts(header()),
        "int" => whole().prop_map(Value::Int).boxed(),
        "json" => json(),
        "key" => texts(key()),
        "label" => texts(label()),
        "limit" => prop_oneof![1..=100_i64, 1..=i64::MAX]
            .prop_map(Value::Int)
            .boxed(),
        "name" => texts(name()),
        "some bytes" => bytes(1),
        "text" => texts(text()),
        "texts" => list(texts(text())),
        "token" => texts(token()),
        "variables" => object(text(), texts(text())).boxed(),
        "weights" => object(prop_oneof!["[0-9]{1,2}", text()], number()).boxed(),
        other => composed(other),
    }
}

/// A constant, a list, a record, or words of which there may be others.
fn composed(kind: &str) -> BoxedStrategy<Value> {
    if let Some(word) = kind.strip_prefix('=') {
        return Just(Value::Text(word.to_owned())).boxed();
    }
    if let Some(item) = kind.strip_prefix('[') {
        return list(value(item.trim_end_matches(']')));
    }
    if let Some(shape) = record(kind) {
        return members(shape);
    }
    let mut words = kind.split(' ').map(str::to_owned);
    let other = words.next().unwrap();
    prop_oneof![texts(select(words.collect::<Vec<_>>())), value(&other)].boxed()
}

/// `None` is absent.
fn maybe(kind: &str) -> BoxedStrategy<Option<Value>> {
    if kind == "-" {
        return Just(None).boxed();
    }
    if let Some(kind) = kind.strip_suffix('?') {
        return prop_oneof![Just(None), value(kind).prop_map(Some)].boxed();
    }
    if let Some(kind) = kind.strip_suffix('~') {
        let without = select(vec![None, Some(Value::Null)]);
        return prop_oneof![without, value(kind).prop_map(Some)].boxed();
    }
    value(kind).prop_map(Some).boxed()
}

pub(super) fn members(shape: &Shape) -> BoxedStrategy<Value> {
    let forms = shape.forms.iter().map(|form| {
        let parameters = shape.parameters.iter();
        let strategies = parameters.map(|(name, parameter)| {
            let name = name.clone();
            let value = maybe(form.get(&name).unwrap_or(&parameter.kind));
            value.prop_map(move |value| Some((name.clone(), value?)))
        });
        let strategies: Vec<_> = strategies.collect();
        strategies.prop_map(|members| Value::Map(members.into_iter().flatten().collect()))
    });
    Union::new(forms).boxed()
}
