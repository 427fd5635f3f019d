//! Small damage to bytes, the same for the same seed.

/// A generator of numbers (SplitMix64), so that a replay needs no other source of chance.
pub struct Chance(u64);

impl Chance {
    /// The same seed gives the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, or 0.
    pub fn below(&mut self, end: usize) -> usize {
        // The remainder is below a usize.
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }

    fn byte(&mut self) -> u8 {
        const TELLING: &[u8] = b"\0\x01\x7f\x80\xff\r\n\"\\%/.:;&=?#@ PK";
        match self.below(3) {
            0 => TELLING[self.below(TELLING.len())],
            _ => self.next().to_le_bytes()[0],
        }
    }
}

/// The bytes after one to four changes: overwritten, inserted, removed, cut, or repeated.
pub fn damaged(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        match chance.below(8) {
            _ if bytes.is_empty() => bytes.push(chance.byte()),
            0..3 => bytes[at] = chance.byte(),
            3 | 4 => bytes.insert(at, chance.byte()),
            5 => drop(bytes.remove(at)),
            6 => {
                let end = (at + 1 + chance.below(64)).min(bytes.len());
                let chunk = bytes[at..end].to_vec();
                let to = chance.below(bytes.len());
                bytes.splice(to..to, chunk);
            }
            _ => bytes.truncate(at),
        }
    }
    bytes
}
