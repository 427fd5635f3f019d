//! An archive that is the same every time and everywhere.
//!
//! Its bytes follow from the paths, contents and executable bits, the level, and the version of
//! this crate. What usually differs from build to build is fixed: the order is that of the paths'
//! bytes, every time is 1980-01-01 00:00, the first that ZIP has, every mode is `0o644` or
//! `0o755`, and no entry has extra fields, a comment or a data descriptor.

use std::collections::BTreeMap;

use super::finding::FindingCode;
use super::writer::Writer;
use super::{elsewhere, path};
use crate::error::EncodeError;
use crate::package::Digests;
use crate::package::severity::Severity;

/// The level at which deflate is neither slow nor wasteful, that of most programs.
const DEFAULT_LEVEL: u32 = 6;
const FOLDER: u32 = 0o040_755;
const FILE: u32 = 0o100_644;
const PROGRAM: u32 = 0o100_755;
const FILE_TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const EXECUTABLE: u32 = 0o111;

/// The result of [`Builder::build`].
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Built {
    /// The bytes of the archive.
    pub bytes: Vec<u8>,
    /// The digests of the archive, for [`CodePackage::matches`](crate::CodePackage::matches) after
    /// the deployment.
    pub digests: Digests,
}

impl std::fmt::Debug for Built {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Built")
            .field("digests", &self.digests)
            .finish_non_exhaustive()
    }
}

/// A builder of archives whose bytes are reproducible.
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
/// assert_eq!(built.digests.size, built.bytes.len() as u64);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Builder<'a> {
    level: u32,
    members: BTreeMap<String, Member<'a>>,
}

#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    pub(super) data: &'a [u8],
    pub(super) mode: u32,
}

impl Member<'_> {
    pub(super) const fn is_folder(&self) -> bool {
        self.mode == FOLDER
    }
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> Builder<'a> {
    /// Creates a builder of an empty archive with compression level 6.
    pub const fn new() -> Self {
        Self {
            level: DEFAULT_LEVEL,
            members: BTreeMap::new(),
        }
    }

    /// Sets the compression level: 0 stores, 1 is fastest, 9 gives the smallest archive.
    ///
    /// # Errors
    /// [`EncodeError`] for field `level` if it is above 9.
    pub fn level(self, level: u32) -> Result<Self, EncodeError> {
        if level > 9 {
            return Err(EncodeError::new("level", "must be from 0 to 9"));
        }
        Ok(Self { level, ..self })
    }

    /// Adds a file of mode `0o644`, or `0o755` for `bootstrap` and `scf_bootstrap`, the programs
    /// that custom runtimes start.
    ///
    /// # Errors
    /// [`EncodeError`] for field `files[n].path`, counted from 0 in the order of the calls, if the
    /// path is not relative and normalized, leads out of the folder, means something else on
    /// another system, is longer or deeper than Linux allows, or occurs twice.
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

    /// Adds a file of mode `0o755` if any of the three executable bits is set, otherwise of
    /// `0o644`.
    ///
    /// # Errors
    /// Those of [`Builder::file`], and [`EncodeError`] for field `files[n].mode` if it is not the
    /// mode of a regular file.
    pub fn file_with_mode(
        self,
        path: &str,
        data: &'a (impl AsRef<[u8]> + ?Sized),
        mode: u32,
    ) -> Result<Self, EncodeError> {
        if !matches!(mode & FILE_TYPE, 0 | REGULAR) || mode > FILE_TYPE | 0o7777 {
            let problem = "must be the mode of a regular file: pack the target of a link instead";
            return Err(self.wrong("mode", problem));
        }
        let mode = if mode & EXECUTABLE == 0 {
            FILE
        } else {
            PROGRAM
        };
        self.member(path, data.as_ref(), mode)
    }

    /// Adds a folder; only empty folders need it.
    ///
    /// # Errors
    /// Those of [`Builder::file`].
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
        if found.is_empty() {
            // Odd elsewhere is no reason; unsafe is.
            elsewhere::check(path, &mut found);
            found.retain(|code| code.severity() == Severity::Error);
        }
        if elsewhere::is_too_long(path.as_bytes()) {
            found.push(FindingCode::PathTooLong);
        }
        if let Some(code) = found.first() {
            return Err(self.wrong("path", format!("cannot be packed: {}", code.text())));
        }
        if path.ends_with('/') {
            return Err(self.wrong("path", "is that of a folder"));
        }
        if self.members.contains_key(path) {
            return Err(self.wrong("path", FindingCode::Duplicate.text()));
        }
        self.members.insert(path.to_owned(), Member { data, mode });
        Ok(self)
    }

    /// Builds the archive.
    ///
    /// # Errors
    /// [`EncodeError`] for field `files` if one file is inside of another one that is not a folder,
    /// or if there are 65535 files or more, or more than 4 GiB: such archives need ZIP64, which no
    /// cloud's limits need.
    pub fn build(self) -> Result<Built, EncodeError> {
        self.check_folders()?;
        let mut archive = Writer::new(self.level, self.members.len())?;
        for (path, member) in &self.members {
            archive.add(path, member)?;
        }
        archive.finish()
    }

    fn check_folders(&self) -> Result<(), EncodeError> {
        let is_file = |path: &str| {
            self.members
                .get(path)
                .is_some_and(|member| !member.is_folder())
        };
        let needs_file = |path: &String| path::ancestors(path).any(is_file);
        if self.members.keys().any(needs_file) {
            return Err(EncodeError::new(
                "files",
                "contains a file inside of another file",
            ));
        }
        Ok(())
    }
}
