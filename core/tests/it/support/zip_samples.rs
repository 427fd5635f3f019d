//! Honest archives of one file, and archives that are something else.

use crate::handmade_zip::{Claim, DEFLATED, archive, descriptor, end, with_comment};

pub(crate) const SOURCE: &[u8] = b"exports.handler = async (event) => 'hello';\n";
pub(crate) const EVIL: &[u8] = b"exports.handler = async (event) => 'pwned';\n";
pub(crate) const NAME: &str = "index.js";

/// Archives by what is special about them.
pub(crate) type Archives = Vec<(&'static str, Vec<u8>)>;

fn good() -> Claim<'static> {
    Claim::stored(NAME, SOURCE)
}

fn evil() -> Claim<'static> {
    Claim::stored(NAME, EVIL)
}

fn folder() -> Claim<'static> {
    Claim::stored("src/", b"")
}

/// Archives with nothing but [`SOURCE`] in them.
pub(crate) fn honest() -> Archives {
    let stored = good();
    let (deflated, packed) = Claim::deflated(NAME, SOURCE);
    let behind_folder = stored.at(folder().local(b"").len());
    let later = Claim {
        flags: 8,
        ..deflated
    };
    let unknown = Claim {
        compressed: 0,
        size: 0,
        ..later
    };
    let unsigned = &descriptor(&later)[4..];
    let unix = Claim {
        attributes: 0o100_644 << 16,
        ..stored
    };
    vec![
        ("stored", archive(&stored.local(SOURCE), &[stored])),
        ("deflated", archive(&deflated.local(&packed), &[deflated])),
        (
            "with a folder",
            archive(
                &[folder().local(b""), stored.local(SOURCE)].concat(),
                &[folder(), behind_folder],
            ),
        ),
        (
            "with a data descriptor",
            archive(
                &[unknown.local(&packed), descriptor(&later)].concat(),
                &[later],
            ),
        ),
        (
            "with a data descriptor without signature",
            archive(&[&unknown.local(&packed), unsigned].concat(), &[later]),
        ),
        (
            "with Unix attributes",
            archive(&unix.local(SOURCE), &[unix]),
        ),
    ]
}

/// [`SOURCE`] is what a stream shows first or what the directory names, and yet there is more,
/// or less, or another file for another reader.
pub(crate) fn more_than_one_story() -> Archives {
    let local = good().local(SOURCE);
    let evil_local = evil().local(EVIL);
    let both = [&local[..], &evil_local].concat();
    let second = evil().at(local.len());
    let honest = archive(&local, &[good()]);
    let other = archive(&evil_local, &[evil()]);
    vec![
        (
            "two local headers, directory of the first",
            archive(&both, &[good()]),
        ),
        (
            "two local headers, directory of the second",
            archive(&both, &[second]),
        ),
        (
            "two local headers, directory of both",
            archive(&both, &[good(), second]),
        ),
        (
            "one local header twice in the directory",
            archive(&local, &[good(), good()]),
        ),
        (
            "directory points into the data",
            archive(&local, &[good().at(40)]),
        ),
        (
            "directory points beyond the end",
            archive(&local, &[good().at(1 << 20)]),
        ),
        ("directory empty", archive(&local, &[])),
        ("data before", [b"#!/bin/sh\n", &honest[..]].concat()),
        ("another archive before", [&other[..], &honest].concat()),
        ("data after", [&honest[..], b"\n"].concat()),
        ("another archive after", [&honest[..], &other].concat()),
        (
            "data before the directory",
            archive(&[&local[..], b"junk"].concat(), &[good()]),
        ),
        (
            "a comment",
            with_comment(&local, &[good()], b"made by hand"),
        ),
        ("another archive in the comment", with_archive_in_comment()),
        ("no end", [local.clone(), good().central()].concat()),
        ("cut in the end", honest[..honest.len() - 1].to_vec()),
        ("no directory", local),
    ]
}

/// An archive that is another one for readers that look for the end record from behind.
fn with_archive_in_comment() -> Vec<u8> {
    let local = good().local(SOURCE);
    let comment_offset = archive(&local, &[good()]).len();
    let evil_local = evil().local(EVIL);
    let directory = evil().at(comment_offset).central();
    let end = end(1, directory.len(), comment_offset + evil_local.len(), b"");
    with_comment(&local, &[good()], &[evil_local, directory, end].concat())
}

