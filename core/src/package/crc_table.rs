//! Reflected CRCs of up to 64 bits by tables, sixteen bytes a step: the engine on wasm.
//!
//! wasm has no carry-less multiplication, so every fast implementation there is this one. A crate
//! would put its tables into the module, where they do not compress; computed on first use they
//! cost nothing to download.

const STEP: usize = 16;

/// `tables[k][b]`: what byte `b` becomes when `k` zero bytes follow it.
pub(super) struct Tables([[u64; 256]; STEP]);

impl Tables {
    /// The polynomial is written with the coefficient of `x^0` in the highest of its bits.
    #[expect(clippy::large_stack_arrays, reason = "32 KiB, once")]
    pub(super) fn new(polynomial: u64) -> Self {
        let mut tables = [[0; 256]; STEP];
        let mut previous = [0; 256];
        for (byte, entry) in (0_u64..).zip(&mut previous) {
            *entry = (0..8).fold(byte, |crc, _| (crc >> 1) ^ (polynomial * (crc & 1)));
        }
        let bytes = previous;
        for table in &mut tables {
            *table = previous;
            for entry in &mut previous {
                *entry = (*entry >> 8) ^ at(&bytes, *entry);
            }
        }
        Self(tables)
    }

    /// The state after the next bytes. A checksum of fewer bits stands in the lowest ones.
    #[expect(
        clippy::inline_always,
        reason = "where it is inlined the tables have a fixed address: a fourth faster"
    )]
    #[inline(always)]
    pub(super) fn extend(&self, mut crc: u64, bytes: &[u8]) -> u64 {
        let tables = &self.0;
        let (steps, rest) = bytes.as_chunks::<STEP>();
        for step in steps {
            let (low, high) = halves(step);
            // Known before the checksum so far is: it need not be waited for.
            let ahead = at(&tables[7], high)
                ^ at(&tables[6], high >> 8)
                ^ at(&tables[5], high >> 16)
                ^ at(&tables[4], high >> 24)
                ^ at(&tables[3], high >> 32)
                ^ at(&tables[2], high >> 40)
                ^ at(&tables[1], high >> 48)
                ^ at(&tables[0], high >> 56);
            let low = low ^ crc;
            crc = ahead
                ^ at(&tables[15], low)
                ^ at(&tables[14], low >> 8)
                ^ at(&tables[13], low >> 16)
                ^ at(&tables[12], low >> 24)
                ^ at(&tables[11], low >> 32)
                ^ at(&tables[10], low >> 40)
                ^ at(&tables[9], low >> 48)
                ^ at(&tables[8], low >> 56);
        }
        for byte in rest {
            crc = (crc >> 8) ^ at(&tables[0], crc ^ u64::from(*byte));
        }
        crc
    }
}

fn halves(step: &[u8; STEP]) -> (u64, u64) {
    let both = u128::from_le_bytes(*step);
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    (both as u64, (both >> 64) as u64)
}

/// The entry for the lowest byte.
fn at(table: &[u64; 256], crc: u64) -> u64 {
    let [byte, ..] = crc.to_le_bytes();
    #[expect(clippy::indexing_slicing, reason = "a byte is below 256")]
    table[usize::from(byte)]
}
