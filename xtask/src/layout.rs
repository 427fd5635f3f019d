//! The data of a module in an order that packs.
//!
//! gzip finds a repetition within 32 KB. The compiler leaves tables with the texts that they name between
//! them, 140 KB in all, so that what is alike lies too far apart. Here all texts come first, none twice
//! that is part of a longer one, and then the tables, those of one shape together. Data that nobody reads
//! is left out.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::linked::{Address, Item, Linked};

/// So many words of a table tell its shape.
const SHAPE: usize = 3;
/// The highest alignment of anything.
const ALIGNMENT: usize = 16;

/// Data that moves as a whole.
struct Block {
    /// Offsets in the module.
    from: Range<usize>,
    /// Offset in its segment.
    to: usize,
}

/// Moves live data within its segment, and lets all that refers to it follow.
pub(crate) fn pack(module: &Linked, live: &HashSet<Item>, bytes: &mut [u8]) -> Result<(), String> {
    let words: HashSet<usize> = module.references.iter().map(|word| word.place).collect();
    let mut shifts: HashMap<Item, i32> = HashMap::new();
    let mut segments = Vec::new();
    for segment in &module.segments {
        let is_inside =
            |place: &Range<usize>| segment.start <= place.start && place.end <= segment.end;
        let data = module.data.iter();
        let mut data: Vec<_> = data
            .filter(|(item, place)| live.contains(item) && is_inside(place))
            .collect();
        data.sort_by_key(|(_, place)| (place.start, place.end));
        let mut blocks = blocks(data.iter().map(|(_, place)| place));
        if arrange(&mut blocks, segment.start, bytes, &words) > segment.len() {
            // Alignment took more than was gained: it stays as it is.
            continue;
        }
        for (item, place) in data {
            let index = blocks.partition_point(|block| block.from.start <= place.start);
            let block = &blocks[index - 1];
            let shift = i64::try_from(segment.start + block.to)
                .and_then(|new| Ok(new - i64::try_from(block.from.start)?))
                .and_then(i32::try_from);
            shifts.insert(*item, shift.map_err(|error| error.to_string())?);
        }
        segments.push((segment, blocks));
    }
    follow(module, live, &shifts, bytes);
    for (segment, blocks) in segments {
        let old = bytes[segment.clone()].to_vec();
        let new = &mut bytes[segment.clone()];
        new.fill(0);
        for Block { from, to } in blocks {
            let moved = &old[from.start - segment.start..from.end - segment.start];
            new[to..to + moved.len()].copy_from_slice(moved);
        }
    }
    Ok(())
}

/// Data that overlaps is one block, for constants with the same bytes can share a place.
fn blocks<'a>(places: impl Iterator<Item = &'a Range<usize>>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for place in places {
        match blocks.last_mut() {
            Some(Block { from, .. }) if place.start < from.end || place.is_empty() => {
                from.end = from.end.max(place.end);
            }
            _ => blocks.push(Block {
                from: place.clone(),
                to: 0,
            }),
        }
    }
    blocks
}

/// Says where each block goes, and returns the length of them all.
fn arrange(blocks: &mut [Block], segment: usize, bytes: &[u8], words: &HashSet<usize>) -> usize {
    let is_text = |block: &&mut Block| {
        let mut text = bytes[block.from.clone()].iter();
        text.all(|byte| *byte >= b' ' || *byte == b'\n')
            && !block.from.clone().any(|place| words.contains(&place))
    };
    let (mut texts, mut tables): (Vec<_>, Vec<_>) = blocks.iter_mut().partition(is_text);
    texts.sort_by_key(|block| Reverse(block.from.len()));
    let mut content: Vec<u8> = Vec::new();
    for block in texts {
        let text = &bytes[block.from.clone()];
        block.to = find(&content, text).unwrap_or(content.len());
        if block.to == content.len() {
            content.extend(text);
        }
    }
    tables.sort_by_cached_key(|block| {
        let places = block.from.clone().step_by(4).take(SHAPE);
        let shape = places.map(|place| words.contains(&place));
        shape.collect::<Vec<bool>>()
    });
    let mut end = content.len();
    for block in tables {
        // The length of a type is a multiple of its alignment, as its place was.
        let aligned = (block.from.start - segment) | block.from.len() | ALIGNMENT;
        block.to = end.next_multiple_of(1 << aligned.trailing_zeros());
        end = block.to + block.from.len();
    }
    end
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    let length = part.len().max(1);
    text.windows(length)
        .position(|window| window.starts_with(part))
}

