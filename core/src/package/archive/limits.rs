//! How much an archive may hold.

/// The limits for reading an archive of unknown origin. Sizes are in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Most entries, by default 100 000. FunctionGraph allows 30 000 files in a dependency.
    pub max_entries: u64,
    /// Largest single entry, unpacked, by default 512 MiB.
    pub max_entry_size: u64,
    /// All entries together, unpacked, by default 2 GiB. The largest that a cloud names is
    /// FunctionGraph's 1500 MB.
    pub max_total_size: u64,
    /// How many times larger than packed, by default 200, for an entry and for the whole. It
    /// counts from 64 MiB on: below that a harmless file may pack better, such as a library whose
    /// segments are filled up with zeros, and no machine that runs functions is harmed.
    pub max_ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_entries: 100_000,
            max_entry_size: 512 << 20,
            max_total_size: 2 << 30,
            max_ratio: 200,
        }
    }
}

/// From this size on the ratio counts.
const RATIO_COUNTS_FROM: u64 = 64 << 20;

impl Limits {
    /// The same with another number of entries.
    #[must_use]
    pub const fn max_entries(self, max_entries: u64) -> Self {
        Self {
            max_entries,
            ..self
        }
    }

    /// The same with another size of the largest entry.
    #[must_use]
    pub const fn max_entry_size(self, max_entry_size: u64) -> Self {
        Self {
            max_entry_size,
            ..self
        }
    }

    /// The same with another size of all entries together.
    #[must_use]
    pub const fn max_total_size(self, max_total_size: u64) -> Self {
        Self {
            max_total_size,
            ..self
        }
    }

    /// The same with another ratio.
    #[must_use]
    pub const fn max_ratio(self, max_ratio: u64) -> Self {
        Self { max_ratio, ..self }
    }

    pub(super) const fn ratio_allows(&self, size: u64, compressed_size: u64) -> bool {
        size < RATIO_COUNTS_FROM || size <= compressed_size.saturating_mul(self.max_ratio)
    }
}
