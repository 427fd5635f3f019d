//! A panic in the modules prints nothing and ends in a trap, so the trap may as well take the place
//! of what would make its message, and of all that only messages need: texts, paths of sources,
//! tables of characters that are escaped.
//!
//! The linker cannot leave those out, as it does not know that nobody reads them. It says what
//! refers to what, so what is left without a reader is found here. Functions are blanked in place, so
//! that no index changes; data without a reader is left out by `layout`.
//!
//! So do the ways to show a value to a developer (`Debug`): only panics that show one ask for them by
//! a table of functions.
//!
//! What the glue of `wasm-bindgen` throws of an object that is gone or in use is a panic as well: the
//! package's own JavaScript (`js/handle.js`) hands out no such object.
//!
//! With it go the checksums of gzip and zlib, which zlib-rs brings along with kilobytes of tables:
//! entries of archives are in neither format. And the ways to make shared bytes writable, which are in
//! the table of functions of all bytes, though everything here only reads them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::linked::{Item, Linked, Reference};

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// Puts a trap in the place of every function that is then never called, and returns what has a reader.
pub(crate) fn trap(module: &Linked, bytes: &mut [u8]) -> HashSet<Item> {
    let mut unread = locations(module, bytes);
    unread.extend(debug_tables(module, bytes));
    unread.extend(discards(module));
    let live = live(module, &unread);
    for (index, body) in (module.imported..).zip(&module.bodies) {
        if !live.contains(&Item::Function(index)) {
            let code = &mut bytes[body.clone()];
            code.fill(NOP);
            code[..2].copy_from_slice(&[0, UNREACHABLE]);
            code[body.len() - 1] = END;
        }
    }
    live
}

/// Places in sources, which calls hand on for the message of a panic and nothing else reads:
/// 16 bytes, of which the first refer to the path of a source.
fn locations(module: &Linked, bytes: &[u8]) -> HashSet<Item> {
    let data: HashMap<Item, &Range<usize>> = module
        .data
        .iter()
        .map(|(item, place)| (*item, place))
        .collect();
    let symbols: HashMap<usize, usize> = by_place(module);
    let is_path = |place: &Range<usize>| {
        let text = &bytes[place.clone()];
        text.strip_suffix(b"\0").unwrap_or(text).ends_with(b".rs")
    };
    let is_location = |place: &Range<usize>| {
        let symbol = symbols.get(&place.start);
        let target = symbol.and_then(|symbol| module.symbols[*symbol]);
        place.len() == 16
            && target
                .and_then(|item| data.get(&item))
                .is_some_and(|place| is_path(place))
    };
    module
        .data
        .iter()
        .filter(|(_, place)| is_location(place))
        .map(|(item, _)| *item)
        .collect()
}

/// Tables of functions by which values are shown to a developer: how to drop a value, its size and
/// alignment, and the one function.
fn debug_tables(module: &Linked, bytes: &[u8]) -> Vec<Item> {
    let symbols: HashMap<usize, usize> = by_place(module);
    let is_debug = |place: &Range<usize>| {
        let at = |offset| symbols.get(&(place.start + offset));
        let shows = at(12).and_then(|symbol| module.symbols[*symbol]);
        place.len() == 16
            && (at(4), at(8)) == (None, None)
            && matches!(bytes[place.start + 8..][..4], [1 | 2 | 4 | 8 | 16, 0, 0, 0])
            && matches!(shows, Some(Item::Function(index)) if shows_only(module, index))
    };
    let tables = module.data.iter().filter(|(_, place)| is_debug(place));
    tables.map(|(item, _)| *item).collect()
}

/// Functions by which the glue drops the arguments of a call before it throws: all that call them do
/// so.
fn discards(module: &Linked) -> Vec<Item> {
    let callers = |function: &u32| -> HashSet<Option<usize>> {
        let called = Some(Item::Function(*function));
        let calls = |symbol: usize| module.symbols.get(symbol) == Some(&called);
        let references = module.references.iter();
        references
            .filter(|reference| calls(reference.symbol))
            .map(|reference| module.body_at(reference.place))
            .collect()
    };
    let throws: HashSet<_> = module.throws.iter().flat_map(callers).collect();
    let discards = module.discards.iter();
    discards
        .filter(|function| callers(function).is_subset(&throws))
        .map(|function| Item::Function(*function))
        .collect()
}

/// Whether a function shows a value, and is not something else under another name as well.
fn shows_only(module: &Linked, function: u32) -> bool {
    module.debugs.contains(&function) && !module.others.contains(&function)
}

/// What is reached from outside without a panic.
fn live(module: &Linked, unread: &HashSet<Item>) -> HashSet<Item> {
    let mut owners: Vec<(Range<usize>, Item)> = (module.imported..)
        .zip(&module.bodies)
        .map(|(index, body)| (body.clone(), Item::Function(index)))
        .chain(
            module
                .data
                .iter()
                .map(|(item, place)| (place.clone(), *item)),
        )
        .collect();
    owners.sort_by_key(|(place, _)| (place.start, place.end));
    let mut outgoing: HashMap<Item, Vec<Item>> = HashMap::new();
    let mut open = module.roots.clone();
    for Reference { place, symbol, .. } in &module.references {
        let Some(target) = module.symbols.get(*symbol).copied().flatten() else {
            continue;
        };
        let mut is_owned = false;
        let end = owners.partition_point(|(owner, _)| owner.start <= *place);
        for (owner, item) in owners[..end].iter().rev().take(8) {
            if owner.contains(place) {
                outgoing.entry(*item).or_default().push(target);
                is_owned = true;
            }
        }
        if !is_owned {
            open.push(target);
        }
    }
    let mut live = HashSet::new();
    while let Some(item) = open.pop() {
        let is_panic = matches!(item, Item::Function(index) if module.panics.contains(&index));
        if !is_panic && !unread.contains(&item) && live.insert(item) {
            open.extend(outgoing.get(&item).into_iter().flatten());
        }
    }
    live
}

/// The symbol that each place refers to.
fn by_place(module: &Linked) -> HashMap<usize, usize> {
    let references = module.references.iter();
    references
        .map(|reference| (reference.place, reference.symbol))
        .collect()
}

/// Whether a function of Rust's library makes the message of a panic; such functions do not return.
pub(crate) fn is_panic(name: &str) -> bool {
    if is_throw(name) {
        return true;
    }
    let name = name.split("::<").next().unwrap_or_default();
    let Some((path, function)) = name.rsplit_once("::") else {
        return false;
    };
    let of_library = ["core", "alloc", "std"].iter().any(|library| {
        let rest = path.trim_start_matches('<').strip_prefix(library);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    });
    let (first, rest) = function.split_once('_').unwrap_or((function, ""));
    let fails = |word: &str| word == "fail" || word == "failed";
    of_library && (first == "panic" || rest.split('_').any(fails))
}

/// Whether a function of the glue throws because of its caller.
pub(crate) fn is_throw(name: &str) -> bool {
    name == "wasm_bindgen::throw_str"
}

/// Whether a function makes an error of a result and drops what else it may be.
pub(crate) fn is_discard(name: &str) -> bool {
    name == "core::result::Result<T,E>::err"
}

/// Whether a function is one of a library that nothing here asks for, and the library carries all the same.
pub(crate) fn is_unused(name: &str) -> bool {
    let is_of = |module| name.starts_with(module);
    is_of("zlib_rs::adler32::")
        || is_of("zlib_rs::crc32::")
        || is_of("bytes::bytes::")
            && ["_to_mut", "_is_unique"]
                .iter()
                .any(|end| name.ends_with(end))
}
