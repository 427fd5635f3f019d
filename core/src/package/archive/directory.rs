//! The central directory, by APPNOTE.TXT 6.3.10 section 4.3.12.
//!
//! Sizes and offsets are those of whoever made the archive. Nothing is believed before it was
//! compared with the length of the file, and whatever allows two readings is a finding.

use std::borrow::Cow;

use super::end::{self, End};
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::{cp437, extra};

use super::limits::Limits;
use super::tail::{Stop, Tail};
use crate::package::severity::Severity;
use crate::package::zip_records::{CENTRAL, END_LENGTH, u16_at, u32_at, u64_at};

const CENTRAL_LENGTH: usize = 46;
/// What stands for a number that is in the field for large archives.
const LARGE: u64 = u32::MAX as u64;
/// For how many entries there is room from the start.
const MOST_RESERVED: usize = 1 << 17;

/// What the end of an archive says.
pub(super) struct Directory<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    /// What is wrong with the directory itself.
    pub(super) findings: Vec<Finding>,
    /// Where the archive begins in the file: 0 unless something was put before it.
    pub(super) base: u64,
    /// Whether a record for large archives says where the directory is.
    is_large: bool,
    /// Where the directory begins in the file.
    pub(super) start: u64,
    /// Where the end record begins in the bytes that are there.
    end: usize,
    /// Where the directory ends there: at the end record, or at the one for large archives.
    pub(super) stop: usize,
    /// How many bytes from the end of the file it takes to go on; none if all that matters are
    /// there.
    pub(super) needed: Option<u64>,
}

