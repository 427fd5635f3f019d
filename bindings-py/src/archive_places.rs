//! Where the entries of an archive are by their paths.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use faaswire::archive::{Entry, Finding, Index, Reading};

/// The index of an archive, and the places of entries by the hashes of their paths: a copy of the
/// paths would take several times as long, and so would a table of the standard library. The keys
/// of the hash are drawn anew, so that nobody can make paths whose hashes meet.
pub(crate) struct Places {
    pub(crate) index: Index,
    keys: [u64; 2],
    /// Of each entry.
    hashes: Vec<u64>,
    /// Places at their hashes or behind, where there was room: more than twice as many as entries.
    table: Vec<u32>,
    /// Hashes that were there twice.
    again: HashSet<u64>,
}

/// What is in the table where no place is.
const FREE: u32 = u32::MAX;

impl Places {
    /// Reads the directory, and shows each entry.
    pub(crate) fn of(
        bytes: &[u8],
        reading: &Reading<'_>,
        mut each: impl FnMut(&Entry<'_>),
    ) -> Result<Self, Finding> {
        let keys = keys();
        let mut hashes = Vec::new();
        let index = Index::of(bytes, reading, |_, entry| {
            hashes.push(hash(keys, entry.path()));
            each(entry);
        })?;
        Ok(Self::new(index, keys, hashes))
    }

    /// Reads the directory for the paths alone.
    pub(crate) fn of_paths(bytes: &[u8], reading: &Reading<'_>) -> Result<Self, Finding> {
        let keys = keys();
        let mut hashes = Vec::new();
        let index = Index::of_paths(bytes, reading, |_, path| hashes.push(hash(keys, path)))?;
        Ok(Self::new(index, keys, hashes))
    }

    fn new(index: Index, keys: [u64; 2], hashes: Vec<u64>) -> Self {
        let size = (hashes.len() * 2 + 1).next_power_of_two();
        let mut places = Self {
            index,
            keys,
            hashes,
            table: vec![FREE; size],
            again: HashSet::new(),
        };
        for place in 0..places.hashes.len() {
            let hash = places.hashes[place];
            let slot = places.slot(hash);
            // An entry takes 46 bytes: no memory holds more of them than 32 bits count.
            match (places.table[slot], u32::try_from(place)) {
                (FREE, Ok(place)) => places.table[slot] = place,
                _ => {
                    places.again.insert(hash);
                }
            }
        }
        places
    }

    /// The place of the only entry with this path.
    pub(crate) fn find(
        &self,
        bytes: &[u8],
        path: &str,
        reading: &Reading<'_>,
    ) -> Result<usize, Finding> {
        let hash = hash(self.keys, path);
        if self.again.contains(&hash) {
            return Err(Finding::duplicate(path));
        }
        let place = self.table[self.slot(hash)];
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let entry = self.index.entry(bytes, place, reading);
        match entry {
            Some(entry) if entry.path() == path => Ok(place),
            _ => Err(Finding::not_found(path)),
        }
    }

    /// Where a hash is in the table, or would be.
    fn slot(&self, hash: u64) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = usize::try_from(hash >> 32).unwrap_or_default() & mask;
        loop {
            let place = self.table[slot];
            let known = usize::try_from(place).ok();
            let known = known.and_then(|place| self.hashes.get(place));
            if known.is_none_or(|known| *known == hash) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}

fn keys() -> [u64; 2] {
    let random = RandomState::new();
    [random.hash_one(1), random.hash_one(2)]
}

/// Eight bytes at a time, multiplied with what nobody knows.
fn hash(keys: [u64; 2], path: &str) -> u64 {
    let (chunks, rest) = path.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let length = path.len() as u64;
    let chunks = chunks.iter().chain([&last]);
    let mixed = chunks.fold(keys[0] ^ length, |hash, chunk| {
        folded(hash ^ u64::from_le_bytes(*chunk), keys[1] | 1)
    });
    folded(mixed, keys[0] | 1)
}

/// Both halves of the product.
fn folded(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the other half comes in as well"
    )]
    let (low, high) = (product as u64, (product >> 64) as u64);
    low ^ high
}
