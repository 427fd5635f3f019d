//! ZIP archives in memory: lists and inspects them, compares two of them, and builds reproducible
//! ones.
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
//! The module has a reader of its own: an archive of unknown origin must be read so that every
//! contradiction between its records is found, which readers that only unpack ignore.

mod build;
mod compare;
mod contents;
mod cp437;
mod directory;
mod elsewhere;
mod end;
mod entry;
mod extra;
mod finding;
mod function;
mod handler;
mod index;
mod inspect;
mod limits;
mod links;
mod local;
mod native;
mod order;
mod path;
mod program;
mod reading;
mod record;
mod spellings;
mod structure;
mod tail;
mod wanted;
mod writer;

pub use build::{Builder, Built};
pub use compare::{Change, Comparison, Difference, compare, compare_until};
pub use entry::{DosTime, Entry, Kind};
pub use finding::{Finding, FindingCode};
pub use index::Index;
pub use inspect::{Arch, Inspect, Inspection, Totals, inspect};
pub use limits::Limits;
pub use reading::Reading;
pub use tail::{Tail, TailError};

use std::sync::OnceLock;

use contents::Unpacker;
use directory::Directory;
use order::Order;

/// An archive in memory whose directory has been read.
#[derive(Debug, Clone)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    limits: Limits,
    entries: Vec<Entry<'a>>,
    /// Made when an entry is first read by its path.
    order: OnceLock<Order>,
}

impl<'a> Archive<'a> {
    /// Reads the central directory and nothing else; [`inspect`] checks for problems.
    ///
    /// # Errors
    /// The [`Finding`] that describes why the directory cannot be read, or which limit it exceeds.
    pub fn open<'f>(bytes: &'a [u8], reading: impl Into<Reading<'f>>) -> Result<Self, Finding> {
        let reading = reading.into();
        let limits = reading.limits;
        let directory = Directory::read(Tail::new(bytes, 0), &limits);
        let mut entries = directory.readable(&limits)?;
        reading.lent.decode(&mut entries);
        Ok(Self {
            bytes,
            limits,
            entries,
            order: OnceLock::new(),
        })
    }

    /// Returns the entries in the order of the central directory.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// Returns totals over the entries.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.entries)
    }

    /// Returns the data of one entry, within the limits, after checking its length and CRC-32.
    ///
    /// # Errors
    /// The [`Finding`] that describes the problem: `not_found`, `duplicate` if two entries have the
    /// path, or the problem with the entry's data.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, Finding> {
        let order = self.order.get_or_init(|| Order::of(&self.entries));
        let place = order.find(&self.entries, path)?;
        let none = || Finding::not_found(path);
        self.read_entry(self.entries.get(place).ok_or_else(none)?)
    }

    /// Returns the data of an entry from [`Archive::entries`], as [`Archive::read`] does.
    ///
    /// # Errors
    /// The [`Finding`] that describes the problem with the entry's data.
    pub fn read_entry(&self, entry: &Entry<'_>) -> Result<Vec<u8>, Finding> {
        Unpacker::new(self.bytes, &self.limits.into())
            .read(entry)
            .map_err(|code| Finding::of(code, entry.path()))
    }
}
