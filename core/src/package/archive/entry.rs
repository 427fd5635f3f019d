//! One entry of the central directory.

use std::borrow::Cow;
use std::fmt;

use super::extra;
use super::finding::FindingCode;
use crate::package::zip_records::{DEFLATED, ENCRYPTED, MASKED, PATCH, STORED, STRONGLY_ENCRYPTED};
use crate::words::words;

words! {
    /// The type of an entry.
    Kind {
        /// A regular file.
        File = "file",
        /// A folder.
        Folder = "folder",
        /// A symbolic link, whose data is the target.
        Symlink = "symlink",
        /// A device, a socket, or an unknown type.
        Special = "special",
    }
}

/// A file, folder, or link, as the central directory describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    pub(super) name: &'a [u8],
    pub(super) path: Cow<'a, str>,
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) time: u16,
    pub(super) date: u16,
    pub(super) crc32: u32,
    pub(super) compressed_size: u64,
    pub(super) size: u64,
    /// Unix mode in the upper half, if the archive was made on such a system; DOS bits below.
    pub(super) attributes: u32,
    /// The system that the attributes are of.
    pub(super) system: u8,
    pub(super) zip64: bool,
    /// Offset of the entry's own header in the file.
    pub(super) header_offset: u64,
    pub(super) extra: &'a [u8],
    /// Version needed, times ten.
    pub(super) version: u8,
    /// Whether it begins in this file, not in another part of the archive.
    pub(super) is_here: bool,
    /// Whether numbers stand in the field for large archives that are not large, in a way that no
    /// tool has and not every program reads.
    pub(super) is_needlessly_large: bool,
}

const FILE_TYPE: u32 = 0o170_000;
const PIPE: u32 = 0o010_000;
const FOLDER: u32 = 0o040_000;
const REGULAR: u32 = 0o100_000;
const SYMLINK: u32 = 0o120_000;
/// The bit of NTFS for a link or the like, for which 7-Zip takes the data.
const NTFS_REPARSE: u32 = 0x400;
const UNIX: u8 = 3;
const MACOS: u8 = 19;
const AMIGA: u8 = 1;
const AMIGA_TYPE: u32 = 0o6000;
const AMIGA_FOLDER: u32 = 0o4000;
/// Set-user-ID, set-group-ID and sticky.
const SPECIAL_BITS: u32 = 0o7000;
/// The bit of MS-DOS for a folder.
const DOS_FOLDER: u32 = 0x10;
/// The bit of MS-DOS for the name of a volume, which Info-ZIP does not unpack.
const DOS_VOLUME: u32 = 0x08;