/// Writes every address anew whose data has moved.
fn follow(module: &Linked, live: &HashSet<Item>, shifts: &HashMap<Item, i32>, bytes: &mut [u8]) {
    for reference in &module.references {
        let target = module.symbols.get(reference.symbol).copied().flatten();
        let shift = target.and_then(|item| shifts.get(&item));
        let (Some(address), Some(shift)) = (reference.address, shift) else {
            continue;
        };
        match address {
            Address::Word => {
                if let Some(word) = bytes[reference.place..].first_chunk_mut() {
                    *word = u32::from_le_bytes(*word)
                        .wrapping_add_signed(*shift)
                        .to_le_bytes();
                }
            }
            Address::Code => {
                if module.is_in_live_code(reference.place, live) {
                    let number = bytes[reference.place..].iter_mut().zip([0, 7, 14, 21, 28]);
                    add(number, *shift);
                }
            }
        }
    }
}

/// Adds to a number of five bytes, seven bits each.
fn add<'a>(number: impl Iterator<Item = (&'a mut u8, u32)>, shift: i32) {
    let mut number: Vec<_> = number.collect();
    let old = number.iter().fold(0_u32, |number, (byte, bits)| {
        number | u32::from(**byte & 0x7f) << bits
    });
    let new = old.wrapping_add_signed(shift);
    for (byte, bits) in &mut number {
        let [low, ..] = (new >> *bits).to_le_bytes();
        **byte = **byte & 0x80 | low & 0x7f;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::pack;
    use crate::linked::{Address, Item, Linked, Reference};

    /// Two tables with an address each, and five texts: one is part of another, one is dead.
    #[test]
    fn data_moves_and_addresses_follow() {
        let code = b"\x02\x41\x91\x80\x80\x80\x00\x1a\x0b"; // i32.const 17
        let data = b"\x20\0\0\0\x01\0\0\0dead memory\0\x15\0\0\0\x02\0\0\0mem!function";
        assert_eq!(data.len(), 40);
        let mut bytes = [code.as_slice(), data].concat();
        let place = |start: usize, end: usize| code.len() + start..code.len() + end;
        let items = [
            place(0, 8),
            place(8, 12),
            place(13, 19),
            place(20, 28),
            place(28, 31),
            place(32, 40),
            place(31, 32),
        ];
        let module = Linked {
            bodies: std::iter::once(0..code.len()).collect(),
            segments: vec![place(0, 40)],
            symbols: (0..items.len())
                .map(|index| Some(Item::Data(index)))
                .collect(),
            data: (0..).map(Item::Data).zip(items).collect(),
            // The code names `memory` with 4 added, the first table `function`, the second `mem`.
            references: vec![
                Reference {
                    place: 2,
                    symbol: 2,
                    address: Some(Address::Code),
                },
                Reference {
                    place: code.len(),
                    symbol: 5,
                    address: Some(Address::Word),
                },
                Reference {
                    place: code.len() + 20,
                    symbol: 4,
                    address: Some(Address::Word),
                },
            ],
            ..Linked::default()
        };
        let mut live: HashSet<Item> = module.symbols.iter().copied().flatten().collect();
        live.remove(&Item::Data(1));
        live.insert(Item::Function(0));
        pack(&module, &live, &mut bytes).expect("it fits");
        // `function` 0, `memory` 8 with `mem` in it, `!` 14, the tables 16 and 24.
        // 17 was 13 + 4 and is 8 + 4; 32 was `function`; 0x15 was 28 - 7, and `mem` is at 8 now.
        let moved = b"functionmemory!\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0";
        let code = b"\x02\x41\x8c\x80\x80\x80\x00\x1a\x0b";
        assert_eq!(
            bytes,
            [code.as_slice(), moved.get(..40).expect("40 bytes")].concat()
        );
    }
}
