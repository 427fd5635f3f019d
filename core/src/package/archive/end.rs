//! The end records, by APPNOTE.TXT 6.3.10 sections 4.3.14 to 4.3.16.

use super::finding::FindingCode;
use super::tail::{Stop, Tail};
use crate::package::zip_records::{END, END_LENGTH, LOCAL, u16_at, u32_at, u64_at};

const ZIP64_END: [u8; 4] = *b"PK\x06\x06";
const ZIP64_LOCATOR: [u8; 4] = *b"PK\x06\x07";
const LOCATOR_LENGTH: usize = 20;
const ZIP64_END_LENGTH: usize = 56;

/// What the end of an archive says of its directory.
pub(super) struct End {
    /// Where the directory ends in the bytes that are there.
    pub(super) stop: usize,
    pub(super) entries: u64,
    pub(super) size: u64,
    pub(super) offset: u64,
    /// Where the archive says that its record for large archives is, if it has one.
    pub(super) located_at: Option<u64>,
}

/// Place and length of the end record that counts.
pub(super) fn find(tail: Tail<'_>) -> Result<(usize, usize), Stop> {
    if let Some(found) = last(tail.bytes) {
        return Ok(found);
    }
    if tail.before > 0 {
        // Twice as much each time, so that all of them together are not many times the file.
        let needed = (tail.bytes.len() as u64).saturating_mul(2).max(Tail::FIRST);
        return Err(Stop::Missing(tail.length().saturating_sub(needed)));
    }
    Err(Stop::Found(if tail.bytes.starts_with(&LOCAL) {
        FindingCode::Truncated
    } else {
        FindingCode::NotAZip
    }))
}

/// What the last end record says, and the one for large archives before it.
pub(super) fn read(tail: Tail<'_>, at: usize) -> Result<End, Stop> {
    let corrupt = FindingCode::DirectoryCorrupt;
    let record = tail.bytes.get(at..).ok_or(corrupt)?;
    let u16_at = |offset| u16_at(record, offset).ok_or(corrupt);
    let u32_at = |offset| u32_at(record, offset).ok_or(corrupt);
    let (disk, directory_disk) = (u16_at(4)?, u16_at(6)?);
    let (here, entries) = (u16_at(8)?, u16_at(10)?);
    let (size, offset) = (u32_at(12)?, u32_at(16)?);
    if let Some(end) = read_zip64(tail, at)? {
        // What the small record does not leave open it must say alike.
        let one_disk = [disk, directory_disk]
            .iter()
            .all(|disk| matches!(*disk, 0 | u16::MAX));
        let agrees = one_disk
            && here == entries
            && (entries == u16::MAX || u64::from(entries) == end.entries)
            && (size == u32::MAX || u64::from(size) == end.size)
            && (offset == u32::MAX || u64::from(offset) == end.offset);
        return Ok(agrees.then_some(end).ok_or(corrupt)?);
    }
    if (disk, directory_disk) != (0, 0) || here != entries {
        return Err(FindingCode::MultiDisk.into());
    }
    Ok(End {
        stop: at,
        entries: entries.into(),
        size: size.into(),
        offset: offset.into(),
        located_at: None,
    })
}

/// The length with its comment of an end record at this place, if it fits into the file.
pub(super) fn length(bytes: &[u8], at: usize) -> Option<usize> {
    let record = bytes.get(at..)?;
    if !record.starts_with(&END) {
        return None;
    }
    let length = END_LENGTH + usize::from(u16_at(record, 20)?);
    (length <= record.len()).then_some(length)
}

/// Whether a signature of any of the end records is somewhere in these bytes.
pub(super) fn has_record(bytes: &[u8]) -> bool {
    bytes
        .windows(END.len())
        .any(|four| four == END || four == ZIP64_END || four == ZIP64_LOCATOR)
}

/// The last one counts, as for most readers. Behind it there may be more than a comment's length.
fn last(bytes: &[u8]) -> Option<(usize, usize)> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let found = |at| Some((at, length(bytes, at)?));
    (0..=last).rev().find_map(found)
}

/// The end record for large archives before the small one, if its locator is there. Readers find
/// it by the locator, or by its usual length: it must be the same one.
fn read_zip64(tail: Tail<'_>, end: usize) -> Result<Option<End>, Stop> {
    let Some(direct) = tail.place_before(end, LOCATOR_LENGTH)? else {
        return Ok(None);
    };
    let locator = tail.bytes.get(direct..end).unwrap_or_default();
    if !locator.starts_with(&ZIP64_LOCATOR) {
        return Ok(None);
    }
    let ambiguous = FindingCode::AmbiguousEnd;
    let at = tail.place_before(direct, ZIP64_END_LENGTH)?;
    let at = at.ok_or(ambiguous)?;
    let record = tail.bytes.get(at..direct).unwrap_or_default();
    let one_part = (u32_at(locator, 4), u32_at(locator, 16)) == (Some(0), Some(1));
    let found = zip64_end(record, at, u64_at(locator, 8)).filter(|_| one_part);
    Ok(Some(found.ok_or(ambiguous)?))
}

fn zip64_end(record: &[u8], at: usize, located_at: Option<u64>) -> Option<End> {
    if !record.starts_with(&ZIP64_END) {
        return None;
    }
    let whole = u64_at(record, 4)? == (record.len() as u64).checked_sub(12)?;
    let one_disk = (u32_at(record, 16)?, u32_at(record, 20)?) == (0, 0)
        && u64_at(record, 24)? == u64_at(record, 32)?;
    (whole && one_disk).then_some(End {
        stop: at,
        entries: u64_at(record, 32)?,
        size: u64_at(record, 40)?,
        offset: u64_at(record, 48)?,
        located_at,
    })
}
