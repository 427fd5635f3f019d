//! Prefix codes and the bits that they are read from.

use super::Stop;

/// How many bits of a code are looked up at once.
const SHORT: u32 = 9;

/// No code has more bits.
const LONGEST: u32 = 15;

/// Bits that were read and are not used, the first one lowest.
pub(super) struct Bits {
    bits: u64,
    count: u32,
}

impl Bits {
    pub(super) const NONE: Self = Self { bits: 0, count: 0 };

    fn read(&mut self, input: &mut &[u8]) -> Result<(), Stop> {
        let (byte, rest) = input.split_first().ok_or(Stop::Input)?;
        self.bits |= u64::from(*byte) << self.count;
        self.count += 8;
        *input = rest;
        Ok(())
    }

    fn leave(&mut self, count: u32) {
        self.bits >>= count;
        self.count -= count;
    }

    #[expect(clippy::cast_possible_truncation, reason = "32 bits at most")]
    pub(super) fn take(&mut self, count: u32, input: &mut &[u8]) -> Result<usize, Stop> {
        while self.count < count {
            self.read(input)?;
        }
        let bits = self.bits & ((1 << count) - 1);
        self.leave(count);
        Ok(bits as usize)
    }

    pub(super) fn symbol(&mut self, codes: &Codes, input: &mut &[u8]) -> Result<u16, Stop> {
        loop {
            if let Some((symbol, length)) = codes.symbol(self.bits, self.count) {
                self.leave(length);
                return Ok(symbol);
            }
            if self.count >= LONGEST {
                return Err(Stop::Broken);
            }
            self.read(input)?;
        }
    }
}

/// The symbols of a prefix code.
#[derive(Default)]
pub(super) struct Codes {
    /// How many codes there are of each length.
    counts: [u16; LONGEST as usize + 1],
    /// In the order of their codes.
    symbols: Vec<u16>,
    /// By the next bits: a symbol, and below it in four bits the length of its code; 0 where that is
    /// longer, or there is none.
    short: Vec<u16>,
}

impl Codes {
    /// The code that has these lengths for its symbols. Where `can_be_one`, there may be but one of
    /// one bit, or none at all.
    pub(super) fn new(lengths: &[u8], can_be_one: bool) -> Option<Self> {
        let mut codes = Self {
            short: vec![0; 1 << SHORT],
            ..Self::default()
        };
        let mut code: u32 = 0;
        for length in 1..=LONGEST {
            code <<= 1;
            for (symbol, _) in (0..)
                .zip(lengths)
                .filter(|(_, found)| u32::from(**found) == length)
            {
                codes.symbols.push(symbol);
                *codes.counts.get_mut(length as usize)? += 1;
                codes.remember(code, length, symbol);
                code += 1;
            }
            if code > 1 << length {
                return None;
            }
        }
        let is_complete = code == 1 << LONGEST;
        let is_one =
            code == 1 << (LONGEST - 1) && codes.symbols.len() == 1 || codes.symbols.is_empty();
        (is_complete || can_be_one && is_one).then_some(codes)
    }

    fn remember(&mut self, code: u32, length: u32, symbol: u16) {
        if length <= SHORT {
            let first = code.reverse_bits() >> (32 - length);
            let places = self
                .short
                .iter_mut()
                .skip(first as usize)
                .step_by(1 << length);
            for place in places {
                *place = symbol << 4 | u16::try_from(length).unwrap_or_default();
            }
        }
    }

    /// The symbol that so many bits begin with, and the length of its code.
    #[expect(clippy::cast_possible_truncation, reason = "no code has more bits")]
    fn symbol(&self, bits: u64, count: u32) -> Option<(u16, u32)> {
        let bits = bits as usize;
        let short = self
            .short
            .get(bits & ((1 << SHORT) - 1))
            .copied()
            .unwrap_or_default();
        let length = u32::from(short & 15);
        if length > 0 {
            return (length <= count).then_some((short >> 4, length));
        }
        let (mut code, mut first, mut before) = (0, 0, 0);
        for (length, of_length) in (1..).zip(self.counts.iter().skip(1)) {
            if length > count {
                return None;
            }
            let of_length = usize::from(*of_length);
            code |= bits >> (length - 1) & 1;
            if code < first + of_length {
                let symbol = self.symbols.get(before + code - first)?;
                return Some((*symbol, length));
            }
            before += of_length;
            first = (first + of_length) << 1;
            code <<= 1;
        }
        None
    }
}
