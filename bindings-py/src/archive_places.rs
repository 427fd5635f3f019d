//! Where the entries of an archive are by their paths.

use std::collections::hash_map::{Entry as Slot, RandomState};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};

use faaswire::archive::{Entry, Finding, Index, Reading};

/// The index of an archive, and the places of entries by the hashes of their paths: a copy of the
/// paths would take several times as long. The key of the hash is drawn anew, so that nobody can
/// make paths whose hashes meet.
pub(crate) struct Places {
    pub(crate) index: Index,
    hash: RandomState,
    by_path: HashMap<u64, usize, BuildHasherDefault<Hashed>>,
    /// Hashes that were there twice.
    again: HashSet<u64>,
}

impl Places {
    /// Reads the directory, and shows each entry.
    pub(crate) fn of(
        bytes: &[u8],
        reading: &Reading<'_>,
        mut each: impl FnMut(&Entry<'_>),
    ) -> Result<Self, Finding> {
        let hash = RandomState::new();
        // First all of them, then a table that need not grow.
        let mut hashes = Vec::new();
        let index = Index::of(bytes, reading, |_, entry| {
            hashes.push(hash.hash_one(entry.path()));
            each(entry);
        })?;
        let mut by_path = HashMap::with_capacity_and_hasher(hashes.len(), <_>::default());
        let mut again = HashSet::new();
        for (place, hash) in hashes.into_iter().enumerate() {
            match by_path.entry(hash) {
                Slot::Vacant(slot) => {
                    slot.insert(place);
                }
                Slot::Occupied(slot) => {
                    again.insert(*slot.key());
                }
            }
        }
        Ok(Self {
            index,
            hash,
            by_path,
            again,
        })
    }

    /// The place of the only entry with this path.
    pub(crate) fn find(
        &self,
        bytes: &[u8],
        path: &str,
        reading: &Reading<'_>,
    ) -> Result<usize, Finding> {
        let hash = self.hash.hash_one(path);
        if self.again.contains(&hash) {
            return Err(Finding::duplicate(path));
        }
        let place = self.by_path.get(&hash).copied();
        let is_it = |place: &usize| {
            let entry = self.index.entry(bytes, *place, reading);
            entry.is_some_and(|entry| entry.path() == path)
        };
        place.filter(is_it).ok_or_else(|| Finding::not_found(path))
    }
}

/// What is a hash already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
