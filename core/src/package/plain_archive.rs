//! What every reader of ZIP archives reads alike: the one definition of a plain archive.
//!
//! Readers differ in what they believe: the local headers or the directory, the end record, one for
//! large archives before it, or a record that a comment or an extra field holds; the name as it
//! stands, one of a Unicode extra field, or what the system makes of odd characters. Plain is what
//! leaves them no choice. Whatever is not plainly so is not plain, though most readers may agree.

use super::zip_records::{
    CENTRAL, DESCRIBED_LATER, END, END_LENGTH, FIRST_DISK, NO_COMMENT, UTF8, u16_in, u32_in,
};
use crate::print::is_hidden;
use crate::text::{before, parts};

/// How hard it was packed, sizes behind the data, names in UTF-8: what changes nothing.
const FLAGS: u16 = 0b110 | DESCRIBED_LATER | UTF8;

/// The newest version of the format that a reader must know: folders and deflated data.
const VERSION: u16 = 20;

/// Longest name in bytes: that of a file on most systems.
const MAX_NAME: usize = 255;

/// MS-DOS attributes; the last is of NTFS, for links and the like.
const VOLUME: u32 = 0x08;
const FOLDER: u32 = 0x10;
const REPARSE: u32 = 0x400;

/// Whether a system gives the upper half of the attributes no meaning, or that of Unix: MS-DOS, Unix,
/// NTFS (two numbers), VFAT, macOS.
const fn is_known(system: u8) -> bool {
    matches!(system, 0 | 3 | 10 | 11 | 14 | 19)
}

/// A file or a folder, as its local header and data showed it.
pub(super) struct Member {
    pub(super) header_offset: u64,
    pub(super) name: String,
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) crc32: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
}

impl Member {
    pub(super) fn is_file(&self) -> bool {
        !self.name.ends_with('/')
    }

    /// Whether CRC-32 and sizes stand behind the data.
    pub(super) const fn is_described_later(&self) -> bool {
        self.flags & DESCRIBED_LATER != 0
    }

    /// Whether a folder makes no difference to a file: it is one above it, or another place on
    /// every system.
    pub(super) fn is_beside(&self, file: &str) -> bool {
        let folder = self.name.as_str();
        let is_above = file.starts_with(folder);
        let same = |start: &str| start.eq_ignore_ascii_case(file);
        let is_file = folder.get(..file.len()).is_some_and(same)
            && folder.as_bytes().get(file.len()) == Some(&b'/');
        is_above || (folder.is_ascii() && file.is_ascii() && !is_file)
    }
}

/// Whether the version needed and the flags of a header ask for nothing that changes what is read.
pub(super) const fn are_plain(version: u16, flags: u16) -> bool {
    version <= VERSION && flags & !FLAGS == 0
}

/// The name, where it is one path, and the same one, on every system: relative, without empty,
/// `.` and `..` parts, control characters, backslashes, drives, alternate streams and devices, and
/// without characters that some systems take for others.
pub(super) fn plain_name(name: &[u8], flags: u16) -> Option<&str> {
    let name = str::from_utf8(name).ok()?;
    let in_one_encoding = flags & UTF8 != 0 || name.is_ascii();
    let path = name.strip_suffix('/').unwrap_or(name);
    let plain = name.len() <= MAX_NAME
        && in_one_encoding
        && name.chars().all(is_plain_character)
        && parts(path, b'/').all(is_plain_component);
    plain.then_some(name)
}

fn is_plain_component(component: &str) -> bool {
    // Windows cuts off the dots and blanks at the end, and `.` and `..` are nothing else.
    !matches!(component.as_bytes(), [] | [.., b'.' | b' ']) && !is_device(component)
}

const fn is_plain_character(c: char) -> bool {
    !is_hidden(c)
        && !matches!(
            c,
            '"' | '*' | ':' | '<' | '>' | '?' | '\\' | '|'
                // Looks like `.`, `/`, `\`, `:` or a blank, or is one of them for some systems.
                | '\u{80}'..='\u{bf}'
                | '\u{2000}'..='\u{206f}'
                | '\u{2200}'..='\u{22ff}'
                | '\u{3000}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fe00}'..='\u{ffff}'
        )
}

/// What Windows opens in place of a file.
const DEVICES: &str = "aux con nul prn conin$ conout$ clock$ com0 com1 com2 com3 com4 com5 com6 \
    com7 com8 com9 com\u{b9} com\u{b2} com\u{b3} lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 \
    lpt\u{b9} lpt\u{b2} lpt\u{b3}";

