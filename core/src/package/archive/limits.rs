//! How much an archive may hold.

/// The limits for reading an archive of unknown origin. Sizes are in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The maximum number of entries; defaults to 100 000. FunctionGraph allows 30 000 files in a
    /// dependency.
    pub max_entries: u64,
    /// The maximum uncompressed size of an entry; defaults to 512 MiB.
    pub max_entry_size: u64,
    /// The maximum uncompressed size of all entries together; defaults to 2 GiB. The largest limit
    /// of a cloud is FunctionGraph's 1500 MB.
    pub max_total_size: u64,
    /// The maximum compression ratio of an entry and of the whole archive; defaults to 200. It
    /// applies from 64 MiB on: smaller files can have a higher ratio without being harmful, such as
    /// a library whose segments are padded with zeros.
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
    /// Sets the maximum number of entries.
    #[must_use]
    pub const fn max_entries(self, max_entries: u64) -> Self {
        Self {
            max_entries,
            ..self
        }
    }

    /// Sets the maximum uncompressed size of an entry.
    #[must_use]
    pub const fn max_entry_size(self, max_entry_size: u64) -> Self {
        Self {
            max_entry_size,
            ..self
        }
    }

    /// Sets the maximum uncompressed size of all entries together.
    #[must_use]
    pub const fn max_total_size(self, max_total_size: u64) -> Self {
        Self {
            max_total_size,
            ..self
        }
    }

    /// Sets the maximum compression ratio.
    #[must_use]
    pub const fn max_ratio(self, max_ratio: u64) -> Self {
        Self { max_ratio, ..self }
    }

    pub(super) const fn ratio_allows(&self, size: u64, compressed_size: u64) -> bool {
        size < RATIO_COUNTS_FROM || size <= compressed_size.saturating_mul(self.max_ratio)
    }
}
