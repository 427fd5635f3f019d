//! CRC-32 as ZIP uses it (ISO-HDLC): reflected polynomial 0xEDB88320.

/// Natively `crc32fast`, which multiplies without carry.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone)]
pub(crate) struct Crc32(crc32fast::Hasher);

#[cfg(not(target_family = "wasm"))]
impl Crc32 {
    pub(crate) fn new() -> Self {
        Self(crc32fast::Hasher::new())
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(crate) fn finish(self) -> u32 {
        self.0.finalize()
    }
}
