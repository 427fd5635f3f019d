//! The records of a ZIP archive, as APPNOTE.TXT lays them out.

pub(super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
pub(super) const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
pub(super) const CENTRAL: [u8; 4] = *b"PK\x01\x02";
pub(super) const END: [u8; 4] = *b"PK\x05\x06";
/// Without its comment.
pub(super) const END_LENGTH: usize = 22;

#[cfg(feature = "archive")]
pub(super) const ENCRYPTED: u16 = 1;
pub(super) const DESCRIBED_LATER: u16 = 1 << 3;
#[cfg(feature = "archive")]
pub(super) const PATCH: u16 = 1 << 5;
#[cfg(feature = "archive")]
pub(super) const STRONGLY_ENCRYPTED: u16 = 1 << 6;
pub(super) const UTF8: u16 = 1 << 11;
/// The local headers are masked, because the directory is encrypted.
#[cfg(feature = "archive")]
pub(super) const MASKED: u16 = 1 << 13;

pub(super) const FIRST_DISK: u16 = 0;
/// Length of a comment.
pub(super) const NO_COMMENT: u16 = 0;

pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;

/// A number in a record that is as long as its layout says.
#[expect(clippy::indexing_slicing, reason = "the layout has a number there")]
pub(super) fn u16_in<const LENGTH: usize>(record: &[u8; LENGTH], at: usize) -> u16 {
    u16::from_le_bytes([record[at], record[at + 1]])
}

/// A number of four bytes, likewise.
pub(super) fn u32_in<const LENGTH: usize>(record: &[u8; LENGTH], at: usize) -> u32 {
    let [low, high] = [at, at + 2].map(|at| u32::from(u16_in(record, at)));
    low | high << 16
}

#[cfg(feature = "archive")]
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u16::from_le_bytes)
}

#[cfg(feature = "archive")]
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u32::from_le_bytes)
}

#[cfg(feature = "archive")]
pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u64::from_le_bytes)
}
