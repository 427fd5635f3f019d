//! A panic in the modules prints nothing and ends in a trap, so the trap may as well take the place
//! of what would make its message, and of all that only messages need: texts, paths of sources,
//! tables of characters that are escaped.
//!
//! The linker cannot leave those out, as it does not know that nobody reads them. It says what
//! refers to what (`--emit-relocs`), so what is left without a reader is found here and blanked,
//! in place: no index and no address changes.
//!
//! So do the ways to show a value to a developer (`Debug`): only panics that show one ask for them by
//! a table of functions.
//!
//! With it go the checksums of gzip and zlib, which zlib-rs brings along with kilobytes of tables:
//! entries of archives are in neither format.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use wasmparser::{
    ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationType, SymbolInfo, TypeRef,
};

/// The option of the linker without which the module does not tell what refers to what.
pub(crate) const LINK_ARG: &str = "-Clink-arg=--emit-relocs";

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// Something that refers to others and is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Item {
    Function(u32),
    /// By the number of its symbol.
    Data(usize),
}

#[derive(Default)]
struct Module {
    imported: u32,
    /// Types that have no results, and the types of functions with a body.
    silent: Vec<bool>,
    types: Vec<u32>,
    roots: Vec<Item>,
    /// Where the bodies of functions lie, without their sizes.
    bodies: Vec<Range<usize>>,
    segments: Vec<Range<usize>>,
    symbols: Vec<Option<Item>>,
    /// Functions that make the message of a panic, or a checksum of another format.
    panics: HashSet<u32>,
    /// Functions with the name of one that shows a value, and those with another name.
    debugs: HashSet<u32>,
    others: HashSet<u32>,
    /// Where data with a symbol lies.
    data: Vec<(Item, Range<usize>)>,
    /// Place and symbol of every reference.
    references: Vec<(usize, usize)>,
    /// Sections by which the above is known, which nobody needs any more.
    spent: Vec<Range<usize>>,
}

/// The module without messages of panics.
pub(crate) fn trap(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let module = read(bytes).map_err(|error| error.to_string())?;
    if module.panics.is_empty() || module.references.is_empty() {
        return Err("the module does not tell what refers to what".to_owned());
    }
    let mut unread = module.locations(bytes);
    unread.extend(module.debug_tables(bytes));
    let live = module.live(&unread);
    let is_live = |item: &Item| live.contains(item);
    let mut out = bytes.to_vec();
    for (index, body) in (module.imported..).zip(&module.bodies) {
        if module.panics.contains(&index) || !is_live(&Item::Function(index)) {
            let code = &mut out[body.clone()];
            code.fill(NOP);
            code[..2].copy_from_slice(&[0, UNREACHABLE]);
            code[body.len() - 1] = END;
        }
    }
    let (kept, unread): (Vec<_>, Vec<_>) = module.data.iter().partition(|(item, _)| is_live(item));
    for (_, place) in unread {
        out[place.clone()].fill(0);
    }
    // Constants with the same bytes can share a place.
    for (_, place) in kept {
        out[place.clone()].copy_from_slice(&bytes[place.clone()]);
    }
    for section in module.spent.iter().rev() {
        out.drain(section.clone());
    }
    Ok(out)
}

impl Module {
    /// Places in sources, which calls hand on for the message of a panic and nothing else reads:
    /// 16 bytes, of which the first refer to the path of a source.
    fn locations(&self, bytes: &[u8]) -> HashSet<Item> {
        let data: HashMap<Item, &Range<usize>> = self
            .data
            .iter()
            .map(|(item, place)| (*item, place))
            .collect();
        let symbols: HashMap<usize, usize> = self.references.iter().copied().collect();
        let is_path = |place: &Range<usize>| {
            let text = &bytes[place.clone()];
            text.strip_suffix(b"\0").unwrap_or(text).ends_with(b".rs")
        };
        let is_location = |place: &Range<usize>| {
            let symbol = symbols.get(&place.start);
            let target = symbol.and_then(|symbol| self.symbols[*symbol]);
            place.len() == 16
                && target
                    .and_then(|item| data.get(&item))
                    .is_some_and(|place| is_path(place))
        };
        self.data
            .iter()
            .filter(|(_, place)| is_location(place))
            .map(|(item, _)| *item)
            .collect()
    }

    /// Tables of functions by which values are shown to a developer: how to drop a value, its size and
    /// alignment, and the one function.
    fn debug_tables(&self, bytes: &[u8]) -> Vec<Item> {
        let symbols: HashMap<usize, usize> = self.references.iter().copied().collect();
        let is_debug = |place: &Range<usize>| {
            let at = |offset| symbols.get(&(place.start + offset));
            let shows = at(12).and_then(|symbol| self.symbols[*symbol]);
            place.len() == 16
                && (at(4), at(8)) == (None, None)
                && matches!(bytes[place.start + 8..][..4], [1 | 2 | 4 | 8 | 16, 0, 0, 0])
                && matches!(shows, Some(Item::Function(index)) if self.shows_only(index))
        };
        let tables = self.data.iter().filter(|(_, place)| is_debug(place));
        tables.map(|(item, _)| *item).collect()
    }

