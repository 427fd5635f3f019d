//! Small damage to bytes.

use proptest::prelude::*;
use proptest::sample::Index;

#[derive(Debug, Clone)]
enum Change {
    Overwrite(Index, u8),
    Insert(Index, u8),
    Remove(Index),
    Cut(Index),
}

/// One to three changes, to be made with [`changed`].
#[derive(Debug, Clone)]
pub(crate) struct Changes(Vec<Change>);

pub(crate) fn changes() -> impl Strategy<Value = Changes> {
    let change = prop_oneof![
        4 => any::<(Index, u8)>().prop_map(|(at, byte)| Change::Overwrite(at, byte)),
        2 => any::<(Index, u8)>().prop_map(|(at, byte)| Change::Insert(at, byte)),
        2 => any::<Index>().prop_map(Change::Remove),
        1 => any::<Index>().prop_map(Change::Cut),
    ];
    prop::collection::vec(change, 1..4).prop_map(Changes)
}

pub(crate) fn changed(mut bytes: Vec<u8>, changes: &Changes) -> Vec<u8> {
    for change in &changes.0 {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match change {
            Change::Overwrite(at, byte) => bytes[at.index(length)] = *byte,
            Change::Insert(at, byte) => bytes.insert(at.index(length), *byte),
            Change::Remove(at) => drop(bytes.remove(at.index(length))),
            Change::Cut(at) => bytes.truncate(at.index(length)),
        }
    }
    bytes
}