/// Headers that contradict each other or the data, or that describe no regular file.
pub(crate) fn headers_that_lie() -> Archives {
    type Change = fn(&mut Claim<'_>);
    let claim = |change: Change| {
        let mut claim = good();
        change(&mut claim);
        claim
    };
    let local = |change| archive(&claim(change).local(SOURCE), &[good()]);
    let central = |change| archive(&good().local(SOURCE), &[claim(change)]);
    let both = |change| archive(&claim(change).local(SOURCE), &[claim(change)]);
    let (deflated, packed) = Claim::deflated(NAME, SOURCE);
    let slack = Claim {
        compressed: deflated.compressed + 4,
        ..deflated
    };
    let padded = [&packed[..], &[0; 4]].concat();
    vec![
        ("local name differs", local(|c| c.name = b"other.js")),
        ("local method differs", local(|c| c.method = DEFLATED)),
        ("local size differs", local(|c| c.size -= 1)),
        (
            "local sizes too small",
            local(|c| (c.size, c.compressed) = (9, 9)),
        ),
        (
            "local sizes too large",
            local(|c| (c.size, c.compressed) = (999, 999)),
        ),
        ("directory name differs", central(|c| c.name = b"other.js")),
        ("directory method differs", central(|c| c.method = DEFLATED)),
        ("directory size differs", central(|c| c.size += 1)),
        (
            "directory compressed size differs",
            central(|c| c.compressed += 1),
        ),
        (
            "both sizes too large",
            both(|c| (c.size, c.compressed) = (999, 999)),
        ),
        (
            "ZIP64 sizes",
            both(|c| (c.size, c.compressed) = (u32::MAX, u32::MAX)),
        ),
        (
            "slack after the deflated data",
            archive(&slack.local(&padded), &[slack]),
        ),
        ("stored data of unknown size", both(|c| c.flags = 8)),
        ("unknown method", both(|c| c.method = 12)),
        ("encrypted", both(|c| c.flags = 1)),
        ("encrypted, says the directory", central(|c| c.flags = 1)),
        (
            "a symbolic link",
            central(|c| c.attributes = 0o120_777 << 16),
        ),
        (
            "a folder, say the attributes",
            central(|c| c.attributes = 0x10),
        ),
        ("a folder, says the name", both(|c| c.name = b"index/")),
    ]
}

pub(crate) fn folders_that_lie() -> Archives {
    let local = good().local(SOURCE);
    let with_folder = [folder().local(b""), local.clone()].concat();
    let behind_folder = good().at(folder().local(b"").len());
    let deflated_folder = Claim {
        method: DEFLATED,
        ..folder()
    };
    let full = Claim::stored("src/", EVIL);
    let with_full = [full.local(EVIL), local.clone()].concat();
    let behind_full = good().at(full.local(EVIL).len());
    vec![
        (
            "a folder in the directory only",
            archive(&local, &[good(), folder()]),
        ),
        (
            "a folder in the local part only",
            archive(&with_folder, &[behind_folder]),
        ),
        (
            "a folder with data",
            archive(&with_full, &[full, behind_full]),
        ),
        (
            "a folder of deflated nothing, which is not even an empty block",
            archive(
                &[deflated_folder.local(b""), local].concat(),
                &[deflated_folder, behind_folder],
            ),
        ),
        (
            "a folder that is somewhere else",
            archive(&with_folder, &[folder().at(1), behind_folder]),
        ),
    ]
}

pub(crate) fn ends_that_lie() -> Archives {
    let (local, directory) = (good().local(SOURCE), good().central());
    let (size, offset) = (directory.len(), local.len());
    let ending =
        |entries, size, offset| [&local[..], &directory, &end(entries, size, offset, b"")].concat();
    vec![
        ("two entries", ending(2, size, offset)),
        ("no entry", ending(0, size, offset)),
        ("another directory size", ending(1, size - 1, offset)),
        ("another directory offset", ending(1, size, offset + 1)),
    ]
}
