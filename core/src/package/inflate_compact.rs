//! Unpacks deflated data (RFC 1951) that streams by, in a fraction of the code of a fast engine.
//!
//! What zlib rejects is rejected: codes that are too many or too few for their lengths, more symbols
//! than there are, copies from before the beginning.

mod codes;

use codes::{Bits, Codes};

/// How far back a copy reaches.
const WINDOW: usize = 32 << 10;

/// Symbols of literals and lengths.
const END_OF_BLOCK: u16 = 256;
const LITERALS: usize = 286;
const DISTANCES: usize = 30;

/// In which order the lengths of the codes for lengths are reported.
const ORDER: &[u8; 19] =
    b"\x10\x11\x12\x00\x08\x07\x09\x06\x0a\x05\x0b\x04\x0c\x03\x0d\x02\x0e\x01\x0f";

/// Why there is no next step.
enum Stop {
    /// The input is over.
    Input,
    /// It is not deflated data.
    Broken,
}

/// What is read next.
#[derive(Clone, Copy)]
enum State {
    Block,
    StoredLength,
    Stored(usize),
    Sizes,
    /// The length of a code for lengths; how many were reported already.
    OrderedLength(usize),
    CodeLength,
    Repetition(u16),
    Symbol,
    Length(u16),
    Distance(usize),
    /// The length, and the symbol of the distance.
    Copy(usize, u16),
    Over,
}

/// Deflated data that is being unpacked.
pub(super) struct Inflater {
    state: State,
    bits: Bits,
    is_last: bool,
    /// Lengths of codes, as far as they are known, and how many of literals and of all there will be.
    lengths: Vec<u8>,
    literals_reported: usize,
    reported: usize,
    /// How many lengths of codes for lengths there are.
    ordered: usize,
    literals: Codes,
    distances: Codes,
    /// What was unpacked last.
    out: Vec<u8>,
}

impl Inflater {
    pub(super) fn new() -> Self {
        Self {
            state: State::Block,
            bits: Bits::NONE,
            is_last: false,
            lengths: Vec::new(),
            literals_reported: 0,
            reported: 0,
            ordered: 0,
            literals: Codes::default(),
            distances: Codes::default(),
            out: Vec::new(),
        }
    }

    /// Whether the last block has ended.
    pub(super) const fn is_over(&self) -> bool {
        matches!(self.state, State::Over)
    }

    /// Unpacks until the input or the data is over, or there is much to look at: how many bytes were
    /// taken, and what is new. Nothing if it is not deflated data.
    pub(super) fn unpack(&mut self, input: &[u8]) -> Option<(usize, &[u8])> {
        if let Some(excess @ WINDOW..) = self.out.len().checked_sub(WINDOW) {
            self.out.copy_within(excess.., 0);
            self.out.truncate(WINDOW);
        }
        let seen = self.out.len();
        let mut rest = input;
        while !self.is_over() && self.out.len() < 2 * WINDOW {
            match self.next(&mut rest) {
                Ok(state) => self.state = state,
                Err(Stop::Input) => break,
                Err(Stop::Broken) => return None,
            }
        }
        Some((input.len() - rest.len(), self.out.get(seen..)?))
    }

    fn next(&mut self, input: &mut &[u8]) -> Result<State, Stop> {
        match self.state {
            State::Block => {
                let header = self.bits.take(3, input)?;
                self.is_last = header & 1 == 1;
                match header >> 1 {
                    0 => {
                        // Whole bytes are never read before they are needed.
                        self.bits = Bits::NONE;
                        Ok(State::StoredLength)
                    }
                    1 => {
                        self.lengths.clear();
                        for (length, end) in [(8, 144), (9, 256), (7, 280), (8, 288), (5, 320)] {
                            self.lengths.resize(end, length);
                        }
                        self.literals_reported = 288;
                        self.symbols()
                    }
                    2 => Ok(State::Sizes),
                    _ => Err(Stop::Broken),
                }
            }
            State::StoredLength => {
                let lengths = self.bits.take(32, input)?;
                let length = lengths & 0xffff;
                if length ^ lengths >> 16 != 0xffff {
                    return Err(Stop::Broken);
                }
                Ok(self.stored(length))
            }
            State::Stored(length) => {
                let (chunk, rest) = input.split_at(length.min(input.len()));
                if chunk.is_empty() {
                    return Err(Stop::Input);
                }
                self.out.extend_from_slice(chunk);
                *input = rest;
                Ok(self.stored(length - chunk.len()))
            }
            State::Sizes => {
                let sizes = self.bits.take(14, input)?;
                let (literals, distances) = (257 + (sizes & 31), 1 + (sizes >> 5 & 31));
                if literals > LITERALS || distances > DISTANCES {
                    return Err(Stop::Broken);
                }
                self.literals_reported = literals;
                self.reported = literals + distances;
                self.lengths.clear();
                self.lengths.resize(ORDER.len(), 0);
                self.ordered = 4 + (sizes >> 10);
                Ok(State::OrderedLength(0))
            }
            State::OrderedLength(at) => self.ordered_length(at, input),
            State::CodeLength => {
                let symbol = self.bits.symbol(&self.literals, input)?;
                match u8::try_from(symbol) {
                    Ok(length @ 0..16) => self.add(length, 1),
                    _ => Ok(State::Repetition(symbol)),
                }
            }
            State::Repetition(symbol) => {
                let (least, bits) = match symbol {
                    16 => (3, 2),
                    17 => (3, 3),
                    _ => (11, 7),
                };
                let count = least + self.bits.take(bits, input)?;
                let before = self.lengths.last().copied();
                let length = if symbol == 16 { before } else { Some(0) };
                self.add(length.ok_or(Stop::Broken)?, count)
            }
            _ => self.next_symbol(input),
        }
    }