impl Entry<'_> {
    /// Returns the path inside the archive, with `/` between folders; the path of a folder ends
    /// with `/`. A name that is not UTF-8 is read as CP437, as the specification demands, unless
    /// the archive contains it in UTF-8 as well.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the bytes of the name as stored in the directory, in their original encoding.
    pub const fn raw_name(&self) -> &[u8] {
        self.name
    }

    /// Returns the uncompressed size in bytes, as the central directory states it.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Returns the compressed size in bytes.
    pub const fn compressed_size(&self) -> u64 {
        self.compressed_size
    }

    /// Returns the CRC-32 of the uncompressed data, as the central directory states it.
    pub const fn crc32(&self) -> u32 {
        self.crc32
    }

    /// Returns the kind of entry. A name that ends with `/` is that of a folder, whatever its mode.
    pub fn kind(&self) -> Kind {
        if self.path.ends_with('/') {
            return Kind::Folder;
        }
        match self.file_type() {
            FOLDER => Kind::Folder,
            SYMLINK => Kind::Symlink,
            // Of a pipe every program makes a file.
            0 | REGULAR | PIPE => Kind::File,
            _ if self.is_of_unix() => Kind::Special,
            _ => Kind::File,
        }
    }

    /// Returns the permission bits, such as `0o755`; `None` if the archive has none, as on Windows.
    pub const fn mode(&self) -> Option<u32> {
        match self.unix_mode() {
            0 => None,
            mode => Some(mode & 0o7777),
        }
    }

    /// Returns the time of the last modification, without a time zone; `None` if the stored value
    /// is not a date.
    pub const fn modified(&self) -> Option<DosTime> {
        DosTime::new(self.date, self.time)
    }

    const fn unix_mode(&self) -> u32 {
        if self.is_of_unix() {
            self.attributes >> 16
        } else {
            0
        }
    }

    const fn is_of_unix(&self) -> bool {
        matches!(self.system, UNIX | MACOS)
    }

    /// What the attributes would say on Unix. Some programs believe them whatever the system is.
    const fn file_type(&self) -> u32 {
        self.attributes >> 16 & FILE_TYPE
    }

    /// What programs disagree on: which attributes make a link or a folder.
    pub(super) fn ambiguous_kind(&self) -> Option<&'static str> {
        let is_link = self.file_type() == SYMLINK;
        if self.attributes & DOS_VOLUME != 0 {
            return Some("the name of a volume");
        }
        if self.path.ends_with('/') {
            return is_link.then_some("a link whose name ends with `/`");
        }
        if is_link && self.system != UNIX {
            return Some("a link made on another system than Unix");
        }
        if self.attributes & NTFS_REPARSE != 0 && !self.is_of_unix() {
            return Some("a reparse point of NTFS");
        }
        let asi_type = extra::asi_mode(self.extra).map(|mode| u32::from(mode) & FILE_TYPE);
        if self.attributes >> 16 == 0 && asi_type == Some(SYMLINK) {
            return Some("a link by its extra field only");
        }
        let is_folder = self.file_type() == FOLDER
            || self.attributes & DOS_FOLDER != 0
            || (self.system == AMIGA && self.attributes >> 16 & AMIGA_TYPE == AMIGA_FOLDER);
        is_folder.then_some("the attributes of a folder, and no `/` at the end of the name")
    }

    pub(super) fn is_pipe(&self) -> bool {
        self.kind() == Kind::File && self.is_of_unix() && self.file_type() == PIPE
    }

    pub(super) const fn has_special_bits(&self) -> bool {
        self.unix_mode() & SPECIAL_BITS != 0
    }

    pub(super) const fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Why it cannot be unpacked here, whatever the limits are.
    pub(super) const fn why_unreadable(&self) -> Option<FindingCode> {
        if self.has(ENCRYPTED | STRONGLY_ENCRYPTED | MASKED) {
            Some(FindingCode::Encrypted)
        } else if self.has(PATCH) || !matches!(self.method, STORED | DEFLATED) {
            Some(FindingCode::UnsupportedMethod)
        } else {
            None
        }
    }
}

/// A time as stored in ZIP archives: local time without a time zone, from 1980 to 2107, with a
/// resolution of two seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DosTime {
    /// The year, from 1980 to 2107.
    pub year: u16,
    /// The month, from 1 to 12.
    pub month: u8,
    /// The day, from 1 to 31.
    pub day: u8,
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute, from 0 to 59.
    pub minute: u8,
    /// The second, from 0 to 58.
    pub second: u8,
}

impl DosTime {
    const fn new(date: u16, time: u16) -> Option<Self> {
        let (month, day) = (low(date >> 5, 15), low(date, 31));
        let (hour, minute, second) = (low(time >> 11, 31), low(time >> 5, 63), low(time, 31) * 2);
        let year = 1980 + (date >> 9);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) && year != 2100 => 29,
            2 => 28,
            _ => 0,
        };
        if day == 0 || day > days || hour > 23 || minute > 59 || second > 58 {
            return None;
        }
        Some(Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
        })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the mask is below 256")]
const fn low(bits: u16, mask: u16) -> u8 {
    (bits & mask) as u8
}

impl fmt::Display for DosTime {
    /// ISO 8601 without a zone: `2026-11-24T14:30:58`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = self;
        write!(
            f,
            "{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )
    }
}
