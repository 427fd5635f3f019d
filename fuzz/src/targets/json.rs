//! Any bytes as JSON: what is read, and whether it is read, is the same as by `serde_json`.

use std::path::Path;
use std::{fmt, fs};

use faaswire::dynamic::json_events;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

use crate::vectors::{all, body};

/// A value as `serde_json` reads it, with every member in its order.
#[derive(Debug, PartialEq)]
enum Tree {
    Word(&'static str),
    Integer(i64),
    Float(u64),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

pub(crate) fn run(data: &[u8]) {
    let expected = serde_json::from_slice::<Tree>(data);
    let (expected, events, written) = match (expected, json_events(data)) {
        (Ok(tree), Ok((events, written))) => (tree, events, written),
        (Err(_), Err((offset, problem))) => {
            assert!(offset <= data.len(), "{problem} at {offset}");
            return;
        }
        (Ok(_), Err((offset, problem))) => panic!("{problem} at {offset}, but it is read"),
        (Err(error), Ok(_)) => panic!("{error}, but it is not read"),
    };
    let mut lines = events.lines();
    compare(&expected, &mut lines, data);
    assert_eq!(lines.next(), None, "more values than there are");

    let again: Tree = serde_json::from_str(&written).expect("what is written is JSON");
    assert_eq!(whole(again), whole(expected), "written otherwise");
}

/// Inputs to begin with: the table of cases, and what the clouds parsed.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/json/cases.json");
    let cases: Vec<Json> =
        serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
    let responses = all().iter().flat_map(|operation| &operation.responses);
    let bodies = responses.map(|response| body(&response["body"]));
    cases.iter().map(body).chain(bodies).collect()
}

/// Compares a value with its lines.
fn compare<'a>(tree: &Tree, lines: &mut impl Iterator<Item = &'a str>, data: &[u8]) {
    let line = lines.next().expect("a line a value");
    let (start, line) = line.split_once(' ').expect("an offset");
    let at = &data[start.parse::<usize>().expect("an offset")..];
    let (kind, value) = line.split_once(' ').expect("a kind");
    match tree {
        Tree::Word(word) => {
            assert_eq!((kind, value), ("word", *word));
            assert!(at.starts_with(word.as_bytes()), "{line} stands elsewhere");
        }
        Tree::Integer(_) | Tree::Float(_) => {
            assert_eq!(kind, "number");
            assert_eq!(number(value), *tree, "{value}");
            assert!(at.starts_with(value.as_bytes()), "{line} stands elsewhere");
        }
        Tree::Text(text) => {
            let quoted = serde_json::to_string(text).expect("a text");
            assert_eq!((kind, value), ("text", &*quoted));
        }
        Tree::List(items) => {
            assert_eq!((kind, value), ("list", &*items.len().to_string()));
            assert_eq!(at[0], b'[');
            for item in items {
                compare(item, lines, data);
            }
        }
        Tree::Object(members) => {
            assert_eq!((kind, value), ("object", &*members.len().to_string()));
            assert_eq!(at[0], b'{');
            for (name, value) in members {
                compare(&Tree::Text(name.clone()), lines, data);
                compare(value, lines, data);
            }
        }
    }
}

/// What a literal says, by the standard library.
fn number(literal: &str) -> Tree {
    match literal.parse::<i64>() {
        Ok(integer) if literal != "-0" => Tree::Integer(integer),
        _ => Tree::Float(literal.parse::<f64>().expect("a number").to_bits()),
    }
}

/// The same with whole numbers as such, which is how they are written.
fn whole(tree: Tree) -> Tree {
    match tree {
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
        Tree::Float(bits) => {
            let float = f64::from_bits(bits);
            if float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0 {
                Tree::Integer(float as i64)
            } else {
                tree
            }
        }
        Tree::List(items) => Tree::List(items.into_iter().map(whole).collect()),
        Tree::Object(members) => Tree::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, whole(value)))
                .collect(),
        ),
        other => other,
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Word("null"))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Word(if truth { "true" } else { "false" }))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(number))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "as the double that it is taken for"
    )]
    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(i64::try_from(number).map_or(Tree::Float((number as f64).to_bits()), Tree::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Float(number.to_bits()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Tree::Object(object))
    }
}
