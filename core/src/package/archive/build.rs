//! An archive that is the same every time and everywhere.
//!
//! Its bytes follow from the paths, contents and executable bits, the level, and the version of
//! this crate. What usually differs from build to build is fixed: the order is that of the paths'
//! bytes, every time is 1980-01-01 00:00, the first that ZIP has, every mode is `0o644` or
//! `0o755`, and no entry has extra fields, a comment or a data descriptor.

use std::collections::BTreeMap;

use flate2::{Compress, Compression, FlushCompress, Status};

use super::crc32::Crc32;
use super::entry::Entry;
use super::finding::FindingCode;
use super::path;
use crate::error::EncodeError;
use crate::package::zip_records::{CENTRAL, DEFLATED, END, LOCAL, STORED};
use crate::package::{Digests, Hasher};

/// The level at which deflate is neither slow nor wasteful, that of most programs.
const DEFAULT_LEVEL: u32 = 6;
/// The 1st of January 1980: month 1, day 1.
const DATE: u16 = 1 << 5 | 1;
const TIME: u16 = 0;
/// Unix, so that modes count, and version 2.0, the first with deflate.
const MADE_BY: u16 = u16::from_be_bytes([3, 20]);
const FOLDER: u32 = 0o040_755;
const FILE: u32 = 0o100_644;
const PROGRAM: u32 = 0o100_755;
const FILE_TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const EXECUTABLE: u32 = 0o111;
/// The bit of MS-DOS for a folder.
const DOS_FOLDER: u32 = 0x10;

/// What [`Builder::build`] makes.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Built {
    /// The archive.
    pub bytes: Vec<u8>,
    /// Its digests, for [`CodePackage::matches`](crate::CodePackage::matches) after it was
    /// deployed.
    pub digests: Digests,
}

impl std::fmt::Debug for Built {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Built")
            .field("digests", &self.digests)
            .finish_non_exhaustive()
    }
}

/// Collects files for an archive whose bytes are reproducible.
///
/// ```
/// use faaswire::archive::Builder;
///
/// # fn main() -> Result<(), faaswire::EncodeError> {
/// let built = Builder::new()
///     .file("index.py", "def handler(event, context):\n    return 'hello'\n")?
///     .file_with_mode("bin/tool", "#!/bin/sh\n", 0o755)?
///     .build()?;
/// assert!(built.bytes.starts_with(b"PK\x03\x04"));
/// println!("{}", built.digests.crc64);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Builder<'a> {
    level: u32,
    members: BTreeMap<String, Member<'a>>,
}

#[derive(Clone, Copy)]
struct Member<'a> {
    data: &'a [u8],
    mode: u32,
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> Builder<'a> {
    /// An archive with nothing in it, of level 6.
    pub const fn new() -> Self {
        Self {
            level: DEFAULT_LEVEL,
            members: BTreeMap::new(),
        }
    }

    /// How hard to pack: 0 stores, 1 is fastest, 9 smallest.
    ///
    /// # Errors
    /// For field `level` if it is none of these.
    pub fn level(self, level: u32) -> Result<Self, EncodeError> {
        if level > 9 {
            return Err(EncodeError::new("level", "must be from 0 to 9"));
        }
        Ok(Self { level, ..self })
    }

    /// A file of mode `0o644`; that of `bootstrap` and `scf_bootstrap`, which a custom runtime
    /// starts, is `0o755`.
    ///
    /// # Errors
    /// For field `files[n].path`, counted from 0 in the order of the calls, if the path is not
    /// relative, normal and free of what leads out of the folder or means something else on
    /// another system, or if it was given before.
    pub fn file(
        self,
        path: &str,
        data: &'a (impl AsRef<[u8]> + ?Sized),
    ) -> Result<Self, EncodeError> {
        let mode = match path {
            "bootstrap" | "scf_bootstrap" => PROGRAM,
            _ => FILE,
        };
        self.member(path, data.as_ref(), mode)
    }

    /// A file of mode `0o755` if any of the three executable bits is set, otherwise of `0o644`.
    ///
    /// # Errors
    /// As [`Builder::file`], and for field `files[n].mode` if it is that of anything but a
    /// regular file.
    pub fn file_with_mode(
        self,
        path: &str,
        data: &'a (impl AsRef<[u8]> + ?Sized),
        mode: u32,
    ) -> Result<Self, EncodeError> {
        if !matches!(mode & FILE_TYPE, 0 | REGULAR) || mode > FILE_TYPE | 0o7777 {
            let problem = "must be that of a regular file: a link's target can be packed instead";
            return Err(self.wrong("mode", problem));
        }
        let mode = if mode & EXECUTABLE == 0 {
            FILE
        } else {
            PROGRAM
        };
        self.member(path, data.as_ref(), mode)
    }

    /// A folder; only one that is empty needs it.
    ///
    /// # Errors
    /// As [`Builder::file`].
    pub fn folder(self, path: &str) -> Result<Self, EncodeError> {
        let path = path.strip_suffix('/').unwrap_or(path);
        self.member(path, b"", FOLDER)
    }

    fn wrong(
        &self,
        member: &str,
        problem: impl Into<std::borrow::Cow<'static, str>>,
    ) -> EncodeError {
        EncodeError::new(format!("files[{}].{member}", self.members.len()), problem)
    }

    fn member(mut self, path: &str, data: &'a [u8], mode: u32) -> Result<Self, EncodeError> {
        let mut found = Vec::new();
        path::check(path, &mut found);
        if let Some(code) = found.first() {
            return Err(self.wrong("path", format!("cannot be packed: {}", code.text())));
        }
        if path.ends_with('/') {
            return Err(self.wrong("path", "is that of a folder"));
        }
        if path.len() > usize::from(u16::MAX) - 1 {
            return Err(self.wrong("path", "is longer than 65534 bytes"));
        }
        if self.members.contains_key(path) {
            return Err(self.wrong("path", FindingCode::Duplicate.text()));
        }
        self.members.insert(path.to_owned(), Member { data, mode });
        Ok(self)
    }

    /// Makes the archive.
    ///
    /// # Errors
    /// For field `files` if one file is needed as a folder by another, or if there are 65535 files
    /// or more, or more than 4 GiB: such archives need ZIP64, which no cloud's limits need.
    pub fn build(self) -> Result<Built, EncodeError> {
        self.check_folders()?;
        let mut archive = Writer::new(self.level);
        for (path, member) in &self.members {
            archive.add(path, member)?;
        }
        archive.finish(self.members.len())
    }

    fn check_folders(&self) -> Result<(), EncodeError> {
        let is_file = |path: &str| {
            self.members
                .get(path)
                .is_some_and(|member| member.mode != FOLDER)
        };
        let needs_file = |path: &String| path::ancestors(path).any(is_file);
        if self.members.keys().any(needs_file) {
            return Err(EncodeError::new(
                "files",
                "has a file inside of another file",
            ));
        }
        Ok(())
    }
}

