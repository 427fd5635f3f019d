//! The header before an entry's data, which must tell what the directory tells: some programs
//! believe the one, some the other.

use super::directory::Zip64;
use super::entry::Entry;
use crate::package::zip_records::{
    DESCRIBED_LATER, DESCRIPTOR, ENCRYPTED, LOCAL, UTF8, u16_at, u32_at, u64_at,
};

const LOCAL_LENGTH: usize = 30;

/// An entry's own header.
pub(super) struct Local<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    crc32: u32,
    compressed_size: u64,
    size: u64,
    /// Where the data begins in the file.
    pub(super) data_start: u64,
}

impl<'a> Local<'a> {
    pub(super) fn read(bytes: &'a [u8], entry: &Entry<'_>) -> Option<Self> {
        let start = usize::try_from(entry.header_offset).ok()?;
        let record = bytes.get(start..)?;
        let fixed = record.first_chunk::<LOCAL_LENGTH>()?;
        if !fixed.starts_with(&LOCAL) {
            return None;
        }
        let u16_at = |at| u16_at(fixed, at);
        let u32_at = |at| u32_at(fixed, at);
        let name_end = LOCAL_LENGTH + usize::from(u16_at(26)?);
        let extra_end = name_end + usize::from(u16_at(28)?);
        let mut zip64 = Zip64::find(record.get(name_end..extra_end)?);
        Some(Self {
            name: record.get(LOCAL_LENGTH..name_end)?,
            flags: u16_at(6)?,
            method: u16_at(8)?,
            crc32: u32_at(14)?,
            size: zip64.or_own(u32_at(22)?)?,
            compressed_size: zip64.or_own(u32_at(18)?)?,
            data_start: (start + extra_end) as u64,
        })
    }

    /// The first thing, in words, in which it contradicts the directory.
    pub(super) fn contradiction(&self, entry: &Entry<'_>) -> Option<&'static str> {
        let flags = ENCRYPTED | DESCRIBED_LATER | UTF8;
        let told = (self.crc32, self.compressed_size, self.size);
        let left_open = (0, 0, 0);
        let described_later = entry.has(DESCRIBED_LATER) && told == left_open;
        if self.name != entry.name {
            Some("another name")
        } else if self.method != entry.method {
            Some("another method")
        } else if (self.flags ^ entry.flags) & flags != 0 {
            Some("other flags")
        } else if told != (entry.crc32, entry.compressed_size, entry.size) && !described_later {
            Some("other sizes or another CRC-32")
        } else {
            None
        }
    }

    /// Where the entry ends in the file, with what describes the data behind it; none if that is
    /// not what the directory says.
    pub(super) fn end(&self, bytes: &[u8], entry: &Entry<'_>) -> Option<u64> {
        let data_end = self.data_start.checked_add(entry.compressed_size)?;
        let behind = bytes.get(usize::try_from(data_end).ok()?..)?;
        if !entry.has(DESCRIBED_LATER) {
            return Some(data_end);
        }
        // With or without a signature, with sizes of 4 or of 8 bytes.
        let signature = if behind.starts_with(&DESCRIPTOR) {
            4
        } else {
            0
        };
        [(signature, 4), (signature, 8), (0, 4), (0, 8)]
            .into_iter()
            .find(|(skip, width)| describes(behind.get(*skip..), *width, entry))
            .map(|(skip, width)| data_end + (skip + 4 + 2 * width) as u64)
    }
}

fn describes(descriptor: Option<&[u8]>, width: usize, entry: &Entry<'_>) -> bool {
    let Some(descriptor) = descriptor else {
        return false;
    };
    let number = |at| match width {
        4 => u32_at(descriptor, at).map(u64::from),
        _ => u64_at(descriptor, at),
    };
    u32_at(descriptor, 0) == Some(entry.crc32)
        && number(4) == Some(entry.compressed_size)
        && number(4 + width) == Some(entry.size)
}
