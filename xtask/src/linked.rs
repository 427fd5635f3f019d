//! What the linker tells of a module (`--emit-relocs`): the functions and data it is made of, and what
//! refers to what.

use std::collections::HashSet;
use std::ops::Range;

use wasmparser::{
    BinaryReaderError, ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationType,
    SymbolInfo, TypeRef,
};

use crate::panics;

/// The option of the linker without which the module does not tell it.
pub(crate) const LINK_ARG: &str = "-Clink-arg=--emit-relocs";

/// Something that refers to others and is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Item {
    Function(u32),
    /// By the number of its symbol.
    Data(usize),
}

/// A place that refers to an item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reference {
    /// Offset in the module.
    pub(crate) place: usize,
    /// Number of the symbol.
    pub(crate) symbol: usize,
    /// How an address in memory is written there; nothing if there is none.
    pub(crate) address: Option<Address>,
}

/// How an address is written: in five bytes of code, in seven bits each, or as a word of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Address {
    Code,
    Word,
}

/// A module, by offsets in its bytes.
#[derive(Default)]
pub(crate) struct Linked {
    /// How many functions are imported.
    pub(crate) imported: u32,
    /// Functions that are reached from outside.
    pub(crate) roots: Vec<Item>,
    /// Where the bodies of functions lie, without their sizes.
    pub(crate) bodies: Vec<Range<usize>>,
    /// Where the contents of segments of data lie.
    pub(crate) segments: Vec<Range<usize>>,
    /// Items by the numbers of their symbols.
    pub(crate) symbols: Vec<Option<Item>>,
    /// Functions that make the message of a panic, or a checksum of another format.
    pub(crate) panics: HashSet<u32>,
    /// Functions by which glue throws, and those that may be there to drop arguments before it does.
    pub(crate) throws: HashSet<u32>,
    pub(crate) discards: HashSet<u32>,
    /// Functions with the name of one that shows a value, and those with another name.
    pub(crate) debugs: HashSet<u32>,
    pub(crate) others: HashSet<u32>,
    /// Where data with a symbol lies.
    pub(crate) data: Vec<(Item, Range<usize>)>,
    pub(crate) references: Vec<Reference>,
    /// Types that have no results, and the types of functions with a body.
    pub(crate) silent: Vec<bool>,
    pub(crate) types: Vec<u32>,
    /// Sections by which the above is known, which nobody needs any more.
    pub(crate) spent: Vec<Range<usize>>,
}

impl Linked {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, String> {
        let module = read(bytes).map_err(|error| error.to_string())?;
        if module.panics.is_empty() || module.references.is_empty() {
            return Err("the module does not tell what refers to what".to_owned());
        }
        Ok(module)
    }

    /// Whether a place is in the body of a function that is live.
    pub(crate) fn is_in_live_code(&self, place: usize, live: &HashSet<Item>) -> bool {
        self.body_at(place).is_some_and(|index| {
            let function = u32::try_from(index).unwrap_or(u32::MAX) + self.imported;
            live.contains(&Item::Function(function))
        })
    }

    /// Which body a place is in.
    pub(crate) fn body_at(&self, place: usize) -> Option<usize> {
        let after = self.bodies.partition_point(|body| body.start <= place);
        let index = after.checked_sub(1)?;
        self.bodies[index].contains(&place).then_some(index)
    }

    /// Takes out of the module what was read.
    pub(crate) fn forget(&self, bytes: &mut Vec<u8>) {
        for section in self.spent.iter().rev() {
            bytes.drain(section.clone());
        }
    }

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
                let is_unused = panics::is_unused(&name) && index >= self.imported;
                if is_unused || panics::is_panic(&name) && self.is_silent(index) {
                    self.panics.insert(index);
                }
                if panics::is_throw(&name) {
                    self.throws.insert(index);
                }
                if panics::is_discard(&name) {
                    self.discards.insert(index);
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

fn read(bytes: &[u8]) -> Result<Linked, BinaryReaderError> {
    let mut module = Linked::default();
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
                            module.references.push(Reference {
                                place: section + entry.offset as usize,
                                symbol: entry.index as usize,
                                address: address(entry.ty),
                            });
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

fn address(kind: RelocationType) -> Option<Address> {
    match kind {
        RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb => Some(Address::Code),
        RelocationType::MemoryAddrI32 => Some(Address::Word),
        _ => None,
    }
}