struct Writer {
    deflater: Option<Compress>,
    packed: Vec<u8>,
    bytes: Vec<u8>,
    directory: Vec<u8>,
    hasher: Hasher,
}

impl Writer {
    fn new(level: u32) -> Self {
        Self {
            deflater: (level > 0).then(|| Compress::new(Compression::new(level), false)),
            packed: Vec::new(),
            bytes: Vec::new(),
            directory: Vec::new(),
            hasher: Hasher::new(),
        }
    }

    fn add(&mut self, path: &str, member: &Member<'_>) -> Result<(), EncodeError> {
        let is_folder = member.mode == FOLDER;
        let name = if is_folder {
            format!("{path}/")
        } else {
            path.to_owned()
        };
        let mut crc32 = Crc32::new();
        crc32.update(member.data);
        let deflated = self.deflate(member.data)?;
        let data = if deflated { &self.packed } else { member.data };
        let (version, method) = if deflated {
            (20_u16, DEFLATED)
        } else {
            (10, STORED)
        };
        let flags = if name.is_ascii() { 0 } else { Entry::UTF8 };
        // The fields that both headers share, from the version to the length of the extra field.
        let mut common = Vec::with_capacity(26);
        common.extend(version.to_le_bytes());
        common.extend(flags.to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend(TIME.to_le_bytes());
        common.extend(DATE.to_le_bytes());
        common.extend(crc32.finish().to_le_bytes());
        common.extend(small(data.len())?.to_le_bytes());
        common.extend(small(member.data.len())?.to_le_bytes());
        common.extend(
            u16::try_from(name.len())
                .map_err(|_| too_large())?
                .to_le_bytes(),
        );
        common.extend([0; 2]);

        let dos = if is_folder { DOS_FOLDER } else { 0 };
        self.directory.extend(CENTRAL);
        self.directory.extend(MADE_BY.to_le_bytes());
        self.directory.extend(&common);
        // No comment, the first disk, no internal attributes.
        self.directory.extend([0; 6]);
        self.directory
            .extend((member.mode << 16 | dos).to_le_bytes());
        self.directory
            .extend(small(self.bytes.len())?.to_le_bytes());
        self.directory.extend(name.as_bytes());

        let start = self.bytes.len();
        self.bytes.extend(LOCAL);
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend_from_slice(data);
        self.hasher
            .update(self.bytes.get(start..).unwrap_or_default());
        Ok(())
    }

    /// Whether deflate makes the data smaller; if so it is in `packed`.
    fn deflate(&mut self, data: &[u8]) -> Result<bool, EncodeError> {
        let Some(deflater) = self.deflater.as_mut().filter(|_| !data.is_empty()) else {
            return Ok(false);
        };
        deflater.reset();
        self.packed.clear();
        // Room for one byte less than the data: what does not fit is not worth it.
        let room = data.len().saturating_sub(1);
        self.packed.reserve(room);
        self.packed.resize(room, 0);
        let status = deflater
            .compress(data, &mut self.packed, FlushCompress::Finish)
            .map_err(|_| too_large())?;
        self.packed
            .truncate(usize::try_from(deflater.total_out()).unwrap_or_default());
        Ok(status == Status::StreamEnd)
    }

    fn finish(mut self, entries: usize) -> Result<Built, EncodeError> {
        let entries = u16::try_from(entries).ok().filter(|n| *n < u16::MAX);
        let entries = entries.ok_or_else(too_large)?;
        let start = small(self.bytes.len())?;
        let size = small(self.directory.len())?;
        let mut tail = std::mem::take(&mut self.directory);
        tail.extend(END);
        tail.extend([0; 4]);
        tail.extend(entries.to_le_bytes());
        tail.extend(entries.to_le_bytes());
        tail.extend(size.to_le_bytes());
        tail.extend(start.to_le_bytes());
        tail.extend([0; 2]);
        self.hasher.update(&tail);
        self.bytes.append(&mut tail);
        Ok(Built {
            bytes: self.bytes,
            digests: self.hasher.finish(),
        })
    }
}

/// A length or offset in four bytes, of which all ones would mean ZIP64.
fn small(number: usize) -> Result<u32, EncodeError> {
    u32::try_from(number)
        .ok()
        .filter(|number| *number < u32::MAX)
        .ok_or_else(too_large)
}

fn too_large() -> EncodeError {
    EncodeError::new(
        "files",
        "are too many or too large for an archive without ZIP64",
    )
}