    /// Whether a function shows a value, and is not something else under another name as well.
    fn shows_only(&self, function: u32) -> bool {
        self.debugs.contains(&function) && !self.others.contains(&function)
    }

    /// What is reached from outside without a panic.
    fn live(&self, unread: &HashSet<Item>) -> HashSet<Item> {
        let mut owners: Vec<(Range<usize>, Item)> = (self.imported..)
            .zip(&self.bodies)
            .map(|(index, body)| (body.clone(), Item::Function(index)))
            .chain(self.data.iter().map(|(item, place)| (place.clone(), *item)))
            .collect();
        owners.sort_by_key(|(place, _)| (place.start, place.end));
        let mut outgoing: HashMap<Item, Vec<Item>> = HashMap::new();
        let mut open = self.roots.clone();
        for (place, symbol) in &self.references {
            let Some(target) = self.symbols.get(*symbol).copied().flatten() else {
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
            let is_panic = matches!(item, Item::Function(index) if self.panics.contains(&index));
            if !unread.contains(&item) && live.insert(item) && !is_panic {
                open.extend(outgoing.get(&item).into_iter().flatten());
            }
        }
        live
    }
}

fn read(bytes: &[u8]) -> Result<Module, wasmparser::BinaryReaderError> {
    let mut module = Module::default();
    let mut sections: Vec<usize> = Vec::new();
    let mut end = 8;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        if let Some((_, range)) = payload.as_section() {
            let start = std::mem::replace(&mut end, range.end);
            sections.push(range.start);
            if let Payload::CustomSection(section) = &payload
                && (section.name() == "linking" || section.name().starts_with("reloc."))
            {
                module.spent.push(start..range.end);
            }
        }
        match payload {
            Payload::TypeSection(types) => {
                for kind in types.into_iter_err_on_gc_types() {
                    module.silent.push(kind?.results().is_empty());
                }
            }
            Payload::FunctionSection(functions) => {
                module.types = functions.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    module.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        module.roots.push(Item::Function(export.index));
                    }
                }
            }
            Payload::StartSection { func, .. } => module.roots.push(Item::Function(func)),
            Payload::CodeSectionEntry(body) => module.bodies.push(body.range()),
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    let end = segment.range.end;
                    module.segments.push(end - segment.data.len()..end);
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            for symbol in symbols {
                                module.add(&symbol?);
                            }
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => {
                    let section = sections[relocations.section_index() as usize];
                    for entry in relocations.entries() {
                        let entry = entry?;
                        if entry.ty != RelocationType::TypeIndexLeb {
                            let place = section + entry.offset as usize;
                            module.references.push((place, entry.index as usize));
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(module)
}

impl Module {
    /// Whether it has a body and no result.
    fn is_silent(&self, function: u32) -> bool {
        let body = function.checked_sub(self.imported);
        let kind = body.and_then(|body| self.types.get(body as usize));
        kind.is_some_and(|kind| self.silent[*kind as usize])
    }

    fn add(&mut self, symbol: &SymbolInfo<'_>) {
        let item = match *symbol {
            SymbolInfo::Func { index, name, .. } => {
                let name = format!("{:#}", rustc_demangle::demangle(name.unwrap_or_default()));
                let is_unused = is_of_other_format(&name) && index >= self.imported;
                if is_unused || is_panic(&name) && self.is_silent(index) {
                    self.panics.insert(index);
                }
                let is_debug = name.ends_with(" as core::fmt::Debug>::fmt");
                let kind = if is_debug {
                    &mut self.debugs
                } else {
                    &mut self.others
                };
                kind.insert(index);
                Some(Item::Function(index))
            }
            SymbolInfo::Data {
                symbol: Some(defined),
                ..
            } => {
                let item = Item::Data(self.symbols.len());
                let segment = &self.segments[defined.index as usize];
                let start = segment.start + defined.offset as usize;
                self.data.push((item, start..start + defined.size as usize));
                Some(item)
            }
            _ => None,
        };
        self.symbols.push(item);
    }
}

/// Whether a function of Rust's library makes the message of a panic; such functions do not return.
fn is_panic(name: &str) -> bool {
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

fn is_of_other_format(name: &str) -> bool {
    name.starts_with("zlib_rs::adler32::") || name.starts_with("zlib_rs::crc32::")
}
