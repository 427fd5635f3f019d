//! ZIP archives in memory: what is in them, what is wrong with them, how two of them differ, and
//! how to make one that is the same every time.
//!
//! ```
//! use faaswire::archive::{Archive, Inspect, Limits, inspect};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let zip = faaswire::archive::Builder::new().file("index.py", "def handler(event, context): ...")?.build()?.bytes;
//! let inspection = inspect(&zip, &Inspect::new().handler("index.handler").runtime("python3.9"));
//! assert!(inspection.is_safe(), "{:?}", inspection.findings);
//!
//! let archive = Archive::open(&zip, Limits::default())?;
//! let source = archive.read("index.py")?;
//! assert!(source.starts_with(b"def handler"));
//! # Ok(())
//! # }
//! ```
//!
//! Reader of its own: an archive of unknown origin must be read so that every contradiction
//! between its records is seen, which readers made to unpack pass over.

mod build;
mod compare;
mod contents;
mod cp437;
mod directory;
mod end;
mod entry;
mod finding;
mod function;
mod handler;
mod inspect;
mod limits;
mod links;
mod local;
mod native;
mod path;
mod program;
mod structure;
mod tail;
mod wanted;
mod writer;

pub use super::severity::Severity;
pub use build::{Builder, Built};
pub use compare::{Change, Comparison, Difference, compare};
pub use entry::{DosTime, Entry, Kind};
pub use finding::{Finding, FindingCode};
pub use inspect::{Arch, Inspect, Inspection, Totals, inspect};
pub use limits::Limits;
pub use tail::{Tail, TailError};

use contents::Unpacker;
use directory::Directory;

/// An archive in memory whose directory was read.
#[derive(Debug, Clone)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    limits: Limits,
    entries: Vec<Entry<'a>>,
}

impl<'a> Archive<'a> {
    /// Reads the central directory and nothing else; [`inspect`] looks for everything that may be
    /// wrong.
    ///
    /// # Errors
    /// The [`Finding`] that says why the directory cannot be read, or that there are more entries
    /// or bytes than the limits allow.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Finding> {
        let directory = Directory::read(Tail::new(bytes, 0), &limits);
        Ok(Self {
            bytes,
            limits,
            entries: directory.readable(&limits)?,
        })
    }

    /// The entries in the order of the directory.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// Sums over the entries.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.entries)
    }

    /// The data of an entry, within the limits, with its length and CRC-32 checked.
    ///
    /// # Errors
    /// The [`Finding`] that says why not: `not_found`, `duplicate` where two entries have the
    /// name, or what is wrong with the entry's data.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, Finding> {
        let mut named = self.entries.iter().filter(|entry| entry.path == path);
        let Some(entry) = named.next() else {
            return Err(Finding::of(FindingCode::NotFound, path));
        };
        if named.next().is_some() {
            return Err(Finding::of(FindingCode::Duplicate, path));
        }
        self.read_entry(entry)
    }

    /// As [`Archive::read`], of an entry from [`Archive::entries`].
    ///
    /// # Errors
    /// The [`Finding`] that says what is wrong with the entry's data.
    pub fn read_entry(&self, entry: &Entry<'_>) -> Result<Vec<u8>, Finding> {
        Unpacker::new(self.bytes, self.limits)
            .read(entry)
            .map_err(|code| Finding::of(code, entry.path()))
    }
}
