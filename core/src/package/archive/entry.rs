//! One entry of the central directory.

use std::borrow::Cow;
use std::fmt;

use super::finding::FindingCode;
use crate::package::zip_records::{DEFLATED, ENCRYPTED, STORED};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link; its data is the target.
    Symlink,
    /// A device, pipe or socket.
    Special,
}

impl Kind {
    /// `file`, `folder`, `symlink` or `special`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Folder => "folder",
            Self::Symlink => "symlink",
            Self::Special => "special",
        }
    }
}

/// A file, folder or link, as the central directory describes it.
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
    pub(super) made_on_unix: bool,
    pub(super) zip64: bool,
    /// Offset of the entry's own header in the file.
    pub(super) header_offset: u64,
}

const FILE_TYPE: u32 = 0o170_000;

impl Entry<'_> {
    /// The path inside the archive, with `/` between folders; that of a folder ends with one. A
    /// name that is no UTF-8 is read as CP437, as the specification says.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Length in bytes, unpacked, as the directory says.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Length in bytes inside the archive.
    pub const fn compressed_size(&self) -> u64 {
        self.compressed_size
    }

    /// CRC-32 of the unpacked data, as the directory says.
    pub const fn crc32(&self) -> u32 {
        self.crc32
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        match self.unix_mode() & FILE_TYPE {
            0o040_000 => Kind::Folder,
            0o120_000 => Kind::Symlink,
            0 | 0o100_000 if self.path.ends_with('/') => Kind::Folder,
            0 | 0o100_000 => Kind::File,
            _ => Kind::Special,
        }
    }

    /// Permission bits such as `0o755`; none if the archive does not tell, as on Windows.
    pub const fn mode(&self) -> Option<u32> {
        match self.unix_mode() {
            0 => None,
            mode => Some(mode & 0o7777),
        }
    }

    /// Time of the last change, of an unknown time zone; none if it is no date.
    pub const fn modified(&self) -> Option<DosTime> {
        DosTime::new(self.date, self.time)
    }

    const fn unix_mode(&self) -> u32 {
        if self.made_on_unix {
            self.attributes >> 16
        } else {
            0
        }
    }

    pub(super) const fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Why it cannot be unpacked here, whatever the limits are.
    pub(super) const fn why_unreadable(&self) -> Option<FindingCode> {
        if self.has(ENCRYPTED) {
            Some(FindingCode::Encrypted)
        } else if !matches!(self.method, STORED | DEFLATED) {
            Some(FindingCode::UnsupportedMethod)
        } else {
            None
        }
    }
}

/// A time as ZIP stores it: local, of an unknown zone, in steps of two seconds from 1980 to 2107.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DosTime {
    /// 1980 to 2107.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 58.
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
