//! CRC-64/XZ by tables, sixteen bytes a step: the engine on wasm.
//!
//! wasm has no carry-less multiplication, so every fast implementation there is this one. A crate
//! would put the 32 KB of tables into the module, where they do not compress; computed on first
//! use they cost nothing to download.

use std::sync::LazyLock;

const POLYNOMIAL: u64 = 0xC96C_5795_D787_0F42;
const STEP: usize = 16;

/// `TABLES[k][b]`: what byte `b` becomes when `k` zero bytes follow it.
static TABLES: LazyLock<Box<[[u64; 256]; STEP]>> = LazyLock::new(|| {
    let mut tables = Box::new([[0; 256]; STEP]);
    let mut previous = [0; 256];
    for (byte, entry) in (0_u64..).zip(&mut previous) {
        *entry = (0..8).fold(byte, |crc, _| (crc >> 1) ^ (POLYNOMIAL * (crc & 1)));
    }
    let bytes = previous;
    for table in tables.iter_mut() {
        *table = previous;
        for entry in &mut previous {
            *entry = (*entry >> 8) ^ at(&bytes, *entry);
        }
    }
    tables
});

#[derive(Clone)]
pub(super) struct Crc64(u64);

impl Crc64 {
    pub(super) fn new() -> Self {
        Self(!0)
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        let tables = &**TABLES;
        let (steps, rest) = bytes.as_chunks::<STEP>();
        for step in steps {
            let (low, high) = halves(step);
            let (low, high) = (low ^ self.0, high);
            self.0 = at(&tables[15], low)
                ^ at(&tables[14], low >> 8)
                ^ at(&tables[13], low >> 16)
                ^ at(&tables[12], low >> 24)
                ^ at(&tables[11], low >> 32)
                ^ at(&tables[10], low >> 40)
                ^ at(&tables[9], low >> 48)
                ^ at(&tables[8], low >> 56)
                ^ at(&tables[7], high)
                ^ at(&tables[6], high >> 8)
                ^ at(&tables[5], high >> 16)
                ^ at(&tables[4], high >> 24)
                ^ at(&tables[3], high >> 32)
                ^ at(&tables[2], high >> 40)
                ^ at(&tables[1], high >> 48)
                ^ at(&tables[0], high >> 56);
        }
        for byte in rest {
            self.0 = (self.0 >> 8) ^ at(&tables[0], self.0 ^ u64::from(*byte));
        }
    }

    pub(super) fn finish(&self) -> u64 {
        !self.0
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(bytes: &[u8]) -> u64 {
        let mut crc = Crc64::new();
        crc.update(bytes);
        crc.finish()
    }

    /// Check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
    #[test]
    fn known_answers() {
        assert_eq!(sum(b""), 0);
        assert_eq!(sum(b"123456789"), 0x995D_C9BB_DF19_39FA);
    }

    #[test]
    fn agrees_with_crc64fast_and_crc_fast_at_every_length_and_split() {
        let data: Vec<u8> = (0_u32..)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
            .take(200)
            .collect();
        for length in 0..data.len() {
            let bytes = &data[..length];
            let mut oracle = crc64fast::Digest::new();
            oracle.write(bytes);
            assert_eq!(sum(bytes), oracle.sum64(), "{length}");
            assert_eq!(
                sum(bytes),
                crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, bytes)
            );
            let mut split = Crc64::new();
            split.update(&bytes[..length / 3]);
            split.update(&bytes[length / 3..]);
            assert_eq!(split.finish(), oracle.sum64(), "{length}");
        }
    }
}
