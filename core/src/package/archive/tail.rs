//! The entries of an archive of which only the end is there.

use super::directory::Directory;
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::reading::Reading;

/// The last bytes of an archive: a ZIP has its directory at the end, so that a package can be
/// listed with two range requests and without its download.
///
/// ```
/// use faaswire::archive::{Entry, Limits, Tail, TailError};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let text = "x = 1\n".repeat(50_000);
/// # let files = (0..2_000).try_fold(faaswire::archive::Builder::new(), |files, at| files.file(&format!("lib/{at}.py"), &text[..50]))?;
/// # let zip = files.build()?.bytes;
/// // Send the header `Range: bytes=-{length}`. Where the response begins stands
/// // in its header `Content-Range`.
/// let fetch = |length: u64| {
///     let before = (zip.len() as u64).saturating_sub(length);
///     (&zip[before as usize..], before)
/// };
///
/// let (last, before) = fetch(Tail::FIRST);
/// let mut listed = Tail::new(last, before).entries(Limits::default());
/// if let Err(TailError::TooShort { needed }) = listed {
///     let (last, before) = fetch(needed);
///     listed = Tail::new(last, before).entries(Limits::default());
/// }
/// assert_eq!(listed?.len(), 2_000);
/// # assert!(zip.len() > Tail::FIRST as usize * 2);
/// # Ok(())
/// # }
/// ```
///
/// Once more may be needed of an archive with ZIP64 records, or with other data behind it: a loop
/// that fetches what is needed ends, with the whole archive at the latest.
#[derive(Debug, Clone, Copy)]
pub struct Tail<'a> {
    pub(super) bytes: &'a [u8],
    /// How many bytes of the file come before these.
    pub(super) before: u64,
}

impl<'a> Tail<'a> {
    /// The number of bytes to start with: the length of the longest end record, which is 22 bytes
    /// and a comment of at most 65 535.
    pub const FIRST: u64 = 22 + 65_535;

    /// Creates a tail from the last bytes of a file and the number of bytes before them.
    pub const fn new(bytes: &'a [u8], before: u64) -> Self {
        // No file is longer than 2^64 - 1 bytes: with that, no addition of places overflows.
        let most = u64::MAX - bytes.len() as u64;
        let before = if before < most { before } else { most };
        Self { bytes, before }
    }

    /// Returns the entries in the order of the central directory, as
    /// [`Archive::open`](super::Archive::open) does for the whole file.
    ///
    /// # Errors
    /// [`TailError::TooShort`] if more bytes are needed, never more than the file has; otherwise
    /// those of [`Archive::open`](super::Archive::open).
    pub fn entries<'f>(self, reading: impl Into<Reading<'f>>) -> Result<Vec<Entry<'a>>, TailError> {
        let Reading { limits, lent } = reading.into();
        let directory = Directory::read(self, &limits);
        if let Some(needed) = directory.needed {
            return Err(TailError::TooShort { needed });
        }
        let mut entries = directory.readable(&limits)?;
        lent.decode(&mut entries);
        Ok(entries)
    }

    /// Length of the file.
    pub(super) const fn length(self) -> u64 {
        self.before + self.bytes.len() as u64
    }

    /// Where a place in the file is in these bytes. What no memory could hold is beyond their end.
    pub(super) fn place(self, at: u64) -> Result<usize, Stop> {
        let place = at.checked_sub(self.before).ok_or(Stop::Missing(at))?;
        Ok(usize::try_from(place).unwrap_or(usize::MAX))
    }

    /// The place so many bytes before another one; none if that is before the file.
    pub(super) fn place_before(self, at: usize, length: usize) -> Result<Option<usize>, Stop> {
        let before = (self.before + at as u64).checked_sub(length as u64);
        before.map(|before| self.place(before)).transpose()
    }
}

/// Why nothing more is read.
pub(super) enum Stop {
    Found(FindingCode),
    /// Bytes from this place in the file on matter, and are not there.
    Missing(u64),
}

impl From<FindingCode> for Stop {
    fn from(code: FindingCode) -> Self {
        Self::Found(code)
    }
}

/// The reason why [`Tail::entries`] cannot list the entries.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TailError {
    /// More bytes of the file are needed.
    #[error("the last {needed} bytes of the archive are needed")]
    TooShort {
        /// The number of bytes, counted from the end of the file.
        needed: u64,
    },
    /// The directory cannot be read, or exceeds the limits.
    #[error(transparent)]
    Finding(#[from] Finding),
}