    fn next_symbol(&mut self, input: &mut &[u8]) -> Result<State, Stop> {
        match self.state {
            State::Length(symbol) => {
                let place = symbol - END_OF_BLOCK - 1;
                let (base, bits) = match place {
                    28 => (255, 0),
                    _ => scale(place, 2),
                };
                Ok(State::Distance(3 + base + self.bits.take(bits, input)?))
            }
            State::Distance(length) => {
                let symbol = self.bits.symbol(&self.distances, input)?;
                if usize::from(symbol) >= DISTANCES {
                    return Err(Stop::Broken);
                }
                Ok(State::Copy(length, symbol))
            }
            State::Copy(length, symbol) => {
                let (base, bits) = scale(symbol, 1);
                let distance = 1 + base + self.bits.take(bits, input)?;
                let start = self.out.len().checked_sub(distance).ok_or(Stop::Broken)?;
                for at in start..start + length {
                    let byte = self.out.get(at).copied().unwrap_or_default();
                    self.out.push(byte);
                }
                Ok(State::Symbol)
            }
            _ => {
                let symbol = self.bits.symbol(&self.literals, input)?;
                match u8::try_from(symbol) {
                    Ok(literal) => {
                        self.out.push(literal);
                        Ok(State::Symbol)
                    }
                    _ if symbol == END_OF_BLOCK => Ok(self.end_of_block()),
                    _ if usize::from(symbol) >= LITERALS => Err(Stop::Broken),
                    _ => Ok(State::Length(symbol)),
                }
            }
        }
    }

    const fn end_of_block(&self) -> State {
        if self.is_last {
            State::Over
        } else {
            State::Block
        }
    }

    const fn stored(&self, left: usize) -> State {
        if left > 0 {
            State::Stored(left)
        } else {
            self.end_of_block()
        }
    }

    /// The length of a code for lengths; those that are not reported are 0.
    fn ordered_length(&mut self, at: usize, input: &mut &[u8]) -> Result<State, Stop> {
        let length = self.bits.take(3, input)?;
        let place = ORDER.get(at).copied().unwrap_or_default();
        if let (Some(slot), Ok(length)) =
            (self.lengths.get_mut(usize::from(place)), length.try_into())
        {
            *slot = length;
        }
        if at + 1 < self.ordered {
            return Ok(State::OrderedLength(at + 1));
        }
        self.literals = Codes::new(&self.lengths, false).ok_or(Stop::Broken)?;
        self.lengths.clear();
        Ok(State::CodeLength)
    }

    /// One length for so many symbols.
    fn add(&mut self, length: u8, count: usize) -> Result<State, Stop> {
        let reported = self.lengths.len() + count;
        self.lengths.resize(reported, length);
        if reported < self.reported {
            return Ok(State::CodeLength);
        }
        let can_end = self.lengths.get(usize::from(END_OF_BLOCK)) != Some(&0);
        if reported > self.reported || !can_end {
            return Err(Stop::Broken);
        }
        self.symbols()
    }

    /// The symbols of a block follow, in codes of these lengths.
    fn symbols(&mut self) -> Result<State, Stop> {
        let (literals, distances) = self
            .lengths
            .split_at_checked(self.literals_reported)
            .unwrap_or_default();
        self.literals = Codes::new(literals, true).ok_or(Stop::Broken)?;
        self.distances = Codes::new(distances, true).ok_or(Stop::Broken)?;
        Ok(State::Symbol)
    }
}

/// What the symbols of lengths and distances stand for: a number, and how many bits are added to it.
/// So many bits as `own` tell one of as many bits added from another.
fn scale(place: u16, own: u32) -> (usize, u32) {
    let (place, first) = (usize::from(place), 1 << own);
    match (place >> own).checked_sub(1) {
        None | Some(0) => (place, 0),
        Some(bits) => (
            (first + place % first) << bits,
            bits.try_into().unwrap_or_default(),
        ),
    }
}

#[cfg(test)]
mod tests;
