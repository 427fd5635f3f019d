//! The rule of the inner source, against archives that tell different readers different stories.

use std::io::{Cursor, Read, Write};

use faaswire::Algorithm;
use faaswire::{CodePackage, Digests, Verdict};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::mutation::{changed, changes};
use crate::plain_samples::{ODD_NAMES, PLAIN_NAMES, named, named_in, not_plain, plain};
use crate::samples;
use crate::values::matched_by;
use crate::zip_samples::{
    Archives, EVIL, NAME, SOURCE, ends_that_lie, folders_that_lie, headers_that_lie, honest,
    more_than_one_story,
};

/// The package whose digest is that of [`SOURCE`].
fn package() -> CodePackage {
    samples::package(Algorithm::Sha512, &Digests::of(SOURCE).sha512)
}

fn hostile() -> Archives {
    [
        more_than_one_story(),
        headers_that_lie(),
        folders_that_lie(),
        ends_that_lie(),
        not_plain(),
    ]
    .concat()
}

#[test]
fn one_honest_file_is_an_inner_source() {
    for (name, zip) in honest().into_iter().chain(plain()) {
        assert_eq!(
            matched_by(&package().verify(&zip)),
            Some("inner_source"),
            "{name}"
        );
    }
}

#[test]
fn hostile_archives_have_no_inner_source() {
    for (name, zip) in hostile() {
        assert_eq!(
            package().verify(&zip).status().as_str(),
            "mismatch",
            "{name}"
        );
    }
}

#[test]
fn the_name_is_reported_and_that_nothing_vouches_for_it() {
    let longest = "x".repeat(255);
    for name in PLAIN_NAMES.into_iter().chain([longest.as_str()]) {
        let verdict = package().verify(&named(name.as_bytes()));
        let Verdict::Match { member, .. } = &verdict else {
            panic!("{name}: {verdict}");
        };
        assert_eq!(member.as_deref(), Some(name));
        let text = verdict.to_string();
        let words = format!("in \"{name}\", a name that nothing vouches for");
        assert!(text.ends_with(&words), "{text}");
    }
    let exact = package().verify(SOURCE);
    assert!(
        matches!(exact, Verdict::Match { member: None, .. }),
        "{exact}"
    );
}

#[test]
fn an_odd_name_is_no_inner_source() {
    let too_long = "x".repeat(256);
    let names = ODD_NAMES.into_iter().chain([too_long.as_str(), "src/"]);
    for name in names
        .map(str::as_bytes)
        .chain([&b"\xcb\xf7\xd2\xfd.js"[..]])
    {
        for flags in [0, 1 << 11] {
            let verdict = package().verify(&named_in(name, flags));
            assert_eq!(
                verdict.status().as_str(),
                "mismatch",
                "{}: {verdict}",
                name.escape_ascii()
            );
        }
    }
    // What it is depends on the reader's code page.
    let verdict = package().verify(&named_in("索引.js".as_bytes(), 0));
    assert_eq!(verdict.status().as_str(), "mismatch");
}

#[test]
fn the_verdict_is_the_same_at_every_split() {
    let package = package();
    for (name, zip) in honest().into_iter().chain(plain()).chain(hostile()) {
        let whole = package.verify(&zip);
        for at in 0..=zip.len() {
            let (first, second) = zip.split_at(at);
            assert_eq!(
                in_chunks(&package, [first, second]),
                whole,
                "{name}, at {at}"
            );
        }
        assert_eq!(
            in_chunks(&package, zip.chunks(1)),
            whole,
            "{name}, byte by byte"
        );
    }
}

fn in_chunks<'a>(package: &CodePackage, chunks: impl IntoIterator<Item = &'a [u8]>) -> Verdict {
    let mut verifier = package.verifier();
    chunks.into_iter().for_each(|chunk| verifier.update(chunk));
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
        file.read_to_end(&mut data).ok()?;
        if !file.is_dir() {
            files.push(data);
        }
    }
    (files.len() == 1).then(|| files.remove(0))
}

#[test]
fn a_flipped_bit_matches_only_if_another_reader_sees_the_source() {
    for (name, zip) in honest() {
        for bit in 0..zip.len() * 8 {
            let mut zip = zip.clone();
            zip[bit / 8] ^= 1 << (bit % 8);
            if package().verify(&zip).is_match() {
                assert_eq!(
                    only_file(&zip).as_deref(),
                    Some(SOURCE),
                    "{name}, bit {bit}"
                );
            }
        }
    }
}

fn method() -> impl Strategy<Value = CompressionMethod> {
    prop_oneof![
        Just(CompressionMethod::Stored),
        Just(CompressionMethod::Deflated)
    ]
}

proptest! {
    #[test]
    fn archives_of_another_writer(source in any::<Vec<u8>>(), method in method()) {
        let package = samples::package(Algorithm::Sha512, &Digests::of(&source).sha512);
        let one = written(&[(NAME, &source)], method);
        prop_assert_eq!(matched_by(&package.verify(&one)), Some("inner_source"));
        let two = written(&[(NAME, &source), ("other.js", EVIL)], method);
        prop_assert_eq!(package.verify(&two).status().as_str(), "mismatch");
    }

    #[test]
    fn a_changed_archive_matches_only_if_another_reader_sees_the_source(
        method in method(),
        changes in changes(),
    ) {
        let zip = changed(written(&[(NAME, SOURCE)], method), &changes);
        if package().verify(&zip).is_match() {
            prop_assert_eq!(only_file(&zip), Some(SOURCE.to_vec()));
        }
    }
}
