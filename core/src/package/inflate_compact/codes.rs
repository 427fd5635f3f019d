//! Prefix codes and the bits that they are read from.

use std::iter;
use std::slice::Iter;

use super::Stop;

/// Bits that were read and are not used, the first one lowest; above them are zeros.
#[derive(Clone, Copy)]
pub(super) struct Bits {
    bits: u64,
    count: u32,
}

impl Bits {
    pub(super) const NONE: Self = Self { bits: 0, count: 0 };

    /// Reads as many bytes as there is room for.
    pub(super) fn fill(&mut self, input: &mut Iter<'_, u8>) {
        while self.count <= 56
            && let Some(byte) = input.next()
        {
            self.bits |= u64::from(*byte) << self.count;
            self.count += 8;
        }
    }

    /// Leaves whole bytes to whoever reads on: how many.
    pub(super) fn return_bytes(&mut self) -> usize {
        let bytes = self.count / 8;
        self.count %= 8;
        self.bits &= (1 << self.count) - 1;
        bytes as usize
    }

    /// Leaves out what is not a whole byte.
    pub(super) fn skip_to_byte(&mut self) {
        self.bits >>= self.count % 8;
        self.count -= self.count % 8;
    }

    /// A number of up to 16 bits.
    #[expect(clippy::cast_possible_truncation, reason = "16 bits at most")]
    pub(super) fn take(&mut self, count: u32) -> Result<u16, Stop> {
        let bits = self.bits & ((1 << count) - 1);
        self.count = self.count.checked_sub(count).ok_or(Stop::Input)?;
        self.bits >>= count;
        Ok(bits as u16)
    }

    pub(super) fn symbol(&mut self, codes: &Codes) -> Result<u16, Stop> {
        let (symbol, length) = codes.symbol(self.bits).ok_or(Stop::Broken)?;
        self.take(length)?;
        Ok(symbol)
    }
}

/// The symbols of a prefix code, by as many next bits as its longest code has: the symbol, and below
/// it in four bits the length of its code; 0 where there is none.
#[derive(Default)]
pub(super) struct Codes(Vec<u16>);

impl Codes {
    /// The code that has these lengths for its symbols. Where `can_be_one`, there may be but one of
    /// one bit, or none at all.
    pub(super) fn new(lengths: &[u8], can_be_one: bool) -> Option<Self> {
        let longest = lengths.iter().copied().max().unwrap_or_default();
        let mut symbols: Vec<u16> = iter::repeat_n(0, 1 << longest).collect();
        let mut code: u32 = 0;
        for length in 1..=longest {
            code <<= 1;
            for (symbol, found) in (0_u16..).zip(lengths) {
                if *found == length {
                    let mut bits = (code.reverse_bits() >> (32 - length)) as usize;
                    while let Some(place) = symbols.get_mut(bits) {
                        *place = symbol << 4 | u16::from(length);
                        bits += 1 << length;
                    }
                    code += 1;
                }
            }
            if code > 1 << length {
                return None;
            }
        }
        let is_complete = code == 1 << longest;
        (is_complete || can_be_one && longest <= 1).then_some(Self(symbols))
    }

    /// The symbol that the bits begin with, and the length of its code.
    #[expect(clippy::cast_possible_truncation, reason = "no code has more bits")]
    fn symbol(&self, bits: u64) -> Option<(u16, u32)> {
        let symbols = &self.0;
        let found = *symbols.get(bits as usize & (symbols.len().wrapping_sub(1)))?;
        (found > 0).then_some((found >> 4, u32::from(found & 15)))
    }
}
