//! What is plain in a ZIP beside its one file, and what is not, though a reader may pass over it.

use crate::handmade_zip::{Claim, archive, end};
use crate::zip_samples::{Archives, EVIL, NAME, SOURCE};

/// Extended timestamp, owner and group, times of NTFS.
const TIME: &[u8] = b"UT\x05\x00\x01\x00\x00\x00\x60";
const TIMES: &[u8] = b"UT\x0d\x00\x07\x00\x00\x00\x60\x00\x00\x00\x60\x00\x00\x00\x60";
const OWNER: &[u8] = b"ux\x0b\x00\x01\x04\xe8\x03\x00\x00\x04\xe8\x03\x00\x00";
const NTFS: &[u8] =
    b"\x0a\x00\x20\x00\0\0\0\0\x01\x00\x18\x00\0\0\0\0\0\0\x01\x02\0\0\0\0\0\0\x01\x02\0\0\0\0\0\0\x01\x02";

const UTF8: u16 = 1 << 11;

fn good() -> Claim<'static> {
    Claim::stored(NAME, SOURCE)
}

fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap().to_le_bytes()
}

/// A local header with an extra field.
fn local(claim: &Claim<'_>, extra: &[u8], data: &[u8]) -> Vec<u8> {
    let mut record = claim.local(extra);
    record[28..30].copy_from_slice(&length(extra));
    record.extend(data);
    record
}

/// An entry of the directory with an extra field and a comment.
fn central(claim: &Claim<'_>, extra: &[u8], comment: &[u8]) -> Vec<u8> {
    let mut record = claim.central();
    record[30..32].copy_from_slice(&length(extra));
    record[32..34].copy_from_slice(&length(comment));
    record.extend(extra);
    record.extend(comment);
    record
}

/// The source with these extra fields and this comment of its entry, and nothing that lies.
fn with(local_extra: &[u8], central_extra: &[u8], comment: &[u8]) -> Vec<u8> {
    let local = local(&good(), local_extra, SOURCE);
    let directory = central(&good(), central_extra, comment);
    let end = end(1, directory.len(), local.len(), b"");
    [local, directory, end].concat()
}

