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

/// What is read next, in steps of which each needs fewer bits than are kept.
enum State {
    Block,
    /// Bytes as they are, so many.
    Stored(u16),
    /// The length of a code for lengths; how many were reported already.
    OrderedLength(u8),
    CodeLength,
    Symbol,
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
        let mut rest = input.iter();
        let mut returned = 0;
        loop {
            if self.is_over() || self.out.len() >= 2 * WINDOW {
                // Of this input: a step that lacked bits has now taken all of those before it.
                returned = self.bits.return_bytes();
                break;
            }
            self.bits.fill(&mut rest);
            let before = self.bits;
            match self.next() {
                Ok(state) => self.state = state,
                Err(Stop::Broken) => return None,
                Err(Stop::Input) => {
                    self.bits = before;
                    break;
                }
            }
        }
        let taken = input.len() - rest.len() - returned;
        Some((taken, self.out.get(seen..)?))
    }

    /// A step: all of it, or nothing but bits are taken.
    fn next(&mut self) -> Result<State, Stop> {
        match self.state {
            State::Block => self.block(),
            State::Stored(0) => Ok(self.end_of_block()),
            State::Stored(left) => {
                let byte = self.bits.take(8)?;
                self.out.push(byte.to_le_bytes()[0]);
                Ok(State::Stored(left - 1))
            }
            State::OrderedLength(at) => self.ordered_length(at),
            State::CodeLength => self.code_length(),
            _ => self.symbol(),
        }
    }

    fn block(&mut self) -> Result<State, Stop> {
        let header = self.bits.take(3)?;
        self.is_last = header & 1 == 1;
        match header >> 1 {
            0 => {
                self.bits.skip_to_byte();
                let length = self.bits.take(16)?;
                if self.bits.take(16)? != !length {
                    return Err(Stop::Broken);
                }
                Ok(State::Stored(length))
            }
            1 => {
                self.lengths.clear();
                for (length, end) in [(8, 144), (9, 256), (7, 280), (8, 288), (5, 320)] {
                    self.lengths.resize(end, length);
                }
                self.literals_reported = 288;
                self.symbols()
            }
            2 => {
                let sizes = usize::from(self.bits.take(14)?);
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
            _ => Err(Stop::Broken),
        }
    }

    /// The length of a code for lengths; those that are not reported are 0.
    fn ordered_length(&mut self, at: u8) -> Result<State, Stop> {
        let length = self.bits.take(3)?;
        let place = ORDER.get(usize::from(at)).copied().unwrap_or_default();
        if let Some(slot) = self.lengths.get_mut(usize::from(place)) {
            *slot = length.to_le_bytes()[0];
        }
        if usize::from(at) + 1 < self.ordered {
            return Ok(State::OrderedLength(at + 1));
        }
        self.literals = Codes::new(&self.lengths, false).ok_or(Stop::Broken)?;
        self.lengths.clear();
        Ok(State::CodeLength)
    }

    /// One length for one symbol or more.
    fn code_length(&mut self) -> Result<State, Stop> {
        let symbol = self.bits.symbol(&self.literals)?;
        let (length, least, bits) = match symbol {
            16 => (*self.lengths.last().ok_or(Stop::Broken)?, 3, 2),
            17 => (0, 3, 3),
            18 => (0, 11, 7),
            length => (length.to_le_bytes()[0], 1, 0),
        };
        let reported = self.lengths.len() + least + usize::from(self.bits.take(bits)?);
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

    /// A literal, or a length and the distance that it is copied from.
    fn symbol(&mut self) -> Result<State, Stop> {
        let symbol = self.bits.symbol(&self.literals)?;
        let Some(place) = symbol.checked_sub(END_OF_BLOCK + 1) else {
            if symbol == END_OF_BLOCK {
                return Ok(self.end_of_block());
            }
            self.out.push(symbol.to_le_bytes()[0]);
            return Ok(State::Symbol);
        };
        let (base, bits) = match place {
            28 => (255, 0),
            _ => scale(place, 2),
        };
        let length = 3 + base + usize::from(self.bits.take(bits)?);
        let place = self.bits.symbol(&self.distances)?;
        if usize::from(symbol) >= LITERALS || usize::from(place) >= DISTANCES {
            return Err(Stop::Broken);
        }
        let (base, bits) = scale(place, 1);
        let distance = 1 + base + usize::from(self.bits.take(bits)?);
        let start = self.out.len().checked_sub(distance).ok_or(Stop::Broken)?;
        for at in start..start + length {
            let byte = self.out.get(at).copied().unwrap_or_default();
            self.out.push(byte);
        }
        Ok(State::Symbol)
    }

    const fn end_of_block(&self) -> State {
        if self.is_last {
            State::Over
        } else {
            State::Block
        }
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
