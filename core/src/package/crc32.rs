//! CRC-32 as ZIP uses it (ISO-HDLC): reflected polynomial 0xEDB88320, initial value and final XOR
//! all ones.

#[cfg(target_family = "wasm")]
pub(crate) use table::Crc32;

/// Natively that of the crate that inflates, which multiplies without carry.
#[cfg(not(target_family = "wasm"))]
pub(crate) struct Crc32(flate2::Crc);

#[cfg(not(target_family = "wasm"))]
impl Crc32 {
    pub(crate) fn new() -> Self {
        Self(flate2::Crc::new())
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(crate) fn finish(&self) -> u32 {
        self.0.sum()
    }
}

#[cfg(any(test, target_family = "wasm"))]
mod table {
    use std::sync::LazyLock;

    use crate::package::crc_table::Tables;

    static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::new(0xEDB8_8320));

    pub(crate) struct Crc32(u64);

    impl Crc32 {
        pub(crate) fn new() -> Self {
            Self(u32::MAX.into())
        }

        pub(crate) fn update(&mut self, bytes: &[u8]) {
            self.0 = TABLES.extend(self.0, bytes);
        }

        #[expect(clippy::cast_possible_truncation, reason = "the checksum has 32 bits")]
        pub(crate) fn finish(&self) -> u32 {
            !(self.0 as u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::table::Crc32;

    fn checksum(chunks: &[&[u8]]) -> u32 {
        let mut crc = Crc32::new();
        for chunk in chunks {
            crc.update(chunk);
        }
        crc.finish()
    }

    /// Check value of CRC-32/ISO-HDLC in the catalogue of parametrized CRC algorithms.
    #[test]
    fn known_responses() {
        assert_eq!(checksum(&[]), 0);
        assert_eq!(checksum(&[b"123456789"]), 0xCBF4_3926);
    }

    #[test]
    fn agrees_with_crc32fast_at_every_length_and_split() {
        let data: Vec<u8> = (0_u32..)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
            .take(200)
            .collect();
        for length in 0..data.len() {
            let bytes = &data[..length];
            let expected = crc32fast::hash(bytes);
            assert_eq!(checksum(&[bytes]), expected, "{length}");
            let (first, second) = bytes.split_at(length / 3);
            assert_eq!(checksum(&[first, second]), expected, "{length}");
        }
    }
}
