//! CRC-64/XZ by tables: the engine on wasm.

use std::sync::LazyLock;

use super::crc_table::Tables;
use super::crc64::POLYNOMIAL;

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::new(POLYNOMIAL));

/// The checksum of what `checksum` covers followed by `bytes`.
pub(super) fn extended(checksum: u64, bytes: &[u8]) -> u64 {
    !TABLES.extend(!checksum, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checksum(bytes: &[u8]) -> u64 {
        extended(0, bytes)
    }

    /// Check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
    #[test]
    fn known_responses() {
        assert_eq!(checksum(b""), 0);
        assert_eq!(checksum(b"123456789"), 0x995D_C9BB_DF19_39FA);
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
            assert_eq!(checksum(bytes), oracle.sum64(), "{length}");
            assert_eq!(
                checksum(bytes),
                crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, bytes)
            );
            let (first, second) = bytes.split_at(length / 3);
            assert_eq!(
                extended(checksum(first), second),
                oracle.sum64(),
                "{length}"
            );
        }
    }
}
