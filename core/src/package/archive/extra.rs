//! Extra fields, by APPNOTE.TXT 6.3.10 section 4.5: records of an id, a length and data. Most say
//! nothing that matters; a few make another file of the entry, for those programs that know them.

use super::finding::FindingCode;
use super::path;
use crate::package::crc32::Crc32;
use crate::package::severity::Severity;
use crate::package::zip_records::{u16_at, u32_at};

/// Sizes and offset in eight bytes.
pub(super) const ZIP64: u16 = 0x0001;
const STRONG_ENCRYPTION: u16 = 0x0017;
/// Info-ZIP's: the name again, in UTF-8.
const UNICODE_PATH: u16 = 0x7075;
/// libarchive's: attributes that it believes instead of those of the directory.
const ATTRIBUTES: u16 = 0x6c78;
/// ASi's: a mode, which Info-ZIP believes where the directory has none.
const MODE: u16 = 0x756e;

/// ASi's: a checksum and the mode, which Info-ZIP takes where the attributes have none.
const ASI_UNIX: u16 = 0x756e;

/// The mode that the extra field says.
pub(super) fn asi_mode(extra: &[u8]) -> Option<u16> {
    u16_at(find(extra, ASI_UNIX)?, 4)
}

/// A record, and what follows it; none at the end, or if the record is longer than what is there.
fn next(extra: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (id, length) = (u16_at(extra, 0)?, u16_at(extra, 2)?);
    let (data, rest) = extra.get(4..)?.split_at_checked(length.into())?;
    Some((id, data, rest))
}

/// Whether the mode, behind a CRC-32, is that of a file, or of a folder if the name is one's.
fn has_ordinary_mode(data: &[u8], name: &[u8]) -> bool {
    match u16_at(data, 4).map(|mode| mode >> 12) {
        Some(0o04) => name.ends_with(b"/"),
        kind => matches!(kind, None | Some(0 | 0o10)),
    }
}

/// The data of the first record of this id.
pub(super) fn find(mut extra: &[u8], wanted: u16) -> Option<&[u8]> {
    while let Some((id, data, rest)) = next(extra) {
        if id == wanted {
            return Some(data);
        }
        extra = rest;
    }
    None
}

/// What the extra field of an entry of this name makes of it that not every program sees.
pub(super) fn check(mut extra: &[u8], name: &[u8], found: &mut Vec<FindingCode>) {
    let mut names = 0;
    let mut large = 0;
    let mut is_odd = false;
    while let Some((id, data, rest)) = next(extra) {
        match id {
            ZIP64 => {
                large += 1;
                is_odd |= !matches!(data.len(), 0 | 8 | 16 | 24 | 28);
            }
            UNICODE_PATH => names += 1,
            STRONG_ENCRYPTION => found.push(FindingCode::Encrypted),
            ATTRIBUTES => found.push(FindingCode::AmbiguousKind),
            MODE if !has_ordinary_mode(data, name) => found.push(FindingCode::AmbiguousKind),
            _ => {}
        }
        if matches!(id, UNICODE_PATH) && !is_other_spelling(extra, name) {
            found.push(FindingCode::UnicodePath);
        }
        extra = rest;
    }
    // Some align the data by zeros that are too few for a record.
    if is_odd || large > 1 || names > 1 || extra.len() > 3 || extra.iter().any(|byte| *byte != 0) {
        found.push(FindingCode::ExtraCorrupt);
    }
    found.dedup();
}

fn is_other_spelling(extra: &[u8], name: &[u8]) -> bool {
    unicode_path(extra, name).is_some_and(|path| {
        let mut found = Vec::new();
        path::check(path, &mut found);
        found.retain(|code| code.severity() == Severity::Error);
        found.is_empty() || name == path.as_bytes()
    })
}

/// The name in UTF-8, if it is there and can be no other one than that in the encoding of whoever
/// made the archive.
pub(super) fn unicode_path<'a>(extra: &'a [u8], name: &[u8]) -> Option<&'a str> {
    let field = find(extra, UNICODE_PATH)?;
    let mut crc = Crc32::new();
    crc.update(name);
    let path = std::str::from_utf8(field.get(5..)?).ok()?;
    let is_meant = field.first() == Some(&1) && u32_at(field, 1) == Some(crc.finish());
    (is_meant && is_same_name(name, path.as_bytes())).then_some(path)
}

/// Whether two spellings may be one name: what is between dots and slashes, which are bytes of
/// their own in every encoding that is in use, is ASCII in both and the same, or in neither.
fn is_same_name(name: &[u8], path: &[u8]) -> bool {
    let is_border = |byte: &u8| matches!(byte, b'/' | b'.');
    let borders = |name: &[u8]| name.iter().copied().filter(is_border).collect::<Vec<_>>();
    let parts = name.split(is_border).zip(path.split(is_border));
    !path.is_empty()
        && borders(name) == borders(path)
        && parts
            .into_iter()
            .all(|(one, other)| one == other || !(one.is_ascii() || other.is_ascii()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_spelling_is_not_another_name() {
        for (name, path) in [
            (&b"a/b.py"[..], "a/b.py"),
            (b"\xd6\xd0\xce\xc4.py", "\u{4e2d}\u{6587}.py"),
            (b"a/\xd6\xd0/b", "a/\u{4e2d}/b"),
            // A trail byte of GBK may be a letter or a backslash.
            (b"\x81\x5c.py", "\u{4e57}.py"),
        ] {
            assert!(is_same_name(name, path.as_bytes()), "{path}");
        }
        for (name, path) in [
            (&b"ok.py"[..], "index.py"),
            (b"ok.py", "../evil.py"),
            (b"ok.py", ""),
            (b"", "a"),
            (b"\xd6\xd0.py", "index.py"),
            (b"\xd6\xd0.py", "\u{4e2d}.js"),
            (b"\xd6\xd0.py", "a/\u{4e2d}.py"),
            (b"\xd6\xd0\xce\xc4", "\u{4e2d}.\u{6587}"),
            (b"ok.py", "\u{4e2d}.py"),
        ] {
            assert!(!is_same_name(name, path.as_bytes()), "{path}");
        }
    }

    #[test]
    fn records_end_where_the_field_ends() {
        let found = |extra: &[u8]| {
            let mut found = Vec::new();
            check(extra, b"a", &mut found);
            found
        };
        for extra in [
            &b""[..],
            b"\0",
            b"\0\0\0",
            b"\0\0\0\0",
            b"\xfe\xca\0\0",
            b"\xfe\xca\x01\0x",
            b"\xfe\xca\x01\0x\0",
        ] {
            assert_eq!(found(extra), [], "{extra:?}");
        }
        for extra in [
            &b"x"[..],
            b"\0\0x",
            b"\xfe\xca\x01\0",
            b"\xfe\xca\xff\xffx",
            b"\xfe\xca\x01\0x\x01",
            b"\x01\0\0\0\x01\0\0\0",
        ] {
            assert_eq!(found(extra), [FindingCode::ExtraCorrupt], "{extra:?}");
        }
    }
}
