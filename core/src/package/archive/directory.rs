//! The end record and the central directory, by APPNOTE.TXT 6.3.10 sections 4.3.12 to 4.3.16.
//!
//! Sizes and offsets are those of whoever made the archive. Nothing is believed before it was
//! compared with the length of the file, and whatever allows two readings is a finding.

use std::borrow::Cow;

use super::cp437;
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::limits::Limits;
use crate::package::zip_records::{CENTRAL, END, LOCAL, u16_at, u32_at, u64_at};

const ZIP64_END: [u8; 4] = *b"PK\x06\x06";
const ZIP64_LOCATOR: [u8; 4] = *b"PK\x06\x07";
const END_LENGTH: usize = 22;
const LOCATOR_LENGTH: usize = 20;
const ZIP64_END_LENGTH: usize = 56;
const CENTRAL_LENGTH: usize = 46;
const ZIP64_EXTRA: u16 = 1;

/// What the end of an archive tells.
pub(super) struct Directory<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    /// What is wrong with the directory itself.
    pub(super) findings: Vec<Finding>,
    /// Where the archive begins in the file: 0 unless something was put before it.
    pub(super) base: u64,
    /// Where the directory begins in the file.
    pub(super) start: u64,
    /// Where the end record begins in the file.
    end: usize,
}

struct End {
    /// Where the directory ends in the file.
    stop: usize,
    entries: u64,
    size: u64,
    offset: u64,
    zip64: bool,
}

impl<'a> Directory<'a> {
    pub(super) fn read(bytes: &'a [u8], limits: &Limits) -> Self {
        let mut directory = Self {
            entries: Vec::new(),
            findings: Vec::new(),
            base: 0,
            start: bytes.len() as u64,
            end: 0,
        };
        if let Err(code) = directory.read_all(bytes, limits) {
            directory.findings.push(Finding::whole(code));
        }
        directory
    }

    /// Whether another reader could take another end record: one inside the directory, or one
    /// whose comment would hide the last.
    pub(super) fn is_ambiguous(&self, bytes: &[u8]) -> bool {
        let start = usize::try_from(self.start).unwrap_or(self.end);
        let first = start.min(self.end.saturating_sub(END_LENGTH + usize::from(u16::MAX)));
        (first..self.end).any(|at| {
            end_length(bytes, at).is_some_and(|length| at >= start || at + length > self.end)
        })
    }

    fn find(&mut self, code: FindingCode) {
        self.findings.push(Finding::whole(code));
    }

    fn read_all(&mut self, bytes: &'a [u8], limits: &Limits) -> Result<(), FindingCode> {
        let (at, length) = last_end(bytes).ok_or(if bytes.starts_with(&LOCAL) {
            FindingCode::Truncated
        } else {
            FindingCode::NotAZip
        })?;
        if at + length < bytes.len() {
            self.find(FindingCode::TrailingData);
        }
        let end = read_end(bytes, at)?;
        if end.zip64 {
            self.find(FindingCode::Zip64);
        }
        let corrupt = FindingCode::DirectoryCorrupt;
        let start = (end.stop as u64).checked_sub(end.size).ok_or(corrupt)?;
        // Offsets count from where the archive begins: what was put before it shifts them all.
        self.base = start.checked_sub(end.offset).ok_or(corrupt)?;
        self.start = start;
        self.end = at;
        let start = usize::try_from(start).map_err(|_| corrupt)?;
        let directory = bytes.get(start..end.stop).ok_or(corrupt)?;
        self.read_entries(directory, end.entries, limits)
    }

    fn read_entries(
        &mut self,
        mut rest: &'a [u8],
        announced: u64,
        limits: &Limits,
    ) -> Result<(), FindingCode> {
        // A lie about the number must not cost memory: an entry takes 46 bytes at least.
        let possible = (rest.len() / CENTRAL_LENGTH) as u64;
        let expected = announced.min(possible).min(limits.max_entries);
        self.entries
            .reserve_exact(usize::try_from(expected).unwrap_or_default());
        while !rest.is_empty() {
            if self.entries.len() as u64 == limits.max_entries {
                self.find(FindingCode::TooManyEntries);
                return Ok(());
            }
            let (entry, after) =
                read_entry(rest, self.base).ok_or(FindingCode::DirectoryCorrupt)?;
            self.entries.push(entry);
            rest = after;
        }
        if self.entries.len() as u64 == announced {
            Ok(())
        } else {
            Err(FindingCode::DirectoryCorrupt)
        }
    }
}

/// What the last end record says, and the one for large archives before it.
fn read_end(bytes: &[u8], at: usize) -> Result<End, FindingCode> {
    let corrupt = FindingCode::DirectoryCorrupt;
    let record = bytes.get(at..).ok_or(corrupt)?;
    let u16_at = |offset| u16_at(record, offset).ok_or(corrupt);
    let u32_at = |offset| u32_at(record, offset).ok_or(corrupt);
    let (disk, directory_disk) = (u16_at(4)?, u16_at(6)?);
    let (here, entries) = (u16_at(8)?, u16_at(10)?);
    let (size, offset) = (u32_at(12)?, u32_at(16)?);
    if let Some(end) = zip64_end(bytes, at) {
        // What the small record does not leave open it must say alike.
        let agrees = matches!((disk, directory_disk), (0 | u16::MAX, 0 | u16::MAX))
            && here == entries
            && (entries == u16::MAX || u64::from(entries) == end.entries)
            && (size == u32::MAX || u64::from(size) == end.size)
            && (offset == u32::MAX || u64::from(offset) == end.offset);
        return agrees.then_some(end).ok_or(corrupt);
    }
    if (disk, directory_disk) != (0, 0) || here != entries {
        return Err(FindingCode::MultiDisk);
    }
    Ok(End {
        stop: at,
        entries: entries.into(),
        size: size.into(),
        offset: offset.into(),
        zip64: false,
    })
}

