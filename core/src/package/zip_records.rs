//! The records of a ZIP archive, as APPNOTE.TXT lays them out, and whether two of them agree.

pub(super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
pub(super) const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
pub(super) const CENTRAL: [u8; 4] = *b"PK\x01\x02";
pub(super) const END: [u8; 4] = *b"PK\x05\x06";

pub(super) const ENCRYPTED: u16 = 1;
pub(super) const DESCRIBED_LATER: u16 = 1 << 3;
#[cfg(feature = "archive")]
pub(super) const UTF8: u16 = 1 << 11;

const FIRST_DISK: u16 = 0;
/// Length of a comment, and nothing behind it.
const NO_COMMENT: [u8; 2] = [0; 2];

pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;

/// A file or a folder, as its local header and data showed it.
pub(super) struct Member {
    pub(super) header_offset: u64,
    pub(super) name: Vec<u8>,
    pub(super) method: u16,
    pub(super) compressed: u64,
    pub(super) size: u64,
}

impl Member {
    pub(super) fn is_file(&self) -> bool {
        !self.name.ends_with(b"/")
    }
}

/// Whether the central directory and the end record describe just these members, in this order.
pub(super) fn directory_agrees(
    tail: &[u8],
    members: &[Member],
    directory_offset: u64,
) -> Option<()> {
    let mut at = 0;
    for member in members {
        let entry = tail.get(at..)?;
        let name_length = usize::from(u16_at(entry, 28)?);
        let same = entry.get(..4)? == CENTRAL
            && entry.get(46..46 + name_length)? == member.name
            && u16_at(entry, 8)? & ENCRYPTED == 0
            && u16_at(entry, 10)? == member.method
            && u64::from(u32_at(entry, 20)?) == member.compressed
            && u64::from(u32_at(entry, 24)?) == member.size
            && u16_at(entry, 34)? == FIRST_DISK
            && u64::from(u32_at(entry, 42)?) == member.header_offset
            && (!member.is_file() || is_regular_file(u32_at(entry, 38)?));
        if !same {
            return None;
        }
        at += 46 + name_length + usize::from(u16_at(entry, 30)?) + usize::from(u16_at(entry, 32)?);
    }
    let end = tail.get(at..)?;
    let whole = end.get(..4)? == END
        && (u16_at(end, 4)?, u16_at(end, 6)?) == (FIRST_DISK, FIRST_DISK)
        && usize::from(u16_at(end, 8)?) == members.len()
        && usize::from(u16_at(end, 10)?) == members.len()
        && u32_at(end, 12)? as usize == at
        && u64::from(u32_at(end, 16)?) == directory_offset
        && end.get(20..)? == NO_COMMENT;
    whole.then_some(())
}

/// Unix file type in the upper half, where it may be left out; DOS folder bit in the lower.
const fn is_regular_file(external_attributes: u32) -> bool {
    let file_type = external_attributes >> 16 & 0o170_000;
    (file_type == 0 || file_type == 0o100_000) && external_attributes & 0x10 == 0
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u16::from_le_bytes)
}

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
