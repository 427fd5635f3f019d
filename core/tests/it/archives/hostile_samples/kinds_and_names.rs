//! Links, devices, and names that meet.

use super::{DATA, Sample, file, link, sample};
use crate::handmade_zip::{Claim, laid_out};

pub(super) fn kinds_and_names() -> Vec<Sample> {
    let mode = |mode| {
        let special = Claim::stored("special", DATA).mode(mode);
        laid_out(&[file("index.py"), (special, DATA.to_vec())])
    };
    vec![
        sample("a device", mode(0o020_666), &["special_file"]),
        sample("a pipe", mode(0o010_666), &["pipe_mode"]),
        sample("of no known type", mode(0o170_666), &["special_file"]),
        sample("set-user-ID", mode(0o104_755), &["special_bits"]),
        sample("set-group-ID", mode(0o102_755), &["special_bits"]),
        sample("sticky", mode(0o101_755), &["special_bits"]),
        sample("a socket", mode(0o140_666), &["special_file"]),
        sample(
            "a link inside",
            laid_out(&[file("index.py"), link("lib/main.py", "../index.py")]),
            &["symlink"],
        ),
        sample(
            "a link to the root",
            laid_out(&[file("index.py"), link("lib", "/etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out",
            laid_out(&[file("index.py"), link("lib/up", "../../etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out through another",
            laid_out(&[file("a/b/index.py"), link("x", "a/b"), link("y", "x/../..")]),
            &["symlink", "symlink_escape"],
        ),
        sample(
            "a link that cannot be read",
            laid_out(&[file("index.py"), {
                let (claim, target) = link("lib", "index.py");
                (Claim { crc32: 0, ..claim }, target)
            }]),
            &["wrong_crc"],
        ),
        sample(
            "a link longer than any target",
            laid_out(&[file("index.py"), link("lib", &"a/".repeat(2049))]),
            &["symlink_escape"],
        ),
        sample(
            "written through a link",
            laid_out(&[link("lib", "src"), file("src/a.py"), file("lib/evil.py")]),
            &["symlink", "through_symlink"],
        ),
        sample(
            "twice",
            laid_out(&[file("index.py"), file("index.py")]),
            &["duplicate"],
        ),
        sample(
            "twice, once less normal",
            laid_out(&[file("index.py"), file("./index.py")]),
            &["duplicate", "path_not_normal"],
        ),
        sample(
            "a file and a folder",
            laid_out(&[file("a"), (Claim::stored("a/", b""), vec![])]),
            &["duplicate"],
        ),
        sample(
            "a file as a folder",
            laid_out(&[file("a"), file("a/b"), file("a/c")]),
            &["file_as_folder"],
        ),
        sample(
            "differs in case",
            laid_out(&[file("index.py"), file("Index.py")]),
            &["case_collision"],
        ),
        sample(
            "differs only in what is not UTF-8",
            laid_out(&[
                (Claim::stored(b"\xd6\xd0.py", DATA), DATA.to_vec()),
                (Claim::stored(b"\xce\xc4.py", DATA), DATA.to_vec()),
            ]),
            &["case_collision", "name_encoding"],
        ),
        sample(
            "differs in a dot at the end",
            laid_out(&[file("a/index.py"), file("a./index.py")]),
            &["case_collision", "path_trailing"],
        ),
    ]
}

pub(super) fn folders() -> Vec<Sample> {
    vec![
        sample(
            "a folder with data",
            with("folder/", 3, 0o040_755 << 16),
            &["folder_data"],
        ),
        sample(
            "a folder for Unix only",
            with("folder", 3, 0o040_755 << 16),
            &["ambiguous_kind"],
        ),
        sample(
            "a reparse point",
            with("link", 0, 0x420),
            &["ambiguous_kind"],
        ),
        sample(
            "a folder for Amiga only",
            with("folder", 1, 0o104_755 << 16),
            &["ambiguous_kind"],
        ),
        sample("a file for Amiga", with("file", 1, 0o002_755 << 16), &[]),
        sample(
            "the name of a volume",
            with("volume", 0, 0x08),
            &["ambiguous_kind"],
        ),
        sample(
            "a long link that packs well",
            laid_out(&[file("index.py"), {
                let (claim, packed) = Claim::deflated("link", &b"./".repeat(1000));
                (claim.mode(0o120_777), packed)
            }]),
            &["ratio_too_high"],
        ),
        sample(
            "a folder for MS-DOS only",
            with("folder", 0, 0x10),
            &["ambiguous_kind"],
        ),
        sample(
            "a link in the place of a folder",
            laid_out(&[file("index.py"), link("lib/", "")]),
            &["ambiguous_kind"],
        ),
        sample(
            "folders inside of a link and of a file",
            laid_out(&[
                file("a"),
                link("a-b", "a"),
                (Claim::stored("a/b/", b""), vec![]),
                (Claim::stored("a-b/c/", b""), vec![]),
            ]),
            &["file_as_folder", "symlink", "through_symlink"],
        ),
    ]
}

/// Systems whose attributes some program reads as those of Unix: MS-DOS, Amiga, OpenVMS, Atari, HPFS,
/// Macintosh, NTFS, MVS, VFAT, BeOS, Tandem, macOS, AtheOS, and none that there is.
const SYSTEMS: [u8; 14] = [0, 1, 2, 5, 6, 7, 10, 11, 14, 16, 17, 19, 30, 255];

/// Links made on other systems: a file for some programs, wherever it leads.
pub(super) fn foreign_links() -> impl Iterator<Item = Sample> {
    SYSTEMS.into_iter().flat_map(|system| {
        let made = |target: &str| {
            let (claim, target) = link("config.txt", target);
            laid_out(&[file("index.py"), (Claim { system, ..claim }, target)])
        };
        [
            sample(
                "a link of another system",
                made("index.py"),
                &["ambiguous_kind", "symlink"],
            ),
            sample(
                "a link of another system that leads out",
                made("/etc/passwd"),
                &["ambiguous_kind", "symlink_escape"],
            ),
        ]
    })
}

fn with(name: &str, system: u8, attributes: u32) -> Vec<u8> {
    let claim = Claim {
        system,
        attributes,
        ..Claim::stored(name, DATA)
    };
    laid_out(&[file("index.py"), (claim, DATA.to_vec())])
}

/// Two files whose names differ, and are one for some programs: `é` as it is composed, in parts, in
/// code pages 437 and 1252, and as code page 437 has its UTF-8.
pub(super) fn spellings() -> Vec<Sample> {
    const UTF8: u16 = 1 << 11;
    let pair = |one: (&[u8], u16), other: (&[u8], u16)| {
        let of = |(name, flags)| Claim {
            flags,
            ..Claim::stored(name, DATA)
        };
        let files = [one, other].map(|file| (of(file), DATA.to_vec()));
        laid_out(&files)
    };
    let composed = ("a/é.py".as_bytes(), UTF8);
    let parts = ("a/e\u{301}.py".as_bytes(), UTF8);
    vec![
        sample("composed or not", pair(composed, parts), &["duplicate"]),
        sample(
            "partly composed",
            pair(
                ("ée\u{301}".as_bytes(), UTF8),
                ("e\u{301}é".as_bytes(), UTF8),
            ),
            &["duplicate"],
        ),
        sample(
            "the sign for Kelvin",
            pair(("K".as_bytes(), 0), ("\u{212a}".as_bytes(), UTF8)),
            &["case_collision", "duplicate"],
        ),
        sample(
            "no name for one",
            pair(parts, ("a/a\u{301}\u{302}.js".as_bytes(), UTF8)),
            &[],
        ),
        sample(
            "in another code page",
            pair(composed, (b"a/\xe9.py", 0)),
            &["duplicate", "name_encoding"],
        ),
        sample(
            "in code page 437",
            pair(("a/├⌐.py".as_bytes(), UTF8), ("a/é.py".as_bytes(), 0)),
            &["duplicate", "name_encoding"],
        ),
        sample(
            "not UTF-8 at all",
            pair(("a/\u{fffd}.py".as_bytes(), UTF8), (b"a/\xe9.py", 0)),
            &["case_collision", "duplicate", "name_encoding"],
        ),
        sample(
            "two names of one encoding",
            pair(("数据.py".as_bytes(), 0), ("文件.py".as_bytes(), 0)),
            &["name_encoding"],
        ),
    ]
}