fn changed(change: impl Fn(&mut Claim<'_>)) -> Vec<u8> {
    let mut claim = good();
    change(&mut claim);
    archive(&claim.local(SOURCE), &[claim])
}

/// The source under a name, which both headers say is in UTF-8.
pub(crate) fn named(name: &[u8]) -> Vec<u8> {
    named_in(name, UTF8)
}

pub(crate) fn named_in(name: &[u8], flags: u16) -> Vec<u8> {
    let claim = Claim {
        flags,
        ..Claim::stored(name, SOURCE)
    };
    archive(&claim.local(SOURCE), &[claim])
}

/// The source beside a folder.
fn beside(folder: &str, name: &str) -> Vec<u8> {
    let folder = Claim::stored(folder, b"");
    let file = Claim::stored(name, SOURCE).at(folder.local(b"").len());
    archive(
        &[folder.local(b""), file.local(SOURCE)].concat(),
        &[folder, file],
    )
}

/// Whatever these hold beside the source changes neither what nor where it is.
pub(crate) fn plain() -> Archives {
    vec![
        ("a time", with(TIME, TIME, b"")),
        (
            "three times and an owner",
            with(&[TIMES, OWNER].concat(), &[TIME, OWNER].concat(), b""),
        ),
        ("times of NTFS in the directory only", with(b"", NTFS, b"")),
        ("a folder above", beside("src/", "src/index.js")),
        ("a folder elsewhere", beside("lib/", "src/index.js")),
        (
            "a folder whose name begins alike",
            beside("index.js.d/", NAME),
        ),
        ("packed as well as could be", changed(|c| c.flags = 0b10)),
        (
            "made on Windows",
            changed(|c| (c.system, c.attributes) = (11, 0x20)),
        ),
        (
            "made on a Mac",
            changed(|c| (c.system, c.attributes) = (19, 0o100_600 << 16)),
        ),
    ]
}

/// What one reader passes over and another does not.
pub(crate) fn not_plain() -> Archives {
    const ZIP64: &[u8] = b"\x01\x00\x08\x00\x2c\x00\x00\x00\x00\x00\x00\x00";
    const UNICODE_PATH: &[u8] = b"up\x0c\x00\x01\0\0\0\0evil.js";
    let both = |extra: &[u8]| with(extra, extra, b"");
    let mut archives = vec![
        ("a comment of the entry", with(b"", b"", b"hello")),
        (
            "an archive in extra field and comment, by records of large archives",
            large_in_comment(),
        ),
        ("the records of large archives in times", large_in_times()),
        ("sizes of large archives, local", with(ZIP64, b"", b"")),
        (
            "sizes of large archives, in the directory",
            with(b"", ZIP64, b""),
        ),
        ("a Unicode path, local", with(UNICODE_PATH, b"", b"")),
        (
            "a Unicode path, in the directory",
            with(b"", UNICODE_PATH, b""),
        ),
        ("an unknown extra field", both(b"\x99\x99\x02\x00ab")),
        ("strong encryption", both(b"\x17\x00\x02\x00ab")),
        (
            "an extra field that overruns",
            both(b"UT\x09\x00\x01\0\0\0\0"),
        ),
        (
            "an extra field that is too short",
            both(b"UT\x02\x00\x01\0"),
        ),
        ("a time of an unknown kind", both(b"UT\x05\x00\x09\0\0\0\0")),
        (
            "an owner that overruns",
            both(b"ux\x0b\x00\x01\x04\0\0\0\0\x09\0\0\0\0"),
        ),
        (
            "NTFS with another attribute",
            both(&[&NTFS[..8], b"\x02", &NTFS[9..]].concat()),
        ),
        ("half an extra field", both(b"UT\x05")),
        (
            "a byte behind the extra fields",
            both(&[TIME, b"\0"].concat()),
        ),
        ("another CRC-32", changed(|c| c.crc32 ^= 1)),
        ("patched data", changed(|c| c.flags = 1 << 5)),
        (
            "strong encryption, say the flags",
            changed(|c| c.flags = 1 << 6),
        ),
        ("masked headers", changed(|c| c.flags = 1 << 13)),
        ("unknown flags", changed(|c| c.flags = 1 << 15)),
        ("a volume", changed(|c| c.attributes = 0x08)),
        ("a reparse point", changed(|c| c.attributes = 0x420)),
        (
            "runs as its owner",
            changed(|c| c.attributes = 0o104_755 << 16),
        ),
        ("a device", changed(|c| c.attributes = 0o060_644 << 16)),
        (
            "made on a system whose attributes are others",
            changed(|c| c.system = 2),
        ),
        ("a folder of the same name", beside("index.js/", NAME)),
        ("a folder below the file", beside("INDEX.js/a/", NAME)),
        ("a folder of an odd name", beside("../", NAME)),
        ("a folder without a name", beside("/", NAME)),
    ];
    archives.extend(links_and_headers());
    archives
}

/// Links of every system, a folder twice, and headers that differ in one byte.
fn links_and_headers() -> Archives {
    let mut archives = Archives::new();
    for system in [0, 3, 10, 14, 16, 19, 30] {
        let link = changed(|c| (c.system, c.attributes) = (system, 0o120_777 << 16));
        archives.push(("a link made elsewhere", link));
    }
    let folder = Claim::stored("src/", b"");
    let twice = [folder, folder.at(folder.local(b"").len())];
    let file = good().at(2 * folder.local(b"").len());
    let local_part = [folder.local(b""), folder.local(b""), good().local(SOURCE)].concat();
    archives.push((
        "a folder twice",
        archive(&local_part, &[twice[0], twice[1], file]),
    ));
    for (at, value, name) in [
        (4, 45, "a newer version is needed, local"),
        (
            good().local(SOURCE).len() + 6,
            45,
            "a newer version is needed",
        ),
        (
            good().local(SOURCE).len() + 9,
            8,
            "UTF-8, says the directory only",
        ),
        (7, 8, "UTF-8, says the local header only"),
        (
            good().local(SOURCE).len() + 16,
            0,
            "another CRC-32, says the directory",
        ),
    ] {
        let mut zip = archive(&good().local(SOURCE), &[good()]);
        zip[at] = value;
        archives.push((name, zip));
    }
    archives
}

/// The end record of a large archive, and its locator.
fn large_end(entries: u64, size: usize, offset: usize, own_offset: usize) -> Vec<u8> {
    [
        &b"PK\x06\x06"[..],
        &44_u64.to_le_bytes(),
        &[45, 0, 45, 0],
        &[0; 8],
        &entries.to_le_bytes(),
        &entries.to_le_bytes(),
        &(size as u64).to_le_bytes(),
        &(offset as u64).to_le_bytes(),
        b"PK\x06\x07",
        &[0; 4],
        &(own_offset as u64).to_le_bytes(),
        &1_u32.to_le_bytes(),
    ]
    .concat()
}

/// For Python up to 3.13 at least this archive holds [`EVIL`]: it finds a locator before the end
/// record, and before it a record that leads to a directory in the comment of the honest entry,
/// and to a file in the extra field of the honest local header.
pub(crate) fn large_in_comment() -> Vec<u8> {
    let evil = Claim::stored(NAME, EVIL);
    let hidden = [
        &b"\x99\x99"[..],
        &length(&evil.local(EVIL)),
        &evil.local(EVIL),
    ]
    .concat();
    let local = local(&good(), &hidden, SOURCE);
    let evil_directory = evil.at(30 + NAME.len() + 4).central();
    let evil_offset = local.len() + good().central().len();
    let own_offset = evil_offset + evil_directory.len();
    let comment = [
        &evil_directory[..],
        &large_end(1, evil_directory.len(), evil_offset, own_offset),
    ]
    .concat();
    let directory = central(&good(), b"", &comment);
    let end = end(1, directory.len(), local.len(), b"");
    [local, directory, end].concat()
}

/// Times are 24 bytes that nobody looks at: room for a locator.
fn large_in_times() -> Vec<u8> {
    let locator = &large_end(0, 0, 0, 0)[56..];
    let times = [&NTFS[..16], locator].concat();
    with(b"", &times, b"")
}

/// One path on every system.
pub(crate) const PLAIN_NAMES: [&str; 12] = [
    "index.js",
    "src/index.js",
    "..index",
    "a..b/c",
    ".env",
    "with space.py",
    "索引.js",
    "包/目录/索引.py",
    "été.py",
    "console.py",
    "com10",
    "a-b_c+d(e)[f]{g}~,;=@!#$%&'^`",
];

/// Names that lead elsewhere, or are another path for another system.
pub(crate) const ODD_NAMES: [&str; 47] = [
    "",
    "../x",
    "../../x",
    "a/../../x",
    "a/../b",
    "..",
    ".",
    "./index.js",
    "a/./b",
    "a//b",
    "/etc/x",
    "//server/share/x",
    "C:x",
    "c:/x",
    "a:b",
    "x::$DATA",
    "a\\b",
    "..\\x",
    "\\\\server\\share\\x",
    "a\0b",
    "\0",
    "index.js\0.txt",
    "a\nb",
    "a\x1b[2Jb",
    "a\x7f",
    "a\u{9b}b",
    "a.",
    "a ",
    "a./b",
    ".. /x",
    "nul",
    "NUL.txt",
    "a/aux.js",
    "com1",
    "LPT9.log",
    "conin$",
    "a*",
    "what?",
    "<a>",
    "a|b",
    "\"a\"",
    "gpj\u{202e}.exe",
    "a\u{200b}b",
    "\u{ff0e}\u{ff0e}/x",
    "..\u{2215}x",
    "\u{2025}/x",
    "a\u{f03a}b",
];
