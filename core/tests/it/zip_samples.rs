//! Honest archives of one file, and hostile ones.

use crate::handmade_zip::{Claim, DEFLATED, archive, descriptor, end, with_comment};

pub(crate) const SOURCE: &[u8] = b"exports.handler = async (event) => 'hello';\n";
pub(crate) const EVIL: &[u8] = b"exports.handler = async (event) => 'pwned';\n";
pub(crate) const NAME: &str = "index.js";

fn u32_of(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}

/// Archives with nothing but [`SOURCE`] in them.
pub(crate) fn honest() -> Vec<(&'static str, Vec<u8>)> {
    let stored = Claim::stored(NAME, SOURCE);
    let (deflated, packed) = Claim::deflated(NAME, SOURCE);
    let folder = Claim::stored("src/", b"");
    let moved = Claim {
        offset: u32_of(folder.local(b"").len()),
        ..stored
    };
    let later = Claim {
        flags: 8,
        ..deflated
    };
    let unknown = Claim {
        compressed: 0,
        size: 0,
        ..later
    };
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
                &[folder.local(b""), stored.local(SOURCE)].concat(),
                &[folder, moved],
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
            archive(
                &[unknown.local(&packed), descriptor(&later)[4..].to_vec()].concat(),
                &[later],
            ),
        ),
        (
            "with Unix attributes",
            archive(&unix.local(SOURCE), &[unix]),
        ),
    ]
}

/// Archives in which [`SOURCE`] is what a stream shows first or what the directory names, and
/// which are something else to somebody, or to nobody an archive.
pub(crate) fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let good = Claim::stored(NAME, SOURCE);
    let evil = Claim::stored(NAME, EVIL);
    let local = good.local(SOURCE);
    let both = [local.clone(), evil.local(EVIL)].concat();
    let second = Claim {
        offset: u32_of(local.len()),
        ..evil
    };
    let honest = archive(&local, &[good]);
    let claim = |change: fn(&mut Claim<'_>)| {
        let mut claim = good;
        change(&mut claim);
        claim
    };
    let local_says = |change| archive(&claim(change).local(SOURCE), &[good]);
    let central_says = |change| archive(&local, &[claim(change)]);
    let both_say = |change| archive(&claim(change).local(SOURCE), &[claim(change)]);
    let hidden_in_comment = {
        let at = local.len() + good.central().len() + 22;
        let inner = Claim {
            offset: u32_of(at),
            ..evil
        };
        let directory = inner.central();
        let offset = at + evil.local(EVIL).len();
        let end = end(1, directory.len(), offset, b"");
        with_comment(
            &local,
            &[good],
            &[evil.local(EVIL), directory, end].concat(),
        )
    };
    let end_says = |entries, size, offset| {
        [
            local.clone(),
            good.central(),
            end(entries, size, offset, b""),
        ]
        .concat()
    };
    let (size, offset) = (good.central().len(), local.len());
    let folder = Claim::stored("src/", b"");
    let moved = Claim {
        offset: u32_of(folder.local(b"").len()),
        ..good
    };
    let moved_folder = Claim {
        offset: 1,
        ..folder
    };
    let full = Claim::stored("src/", EVIL);
    let after_full = Claim {
        offset: u32_of(full.local(EVIL).len()),
        ..good
    };
    let (deflated, packed) = Claim::deflated(NAME, SOURCE);
    let slack = Claim {
        compressed: deflated.compressed + 4,
        ..deflated
    };
    vec![
        (
            "two local headers, directory of the first",
            archive(&both, &[good]),
        ),
        (
            "two local headers, directory of the second",
            archive(&both, &[second]),
        ),
        (
            "two local headers, directory of both",
            archive(&both, &[good, second]),
        ),
        (
            "one local header twice in the directory",
            archive(&local, &[good, good]),
        ),
        (
            "directory points into the data of another file",
            archive(
                &[good.local(SOURCE), evil.local(EVIL)].concat(),
                &[Claim { offset: 40, ..good }],
            ),
        ),
        (
            "directory points beyond the end",
            central_says(|c| c.offset = 1 << 20),
        ),
        ("directory points elsewhere", central_says(|c| c.offset = 1)),
        ("directory empty", archive(&local, &[])),
        (
            "data before",
            [b"#!/bin/sh\n".to_vec(), honest.clone()].concat(),
        ),
        (
            "another archive before",
            [archive(&evil.local(EVIL), &[evil]), honest.clone()].concat(),
        ),
        ("data after", [honest.clone(), b"\n".to_vec()].concat()),
        (
            "another archive after",
            [honest.clone(), archive(&evil.local(EVIL), &[evil])].concat(),
        ),
        (
            "data between file and directory",
            archive(&[local.clone(), b"junk".to_vec()].concat(), &[good]),
        ),
        ("another archive in the comment", hidden_in_comment),
        ("a comment", with_comment(&local, &[good], b"made by hand")),
        ("local name differs", local_says(|c| c.name = "other.js")),
        (
            "directory name differs",
            central_says(|c| c.name = "other.js"),
        ),
        (
            "directory method differs",
            central_says(|c| c.method = DEFLATED),
        ),
        ("local method differs", local_says(|c| c.method = DEFLATED)),
        ("unknown method", both_say(|c| c.method = 12)),
        ("local size too small", local_says(|c| c.size -= 1)),
        (
            "local sizes too small",
            local_says(|c| (c.size, c.compressed) = (9, 9)),
        ),
        (
            "local sizes too large",
            local_says(|c| (c.size, c.compressed) = (999, 999)),
        ),
        ("directory size differs", central_says(|c| c.size += 1)),
        (
            "directory compressed size differs",
            central_says(|c| c.compressed += 1),
        ),
        (
            "both sizes too large",
            both_say(|c| (c.size, c.compressed) = (999, 999)),
        ),
        (
            "ZIP64 sizes",
            both_say(|c| (c.size, c.compressed) = (u32::MAX, u32::MAX)),
        ),
        (
            "slack after the deflated data",
            archive(&slack.local(&[packed, vec![0; 4]].concat()), &[slack]),
        ),
        ("stored data of unknown size", both_say(|c| c.flags = 8)),
        ("encrypted", both_say(|c| c.flags = 1)),
        (
            "encrypted, says the directory",
            central_says(|c| c.flags = 1),
        ),
        (
            "a symbolic link",
            central_says(|c| c.attributes = 0o120_777 << 16),
        ),
        (
            "a folder, say the attributes",
            central_says(|c| c.attributes = 0x10),
        ),
        ("a folder, says the name", both_say(|c| c.name = "index/")),
        (
            "a folder in the directory only",
            archive(&local, &[good, folder]),
        ),
        (
            "a folder in the local part only",
            archive(&[folder.local(b""), local.clone()].concat(), &[moved]),
        ),
        (
            "a folder with data",
            archive(
                &[full.local(EVIL), local.clone()].concat(),
                &[full, after_full],
            ),
        ),
        (
            "a folder that is somewhere else",
            archive(
                &[folder.local(b""), local.clone()].concat(),
                &[moved_folder, moved],
            ),
        ),
        ("end counts two entries", end_says(2, size, offset)),
        ("end counts no entry", end_says(0, size, offset)),
        (
            "end with another directory size",
            end_says(1, size - 1, offset),
        ),
        (
            "end with another directory offset",
            end_says(1, size, offset + 1),
        ),
        ("no end", [local.clone(), good.central()].concat()),
        ("cut in the end", honest[..honest.len() - 1].to_vec()),
        ("no directory", local.clone()),
    ]
}
