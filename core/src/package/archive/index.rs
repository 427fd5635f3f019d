//! Entries that are read one after the other and not kept, or kept in little space.

use super::contents::Unpacker;
use super::directory::{Directory, Seen, entry_at};
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::reading::Reading;
use super::tail::Tail;
use crate::package::severity::Severity;

/// The positions of an archive's records, for callers that keep its bytes elsewhere and read many
/// entries. Use it instead of [`Archive`](super::Archive) if the bytes cannot be borrowed.
///
/// ```
/// use std::collections::HashMap;
/// use faaswire::archive::{Index, Reading};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let zip = faaswire::archive::Builder::new().file("index.py", "x = 1")?.build()?.bytes;
/// let mut places = HashMap::new();
/// let index = Index::of(&zip, &Reading::new(), |place, entry| {
///     places.insert(entry.path().to_owned(), place);
/// })?;
/// let place = places["index.py"];
/// assert_eq!(index.read(&zip, place, &Reading::new())?, b"x = 1");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Index {
    base: u64,
    /// Where each record begins.
    records: Vec<usize>,
}

impl Index {
    /// Reads the central directory, and passes each entry with its index, starting at 0, to `each`.
    ///
    /// # Errors
    /// Those of [`Archive::open`](super::Archive::open).
    pub fn of(
        bytes: &[u8],
        reading: &Reading<'_>,
        mut each: impl FnMut(usize, &Entry<'_>),
    ) -> Result<Self, Finding> {
        Self::read_each(bytes, reading, false, &mut |place, seen| {
            if let Seen::Entry(entry) = seen {
                each(place, &entry);
            }
        })
    }

    /// Reads the central directory as [`Index::of`] does, but passes only the paths, which takes
    /// half the time.
    ///
    /// # Errors
    /// Those of [`Archive::open`](super::Archive::open).
    pub fn of_paths(
        bytes: &[u8],
        reading: &Reading<'_>,
        mut each: impl FnMut(usize, &str),
    ) -> Result<Self, Finding> {
        let paths_will_do = !reading.lent.decodes();
        Self::read_each(
            bytes,
            reading,
            paths_will_do,
            &mut |place, seen| match seen {
                Seen::Entry(entry) => each(place, entry.path()),
                Seen::Path(path, _) => each(place, path),
            },
        )
    }

    fn read_each(
        bytes: &[u8],
        reading: &Reading<'_>,
        paths_will_do: bool,
        each: &mut dyn FnMut(usize, Seen<'_>),
    ) -> Result<Self, Finding> {
        let limits = &reading.limits;
        let mut total: u64 = 0;
        let mut records = Vec::new();
        let mut take = |mut seen: Seen<'_>, rest: usize| {
            let size = match &mut seen {
                Seen::Entry(entry) => {
                    reading.lent.decode(std::slice::from_mut(entry));
                    entry.size()
                }
                Seen::Path(_, size) => *size,
            };
            total = total.saturating_add(size);
            each(records.len(), seen);
            records.push(rest);
        };
        let tail = Tail::new(bytes, 0);
        let directory = Directory::read_each(tail, limits, paths_will_do, &mut take);
        let base = directory.base;
        let stop = directory.stop;
        let fatal = |finding: &Finding| finding.code.severity() == Severity::Error;
        if let Some(finding) = directory.findings.into_iter().find(fatal) {
            return Err(finding);
        }
        if total > limits.max_total_size {
            return Err(Finding::whole(FindingCode::TotalTooLarge));
        }
        // They were counted from the end of the directory.
        for record in &mut records {
            *record = stop.saturating_sub(*record);
        }
        Ok(Self { base, records })
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns `true` if there are no entries.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Returns the entry at an index; `None` if there is none. The bytes must be those that were
    /// read.
    pub fn entry<'b>(
        &self,
        bytes: &'b [u8],
        place: usize,
        reading: &Reading<'_>,
    ) -> Option<Entry<'b>> {
        let record = bytes.get(*self.records.get(place)?..)?;
        let mut entry = entry_at(record, self.base)?;
        reading.lent.decode(std::slice::from_mut(&mut entry));
        Some(entry)
    }

    /// Returns the data of the entry at an index, as
    /// [`Archive::read_entry`](super::Archive::read_entry) does. The bytes must be those that were
    /// read: with others, the result is an error, or data whose length and CRC-32 are correct.
    ///
    /// # Errors
    /// The [`Finding`] that describes the problem with the entry's data, or `not_found`.
    pub fn read(
        &self,
        bytes: &[u8],
        place: usize,
        reading: &Reading<'_>,
    ) -> Result<Vec<u8>, Finding> {
        let none = || Finding::whole(FindingCode::NotFound);
        let entry = self.entry(bytes, place, reading).ok_or_else(none)?;
        Unpacker::new(bytes, reading)
            .read(&entry)
            .map_err(|code| Finding::of(code, entry.path()))
    }
}