/// The length with its comment of an end record at this place, if it fits into the file.
fn end_length(bytes: &[u8], at: usize) -> Option<usize> {
    let record = bytes.get(at..)?;
    if !record.starts_with(&END) {
        return None;
    }
    let length = END_LENGTH + usize::from(u16_at(record, 20)?);
    (length <= record.len()).then_some(length)
}

/// The last one counts, as for most readers. Behind it there may be more than a comment's length.
fn last_end(bytes: &[u8]) -> Option<(usize, usize)> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let found = |at| Some((at, end_length(bytes, at)?));
    (0..=last).rev().find_map(found)
}

/// The end record for large archives before the small one, if its locator is there.
fn zip64_end(bytes: &[u8], end: usize) -> Option<End> {
    let locator = bytes.get(end.checked_sub(LOCATOR_LENGTH)?..end)?;
    if !locator.starts_with(&ZIP64_LOCATOR) {
        return None;
    }
    // The locator's offset counts from the beginning of the archive, which is not known yet; the
    // record is just before the locator unless it has an extension.
    let direct = end - LOCATOR_LENGTH;
    let told = usize::try_from(u64_at(locator, 8)?).ok()?;
    let at = [direct.checked_sub(ZIP64_END_LENGTH), Some(told)]
        .into_iter()
        .flatten()
        .find(|at| {
            bytes
                .get(*at..)
                .is_some_and(|record| record.starts_with(&ZIP64_END))
        })?;
    let record = bytes.get(at..direct)?;
    let whole = u64_at(record, 4)? == (record.len() as u64).checked_sub(12)?;
    let one_disk = (u32_at(locator, 4)?, u32_at(locator, 16)?) == (0, 1)
        && (u32_at(record, 16)?, u32_at(record, 20)?) == (0, 0)
        && u64_at(record, 24)? == u64_at(record, 32)?;
    (whole && one_disk).then_some(End {
        stop: at,
        entries: u64_at(record, 32)?,
        size: u64_at(record, 40)?,
        offset: u64_at(record, 48)?,
        zip64: true,
    })
}

/// The first entry of a directory, and what follows it.
fn read_entry(record: &[u8], base: u64) -> Option<(Entry<'_>, &[u8])> {
    let fixed = record.first_chunk::<CENTRAL_LENGTH>()?;
    if !fixed.starts_with(&CENTRAL) {
        return None;
    }
    let u16_at = |at| u16_at(fixed, at);
    let u32_at = |at| u32_at(fixed, at);
    let name_end = CENTRAL_LENGTH + usize::from(u16_at(28)?);
    let extra_end = name_end + usize::from(u16_at(30)?);
    let after = extra_end + usize::from(u16_at(32)?);
    let name = record.get(CENTRAL_LENGTH..name_end)?;
    let mut zip64 = Zip64::find(record.get(name_end..extra_end)?);
    let is_zip64 = zip64.0.is_some();
    let size = zip64.or_own(u32_at(24)?)?;
    let compressed_size = zip64.or_own(u32_at(20)?)?;
    let header_offset = zip64.or_own(u32_at(42)?)?;
    let flags = u16_at(8)?;
    let entry = Entry {
        name,
        path: path(name),
        flags,
        method: u16_at(10)?,
        time: u16_at(12)?,
        date: u16_at(14)?,
        crc32: u32_at(16)?,
        compressed_size,
        size,
        attributes: u32_at(38)?,
        // 3 is Unix, 19 is macOS.
        made_on_unix: matches!(u16_at(4)? >> 8, 3 | 19),
        zip64: is_zip64,
        header_offset: header_offset.checked_add(base)?,
    };
    Some((entry, record.get(after..)?))
}

/// Names are mostly UTF-8, whether they say so or not.
fn path(name: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(name) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(cp437::decode(name)),
    }
}

/// The large numbers of an entry: each stands there only if its small field is all ones.
pub(super) struct Zip64<'a>(Option<&'a [u8]>);

impl<'a> Zip64<'a> {
    pub(super) fn find(mut extra: &'a [u8]) -> Self {
        while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
            let end = 4 + usize::from(length);
            if id == ZIP64_EXTRA {
                return Self(extra.get(4..end));
            }
            extra = extra.get(end..).unwrap_or_default();
        }
        Self(None)
    }

    pub(super) fn or_own(&mut self, own: u32) -> Option<u64> {
        if own != u32::MAX {
            return Some(own.into());
        }
        let Some(rest) = self.0 else {
            // Without the extra field all ones is a number as any other.
            return Some(own.into());
        };
        let (number, rest) = rest.split_at_checked(8)?;
        self.0 = Some(rest);
        u64_at(number, 0)
    }
}
