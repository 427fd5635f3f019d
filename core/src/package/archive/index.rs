//! Entries by their paths.

use std::borrow::Cow;

use super::contents::Unpacker;
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::order::order;
use super::reading::Reading;

/// The places of entries in the order of their paths.
#[derive(Debug, Clone)]
pub(super) struct Order(Vec<usize>);

impl Order {
    pub(super) fn of(entries: &[Entry<'_>]) -> Self {
        let path = |place| entries.get(place).map(Entry::path);
        Self(order(entries.len(), &|one, other| {
            path(one).cmp(&path(other))
        }))
    }

    /// The place of the only entry with this path.
    pub(super) fn find(&self, entries: &[Entry<'_>], path: &str) -> Result<usize, Finding> {
        let path_at = |place: &usize| entries.get(*place).map(Entry::path);
        let first = self.0.partition_point(|place| path_at(place) < Some(path));
        let named = |at| self.0.get(at).filter(|place| path_at(place) == Some(path));
        match (named(first), named(first + 1)) {
            (Some(place), None) => Ok(*place),
            (None, _) => Err(Finding::of(FindingCode::NotFound, path)),
            (Some(_), Some(_)) => Err(Finding::of(FindingCode::Duplicate, path)),
        }
    }
}

/// The directory of an archive without the archive, for whoever keeps its bytes elsewhere: what
/// [`Archive`](super::Archive) is where nothing can be borrowed.
#[derive(Debug, Clone)]
pub struct Index {
    /// Without what only the directory needs.
    entries: Vec<Entry<'static>>,
    order: Order,
}

impl Index {
    pub(super) fn of(entries: &[Entry<'_>]) -> Self {
        let kept = entries.iter().map(|entry| Entry {
            name: &[],
            extra: &[],
            path: Cow::Owned(entry.path().to_owned()),
            ..*entry
        });
        Self {
            entries: kept.collect(),
            order: Order::of(entries),
        }
    }

    /// Where the only entry with this path is in the order of the directory.
    ///
    /// # Errors
    /// The [`Finding`] `not_found`, or `duplicate` where two entries have the path.
    pub fn find(&self, path: &str) -> Result<usize, Finding> {
        self.order.find(&self.entries, path)
    }

    /// The data of the entry at a place in the order of the directory, as
    /// [`Archive::read_entry`](super::Archive::read_entry) gives it. The bytes must be those that
    /// were opened; of others this is an error, or data whose CRC-32 happens to fit.
    ///
    /// # Errors
    /// The [`Finding`] that says what is wrong with the entry's data.
    pub fn read(
        &self,
        bytes: &[u8],
        place: usize,
        reading: &Reading<'_>,
    ) -> Result<Vec<u8>, Finding> {
        let none = || Finding::whole(FindingCode::NotFound);
        let entry = self.entries.get(place).ok_or_else(none)?;
        Unpacker::new(bytes, reading)
            .read(entry)
            .map_err(|code| Finding::of(code, entry.path()))
    }
}
