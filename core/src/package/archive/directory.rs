//! The central directory, by APPNOTE.TXT 6.3.10 section 4.3.12.
//!
//! Sizes and offsets are those of whoever made the archive. Nothing is believed before it was
//! compared with the length of the file, and whatever allows two readings is a finding.

use std::borrow::Cow;

use super::cp437;
use super::end;
use super::entry::Entry;
use super::finding::{Finding, FindingCode};

use super::limits::Limits;
use super::tail::{Stop, Tail};
use crate::package::severity::Severity;
use crate::package::zip_records::{CENTRAL, END_LENGTH, u16_at, u32_at, u64_at};

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
    /// Where the end record begins in the bytes that are there.
    end: usize,
    /// How many bytes from the end of the file it takes to go on; none if all that matters are
    /// there.
    pub(super) needed: Option<u64>,
}

impl<'a> Directory<'a> {
    pub(super) fn read(tail: Tail<'a>, limits: &Limits) -> Self {
        let mut directory = Self {
            entries: Vec::new(),
            findings: Vec::new(),
            base: 0,
            start: tail.length(),
            end: 0,
            needed: None,
        };
        match directory.read_all(tail, limits) {
            Ok(()) => {}
            Err(Stop::Found(code)) => directory.find(code),
            Err(Stop::Missing(from)) => directory.needed = Some(tail.length() - from),
        }
        directory
    }

    /// The entries, unless something is wrong with the directory or there are more than the limits
    /// allow.
    pub(super) fn readable(self, limits: &Limits) -> Result<Vec<Entry<'a>>, Finding> {
        let fatal = |finding: &Finding| finding.code.severity() == Severity::Error;
        if let Some(finding) = self.findings.into_iter().find(fatal) {
            return Err(finding);
        }
        let sizes = self.entries.iter().map(|entry| entry.size);
        if sizes.fold(0, u64::saturating_add) > limits.max_total_size {
            return Err(Finding::whole(FindingCode::TotalTooLarge));
        }
        Ok(self.entries)
    }

    /// Whether another reader could take another end record: one inside the directory, or one
    /// whose comment would hide the last.
    pub(super) fn is_ambiguous(&self, bytes: &[u8]) -> bool {
        let start = usize::try_from(self.start).unwrap_or(self.end);
        let first = start.min(self.end.saturating_sub(END_LENGTH + usize::from(u16::MAX)));
        (first..self.end).any(|at| {
            end::length(bytes, at).is_some_and(|length| at >= start || at + length > self.end)
        })
    }

    fn find(&mut self, code: FindingCode) {
        self.findings.push(Finding::whole(code));
    }

    fn read_all(&mut self, tail: Tail<'a>, limits: &Limits) -> Result<(), Stop> {
        let (at, length) = end::find(tail)?;
        if at + length < tail.bytes.len() {
            self.find(FindingCode::TrailingData);
        }
        let end = end::read(tail, at)?;
        if end.zip64 {
            self.find(FindingCode::Zip64);
        }
        let corrupt = FindingCode::DirectoryCorrupt;
        let stop = tail.before + end.stop as u64;
        let start = stop.checked_sub(end.size).ok_or(corrupt)?;
        // Offsets count from where the archive begins: what was put before it shifts them all.
        self.base = start.checked_sub(end.offset).ok_or(corrupt)?;
        self.start = start;
        self.end = at;
        let start = tail.place(start)?;
        let directory = tail.bytes.get(start..end.stop).ok_or(corrupt)?;
        Ok(self.read_entries(directory, end.entries, limits)?)
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
