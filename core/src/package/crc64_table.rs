//! CRC-64/XZ on wasm.

use std::sync::LazyLock;

use super::crc_table::Tables;

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::new(0xC96C_5795_D787_0F42));

#[derive(Clone)]
pub(super) struct Crc64(u64);

impl Crc64 {
    pub(super) fn new() -> Self {
        Self(!0)
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0 = TABLES.extend(self.0, bytes);
    }

    pub(super) fn finish(&self) -> u64 {
        !self.0
    }
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
