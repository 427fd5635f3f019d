//! CRC-64/XZ: reflected polynomial 0xC96C5795D7870F42, initial value and final XOR all ones.
//!
//! Alibaba's documents call it "ECMA-182", as Go's `hash/crc64` and xz do; the unreflected
//! CRC-64/ECMA-182 of the catalogue is another sum.

#[cfg(target_family = "wasm")]
pub(super) use super::crc64_table::Crc64;

/// Natively `crc-fast`: four times `crc64fast` in the cache and at the memory limit beyond.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone)]
pub(super) struct Crc64(crc_fast::Digest);

#[cfg(not(target_family = "wasm"))]
impl Crc64 {
    pub(super) fn new() -> Self {
        Self(crc_fast::Digest::new(crc_fast::CrcAlgorithm::Crc64Xz))
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn finish(&self) -> u64 {
        self.0.finalize()
    }
}