/// Whatever the extension or stream, and the blanks before it.
pub(super) fn is_device(component: &str) -> bool {
    let mut stem = before(component, b".:");
    while let Some(shorter) = stem.strip_suffix(' ') {
        stem = shorter;
    }
    parts(DEVICES, b' ').any(|device| device.eq_ignore_ascii_case(stem))
}

/// Whether extra fields tell times and owners only, and tell them in the form that they have.
pub(super) fn is_plain_extra(mut extra: &[u8]) -> bool {
    while !extra.is_empty() {
        let Some(rest) = behind_plain_field(extra) else {
            return false;
        };
        extra = rest;
    }
    true
}

fn behind_plain_field(extra: &[u8]) -> Option<&[u8]> {
    let (head, rest) = extra.split_first_chunk::<4>()?;
    let (id, length) = (u16_in(head, 0), usize::from(u16_in(head, 2)));
    let (data, rest) = rest.split_at_checked(length)?;
    let plain = match id {
        // Extended timestamp: which of three times there are, and some of them.
        0x5455 => data.first()? & !0b111 == 0 && matches!(length, 1 | 5 | 9 | 13),
        // Owner and group, each with its length.
        0x7875 => {
            let owner = usize::from(*data.get(1)?);
            let group = usize::from(*data.get(2 + owner)?);
            *data.first()? == 1 && length == 3 + owner + group
        }
        // Times of NTFS: one attribute with three of them.
        0x000a => length == 32 && data.get(4..8)? == [1, 0, 24, 0],
        _ => false,
    };
    plain.then_some(rest)
}

/// Whether attributes are those of an ordinary file or folder: no link, device or volume, and
/// nothing that runs as somebody else.
fn are_plain_attributes(made_by: u16, attributes: u32, is_file: bool) -> bool {
    let [_, system] = made_by.to_le_bytes();
    let (kind, special) = (attributes >> 16 & 0o170_000, attributes >> 16 & 0o7000);
    let (own_kind, wrong) = if is_file {
        (0o100_000, VOLUME | FOLDER | REPARSE)
    } else {
        (0o040_000, VOLUME | REPARSE)
    };
    is_known(system) && (kind == 0 || kind == own_kind) && special == 0 && attributes & wrong == 0
}

/// Whether the central directory and the end record describe just these members, in this order,
/// and hold nothing else: no comment, and no record of larger archives, wherever it hides.
pub(super) fn directory_agrees(
    tail: &[u8],
    members: &[Member],
    directory_offset: u64,
) -> Option<()> {
    let mut rest = tail;
    for member in members {
        let (entry, behind) = rest.split_first_chunk::<46>()?;
        let (name, behind) = behind.split_at_checked(u16_in(entry, 28).into())?;
        let (extra, behind) = behind.split_at_checked(u16_in(entry, 30).into())?;
        let same = entry.starts_with(&CENTRAL)
            && are_plain_attributes(u16_in(entry, 4), u32_in(entry, 38), member.is_file())
            && are_plain(u16_in(entry, 6), u16_in(entry, 8))
            && u16_in(entry, 8) == member.flags
            && u16_in(entry, 10) == member.method
            && u32_in(entry, 16) == member.crc32
            && u64::from(u32_in(entry, 20)) == member.compressed
            && u64::from(u32_in(entry, 24)) == member.size
            && u16_in(entry, 32) == NO_COMMENT
            && u16_in(entry, 34) == FIRST_DISK
            && u64::from(u32_in(entry, 42)) == member.header_offset
            && name == member.name.as_bytes()
            && is_plain_extra(extra);
        if !same {
            return None;
        }
        rest = behind;
    }
    let end: &[u8; END_LENGTH] = rest.try_into().ok()?;
    let whole = end.starts_with(&END)
        && (u16_in(end, 4), u16_in(end, 6)) == (FIRST_DISK, FIRST_DISK)
        && usize::from(u16_in(end, 8)) == members.len()
        && usize::from(u16_in(end, 10)) == members.len()
        && u32_in(end, 12) as usize == tail.len() - END_LENGTH
        && u64::from(u32_in(end, 16)) == directory_offset
        && u16_in(end, 20) == NO_COMMENT
        // Even times could spell the records of larger archives, before the end record, where
        // readers look for them.
        && !tail.windows(3).any(|bytes| bytes == b"PK\x06");
    whole.then_some(())
}
