//! The rule of the inner source, against archives that tell different readers different stories.

use std::io::{Cursor, Read, Write};

use faaswire::package::Algorithm;
use faaswire::{CodePackage, Digests, Verdict};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::handmade_zip::{Claim, DEFLATED, archive, descriptor, end, with_comment};
use crate::samples;
use crate::values::how;

const SOURCE: &[u8] = b"exports.handler = async (event) => 'hello';\n";
const EVIL: &[u8] = b"exports.handler = async (event) => 'pwned';\n";
const NAME: &str = "index.js";

/// The package whose digest is that of [`SOURCE`].
fn package() -> CodePackage {
    samples::package(Algorithm::Sha512, &Digests::of(SOURCE).sha512)
}

fn u32_of(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}

/// Archives with nothing but [`SOURCE`] in them.
fn honest() -> Vec<(&'static str, Vec<u8>)> {
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
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
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

#[test]
fn one_honest_file_is_an_inner_source() {
    for (name, zip) in honest() {
        assert_eq!(how(&package().verify(&zip)), Some("inner_source"), "{name}");
    }
}

#[test]
fn hostile_archives_have_no_inner_source() {
    for (name, zip) in hostile() {
        assert_eq!(package().verify(&zip).status(), "mismatch", "{name}");
    }
}

#[test]
fn the_verdict_is_the_same_at_every_split() {
    let package = package();
    for (name, zip) in honest().into_iter().chain(hostile()) {
        let whole = package.verify(&zip);
        for at in 0..=zip.len() {
            let (first, second) = zip.split_at(at);
            assert_eq!(
                in_pieces(&package, [first, second]),
                whole,
                "{name}, at {at}"
            );
        }
        assert_eq!(
            in_pieces(&package, zip.chunks(1)),
            whole,
            "{name}, byte by byte"
        );
    }
}

fn in_pieces<'a>(package: &CodePackage, pieces: impl IntoIterator<Item = &'a [u8]>) -> Verdict {
    let mut verifier = package.verifier();
    pieces.into_iter().for_each(|piece| verifier.update(piece));
    verifier.finish()
}

/// An archive by the `zip` crate.
fn written(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(method);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, data) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(data).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What the `zip` crate finds where the archive has one file and no other entry but folders.
fn only_file(zip: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).ok()?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).ok()?;
        let mut data = Vec::new();
        // A wrong CRC-32 is reported after the data, which the digest speaks for.
        let _ = file.read_to_end(&mut data);
        if !file.is_dir() {
            files.push(data);
        }
    }
    (files.len() == 1).then(|| files.remove(0))
}

fn method() -> impl Strategy<Value = CompressionMethod> {
    prop_oneof![
        Just(CompressionMethod::Stored),
        Just(CompressionMethod::Deflated)
    ]
}

/// A byte to overwrite, to insert or to remove.
type Change = (u8, prop::sample::Index, u8);

fn changed(mut zip: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for (kind, index, byte) in changes {
        let at = index.index(zip.len());
        match kind {
            0 => zip[at] = *byte,
            1 => zip.insert(at, *byte),
            _ => drop(zip.remove(at)),
        }
    }
    zip
}

proptest! {
    #[test]
    fn archives_of_another_writer(source in any::<Vec<u8>>(), method in method()) {
        let package = samples::package(Algorithm::Sha512, &Digests::of(&source).sha512);
        let one = written(&[(NAME, &source)], method);
        prop_assert_eq!(how(&package.verify(&one)), Some("inner_source"));
        let two = written(&[(NAME, &source), ("other.js", EVIL)], method);
        prop_assert_eq!(package.verify(&two).status(), "mismatch");
    }

    #[test]
    fn a_changed_archive_matches_only_if_another_reader_sees_the_source(
        method in method(),
        changes in prop::collection::vec((0..3_u8, any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let zip = changed(written(&[(NAME, SOURCE)], method), &changes);
        if package().verify(&zip).is_match() {
            prop_assert_eq!(only_file(&zip), Some(SOURCE.to_vec()));
        }
    }
}

#[test]
fn zz_exhaustive() {
    let (folder, packed) = (Claim::stored("src/", b""), ());
    let _ = (folder, packed);
    for zip in [
        written(&[(NAME, SOURCE)], CompressionMethod::Stored),
        written(&[(NAME, SOURCE)], CompressionMethod::Deflated),
    ]
    .into_iter()
    .chain(honest().into_iter().map(|(_, z)| z))
    {
        let mut n = 0;
        for i in 0..zip.len() {
            for b in 0..=255u8 {
                let mut z = zip.clone();
                z[i] = b;
                if package().verify(&z).is_match() {
                    n += 1;
                    if only_file(&z) != Some(SOURCE.to_vec()) {
                        eprintln!("EXH {i} {} {b} of {}", zip[i], zip.len());
                    }
                }
            }
        }
        eprintln!("EXH done {n}");
    }
}
