//! The header before an entry's data, which must tell what the directory says: some programs
//! believe the one, some the other.

use super::directory::Zip64;
use super::entry::Entry;
use super::extra;
use crate::package::zip_records::{
    DESCRIBED_LATER, DESCRIPTOR, LOCAL, STORED, UTF8, u16_at, u32_at, u64_at,
};

const LOCAL_LENGTH: usize = 30;
/// How hard deflate tried.
const EFFORT: u16 = 0b110;

/// An entry's own header.
pub(super) struct Local<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    crc32: u32,
    compressed_size: u64,
    size: u64,
    pub(super) extra: &'a [u8],
    /// Whether it has the field for large archives.
    pub(super) is_large: bool,
    /// Whether one of its sizes stands there, and the other one does not.
    is_half_large: bool,
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
        let extra = record.get(name_end..extra_end)?;
        let mut zip64 = Zip64::find(extra);
        let is_large = zip64.is_there();
        Some(Self {
            name: record.get(LOCAL_LENGTH..name_end)?,
            flags: u16_at(6)?,
            method: u16_at(8)?,
            crc32: u32_at(14)?,
            size: zip64.or_own(u32_at(22)?)?,
            compressed_size: zip64.or_own(u32_at(18)?)?,
            extra,
            is_large,
            is_half_large: (u32_at(18)? == u32::MAX) != (u32_at(22)? == u32::MAX),
            data_start: (start + extra_end) as u64,
        })
    }

    /// The first thing, in words, in which it contradicts the directory.
    pub(super) fn contradiction(&self, entry: &Entry<'_>) -> Option<&'static str> {
        // Of what is described later some tools leave open what they do not know yet.
        let left_open = |reported| reported == 0 && entry.has(DESCRIBED_LATER);
        let same = |reported, expected| reported == expected || left_open(reported);
        let effort = if entry.method == STORED { 0 } else { EFFORT };
        if self.name != entry.name {
            Some("another name")
        } else if self.method != entry.method {
            Some("another method")
        } else if (self.flags ^ entry.flags) & !effort != 0 {
            Some("other flags")
        } else if !(same(self.crc32.into(), entry.crc32.into())
            && same(self.compressed_size, entry.compressed_size)
            && same(self.size, entry.size))
        {
            Some("other sizes or another CRC-32")
        } else if self.is_half_large {
            Some("only one size in the field for large archives")
        } else if self.has_another_name(entry) {
            Some("another name in the extra field")
        } else {
            None
        }
    }

    /// Whether its extra field says another name in UTF-8 than the directory does.
    fn has_another_name(&self, entry: &Entry<'_>) -> bool {
        let is_reported =
            || entry.has(UTF8) || extra::unicode_path(entry.extra, entry.name).is_some();
        extra::unicode_path(self.extra, entry.name)
            .is_some_and(|name| name != entry.path() && is_reported())
    }

    /// Where the entry's data ends in the file.
    pub(super) const fn data_end(&self, entry: &Entry<'_>) -> u64 {
        self.data_start.saturating_add(entry.compressed_size)
    }
}

/// The shortest one with sizes of 8 bytes.
pub(super) const WIDE_DESCRIPTOR: u64 = 20;

/// The length of what describes an entry's data, which ends at this place, behind it; none if that
/// is not what the directory says. Where the next entry begins decides between two that both are.
pub(super) fn described(bytes: &[u8], entry: &Entry<'_>, data_end: u64, next: u64) -> Option<u64> {
    if !entry.has(DESCRIBED_LATER) {
        return Some(0);
    }
    let behind = bytes.get(usize::try_from(data_end).ok()?..)?;
    // With or without a signature, with sizes of 4 or of 8 bytes. Where data is stored only the
    // signature shows its end to who reads from the beginning.
    let signature = if behind.starts_with(&DESCRIPTOR) {
        4
    } else {
        0
    };
    let lengths = || {
        [(signature, 4), (signature, 8), (0, 4), (0, 8)]
            .into_iter()
            .filter(|(skip, _)| *skip > 0 || entry.method != STORED)
            .filter(|(skip, width)| describes(behind.get(*skip..), *width, entry))
            .map(|(skip, width)| (skip + 4 + 2 * width) as u64)
    };
    let fits = |length: &u64| data_end.checked_add(*length) == Some(next);
    lengths().find(fits).or_else(|| lengths().next())
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