impl<'a> Directory<'a> {
    /// With all entries.
    pub(super) fn read(tail: Tail<'a>, limits: &Limits) -> Self {
        let mut entries = Vec::new();
        let mut keep = |seen: Seen<'a>, rest: usize| {
            let Seen::Entry(entry) = seen else { return };
            if entries.is_empty() {
                // A lie about the number must not cost memory: an entry takes 46 bytes at least.
                let most = usize::try_from(limits.max_entries).unwrap_or(usize::MAX);
                entries.reserve_exact((rest / CENTRAL_LENGTH).min(most).min(MOST_RESERVED));
            }
            entries.push(entry);
        };
        let mut directory = Self::read_each(tail, limits, false, &mut keep);
        directory.entries = entries;
        directory
    }

    /// Without the entries, each of which is handed on with how far it begins before the end of
    /// the directory; of plain ones only the path, if that will do.
    pub(super) fn read_each(
        tail: Tail<'a>,
        limits: &Limits,
        paths_will_do: bool,
        take: &mut dyn FnMut(Seen<'a>, usize),
    ) -> Self {
        let mut directory = Self {
            entries: Vec::new(),
            findings: Vec::new(),
            base: 0,
            is_large: false,
            start: tail.length(),
            end: 0,
            stop: 0,
            needed: None,
        };
        match directory.read_all(tail, limits, paths_will_do, take) {
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

    /// Whether another reader could take another end record: one inside the directory or behind
    /// the last, one whose comment would hide the last, or any where something is behind the
    /// last, so that its comment is not at the end.
    pub(super) fn is_ambiguous(&self, bytes: &[u8]) -> bool {
        let start = usize::try_from(self.start).unwrap_or(self.end);
        let first = start.min(self.end.saturating_sub(END_LENGTH + usize::from(u16::MAX)));
        let is_exact = end::length(bytes, self.end) == Some(bytes.len() - self.end);
        let before = (first..start.min(self.end)).any(|at| {
            end::length(bytes, at).is_some_and(|length| !is_exact || at + length > self.end)
        });
        let records = |bytes: Option<&[u8]>| bytes.is_some_and(end::has_record);
        before
            || records(bytes.get(start..self.stop))
            || records(bytes.get(start.max(self.end + END_LENGTH)..))
    }

    /// Whether readers that do not count the offset of the directory from where the archive
    /// begins find another directory there, or none where the record for large archives should be.
    pub(super) fn has_another(&self, bytes: &[u8]) -> bool {
        let unshifted = usize::try_from(self.start - self.base).ok();
        let there = unshifted.and_then(|at| bytes.get(at..));
        let finds_another = there.is_some_and(|there| there.starts_with(&CENTRAL));
        self.base > 0 && (finds_another || self.is_large)
    }

    fn find(&mut self, code: FindingCode) {
        self.findings.push(Finding::whole(code));
    }

    fn read_all(
        &mut self,
        tail: Tail<'a>,
        limits: &Limits,
        paths_will_do: bool,
        take: &mut dyn FnMut(Seen<'a>, usize),
    ) -> Result<(), Stop> {
        let (at, length) = end::find(tail)?;
        if at + length < tail.bytes.len() {
            self.find(FindingCode::TrailingData);
        }
        let end = end::read(tail, at)?;
        let corrupt = FindingCode::DirectoryCorrupt;
        let stop = tail.before + end.stop as u64;
        let start = stop.checked_sub(end.size).ok_or(corrupt)?;
        // Offsets count from where the archive begins: what was put before it shifts them all.
        self.base = start.checked_sub(end.offset).ok_or(corrupt)?;
        self.start = start;
        (self.end, self.stop) = (at, end.stop);
        // What locates the record for large archives must mean the one that is there.
        if end
            .located_at
            .is_some_and(|reported| reported.checked_add(self.base) != Some(stop))
        {
            return Err(FindingCode::AmbiguousEnd.into());
        }
        self.is_large = end.located_at.is_some();
        if self.is_large {
            self.find(FindingCode::Zip64);
        }
        let start = tail.place(start)?;
        let directory = tail.bytes.get(start..end.stop).ok_or(corrupt)?;
        Ok(self.read_entries(directory, &end, limits, paths_will_do, take)?)
    }

    fn read_entries(
        &mut self,
        mut rest: &'a [u8],
        end: &End,
        limits: &Limits,
        paths_will_do: bool,
        take: &mut dyn FnMut(Seen<'a>, usize),
    ) -> Result<(), FindingCode> {
        let announced = end.entries;
        let mut number: u64 = 0;
        while !rest.is_empty() {
            if number == limits.max_entries {
                self.find(FindingCode::TooManyEntries);
                return Ok(());
            }
            let plain = if paths_will_do { read_path(rest) } else { None };
            let read = || read_entry(rest, self.base);
            let (seen, after) = plain
                .or_else(|| read().map(|(entry, after)| (Seen::Entry(entry), after)))
                .ok_or(FindingCode::DirectoryCorrupt)?;
            take(seen, rest.len());
            number += 1;
            rest = after;
        }
        if number == announced {
            Ok(())
        } else if end.located_at.is_none() && number & u64::from(u16::MAX) == announced {
            Err(FindingCode::EntryCountOverflow)
        } else {
            Err(FindingCode::DirectoryCorrupt)
        }
    }
}

/// An entry of a directory.
pub(super) enum Seen<'a> {
    /// All of it.
    Entry(Entry<'a>),
    /// Its path and its size.
    Path(&'a str, u64),
}

/// The path of an entry that has no extra field and a name in ASCII, and what follows it: it takes
/// a third of the time.
fn read_path(record: &[u8]) -> Option<(Seen<'_>, &[u8])> {
    let fixed = record.first_chunk::<CENTRAL_LENGTH>()?;
    if !fixed.starts_with(&CENTRAL) || u16_at(fixed, 30)? != 0 {
        return None;
    }
    let name_end = CENTRAL_LENGTH + usize::from(u16_at(fixed, 28)?);
    let after = name_end + usize::from(u16_at(fixed, 32)?);
    let name = record.get(CENTRAL_LENGTH..name_end)?;
    let name = name.is_ascii().then(|| std::str::from_utf8(name).ok())??;
    let size = u32_at(fixed, 24)?.into();
    Some((Seen::Path(name, size), record.get(after..)?))
}

/// The entry whose record begins here.
pub(super) fn entry_at(record: &[u8], base: u64) -> Option<Entry<'_>> {
    read_entry(record, base).map(|(entry, _)| entry)
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
    let extra = record.get(name_end..extra_end)?;
    let mut zip64 = Zip64::find(extra);
    let is_zip64 = zip64.is_there();
    let size = zip64.or_own(u32_at(24)?)?;
    let compressed_size = zip64.or_own(u32_at(20)?)?;
    let header_offset = zip64.or_own(u32_at(42)?)?;
    let is_large = |at| Some(u64::from(u32_at(at)?) == LARGE);
    let disk = zip64.or_small(u16_at(34)?)?;
    let entry = Entry {
        name,
        path: path(name, extra),
        flags: u16_at(8)?,
        method: u16_at(10)?,
        time: u16_at(12)?,
        date: u16_at(14)?,
        crc32: u32_at(16)?,
        compressed_size,
        size,
        attributes: u32_at(38)?,
        system: u16_at(4)?.to_le_bytes()[1],
        zip64: is_zip64,
        header_offset: header_offset.checked_add(base)?,
        extra,
        version: u16_at(6)?.to_le_bytes()[0],
        is_here: disk == 0,
        is_needlessly_large: !(is_large(20)? && is_large(24)?)
            && ((is_large(20)? && compressed_size < LARGE)
                || (is_large(42)? && header_offset < LARGE)),
    };
    Some((entry, record.get(after..)?))
}

/// Names are mostly UTF-8, whether they say so or not.
fn path<'a>(name: &'a [u8], extra: &'a [u8]) -> Cow<'a, str> {
    if let Some(path) = extra::unicode_path(extra, name) {
        return Cow::Borrowed(path);
    }
    path_of(name)
}

/// Of bytes that do not say what they are.
pub(super) fn path_of(name: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(name) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(cp437::decode(name)),
    }
}

/// The large numbers of an entry: each stands there only if its small field is all ones.
pub(super) struct Zip64<'a>(Option<&'a [u8]>);

impl<'a> Zip64<'a> {
    pub(super) fn find(extra: &'a [u8]) -> Self {
        Self(extra::find(extra, extra::ZIP64))
    }

    pub(super) const fn is_there(&self) -> bool {
        self.0.is_some()
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

    /// The number of the part in which the entry begins; it is the last of the field.
    fn or_small(&self, own: u16) -> Option<u32> {
        match self.0 {
            Some(rest) if own == u16::MAX => u32_at(rest, 0),
            _ => Some(own.into()),
        }
    }
}
