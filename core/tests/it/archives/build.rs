//! Archives that are the same every time, and fit for every reader.

use std::io::{Cursor, Read};

use faaswire::archive::{Archive, Builder, Built, Entry, Inspect, Kind, Limits, inspect};
use faaswire::{Digests, EncodeError};
use proptest::prelude::*;
use zip::ZipArchive;

use super::inspected;
use crate::cases;

fn field(result: Result<impl Sized, EncodeError>) -> String {
    match result {
        Ok(_) => "no error".to_owned(),
        Err(error) => error.field().to_owned(),
    }
}

fn build<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>, level: u32) -> Built {
    let mut builder = Builder::new().level(level).unwrap();
    for (path, data) in files {
        builder = builder.file(path, data).unwrap();
    }
    builder.build().unwrap()
}

/// Written down byte by byte after APPNOTE.TXT 6.3.10. CRC-32 of "hi\n" is 0xed6f7a7a (zlib).
#[test]
fn a_stored_file_is_just_these_bytes() {
    let built = build([("a.py", &b"hi\n"[..])], 0);
    let shared = b"\x0a\0\0\0\0\0\0\0\x21\0\x7a\x7a\x6f\xed\x03\0\0\0\x03\0\0\0\x04\0\0\0";
    let expected = [
        &b"PK\x03\x04"[..],
        shared,
        b"a.py",
        b"hi\n",
        b"PK\x01\x02\x14\x03",
        shared,
        b"\0\0\0\0\0\0\0\0\xa4\x81\0\0\0\0",
        b"a.py",
        b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x32\0\0\0\x25\0\0\0\0\0",
    ]
    .concat();
    assert_eq!(built.bytes, expected);
}

/// A promise and no proof: whoever changes these checksums, of level 0 to 9, makes every package differ
/// from the last one. That the archives are right is shown by those who read them, below; the checksum of
/// level 0 was computed by a script of its own after APPNOTE.TXT.
#[test]
fn what_was_built_before_is_built_again() {
    let text = "def handler(event, context):\n    return 'hello'\n".repeat(100);
    let files = [
        ("index.py", text.as_bytes()),
        ("bootstrap", b"#!/bin/sh\nexec true\n"),
        ("\u{5305}/\u{7d22}.py", b""),
    ];
    let checksums = (0..10).map(|level| build(files, level).digests.sha256);
    let expected: Vec<&str> = include_str!("built.sha256").lines().collect();
    assert_eq!(checksums.collect::<Vec<_>>(), expected);
}

#[test]
fn modes_are_one_of_two() {
    let built = Builder::new()
        .file("a", "x")
        .and_then(|b| b.file("bootstrap", "x"))
        .and_then(|b| b.file("sub/bootstrap", "x"))
        .and_then(|b| b.file_with_mode("b", "x", 0o600))
        .and_then(|b| b.file_with_mode("c", "x", 0o100_744))
        .and_then(|b| b.file_with_mode("d", "x", 0o4_711))
        .and_then(|b| b.folder("e/"))
        .and_then(Builder::build)
        .unwrap();
    let archive = Archive::open(&built.bytes, Limits::default()).unwrap();
    let modes: Vec<_> = archive
        .entries()
        .iter()
        .map(|entry| (entry.path(), entry.kind(), entry.mode().unwrap()))
        .collect();
    assert_eq!(
        modes,
        [
            ("a", Kind::File, 0o644),
            ("b", Kind::File, 0o644),
            ("bootstrap", Kind::File, 0o755),
            ("c", Kind::File, 0o755),
            ("d", Kind::File, 0o755),
            ("e/", Kind::Folder, 0o755),
            ("sub/bootstrap", Kind::File, 0o644),
        ]
    );
}

#[test]
fn data_is_packed_only_if_that_is_smaller() {
    let text = b"hello ".repeat(100);
    // The constants of Knuth's MMIX generator.
    let random: Vec<u8> = std::iter::successors(Some(1_u64), |state| {
        let next = state.wrapping_mul(6_364_136_223_846_793_005);
        Some(next.wrapping_add(1_442_695_040_888_963_407))
    })
    .map(|state| state.to_be_bytes()[0])
    .take(600)
    .collect();
    let built = build([("random", &random[..]), ("text", &text)], 9);
    let archive = Archive::open(&built.bytes, Limits::default()).unwrap();
    let sizes: Vec<u64> = archive
        .entries()
        .iter()
        .map(Entry::compressed_size)
        .collect();
    assert_eq!(sizes[0], 600);
    assert!(sizes[1] < 60, "{sizes:?}");
    let stored = build([("text", &text[..])], 0);
    assert!(stored.bytes.len() > 600);
}

#[test]
fn wrong_input_is_named() {
    let two = || {
        Builder::new()
            .file("a", "x")
            .unwrap()
            .file("b", "x")
            .unwrap()
    };
    for path in [
        "../a",
        "/a",
        "C:a",
        "a\\b",
        "a\0",
        "",
        "./a",
        "a//b",
        "a/",
        "a",
        "\u{2025}/a",
    ] {
        assert_eq!(field(two().file(path, "x")), "files[2].path", "{path:?}");
        assert_eq!(
            field(two().file_with_mode(path, "x", 0o755)),
            "files[2].path"
        );
    }
    assert_eq!(field(two().folder("..")), "files[2].path");
    // What is unsafe to unpack is not packed; what is only odd on another system is.
    for path in [
        "a".repeat(256),
        "a/".repeat(2048) + "a",
        "a/".repeat(256) + "a",
        "c;1".into(),
    ] {
        assert_eq!(
            field(two().file(&path, "x")),
            "files[2].path",
            "{}",
            path.len()
        );
    }
    for path in [
        "aux.js",
        "c.",
        "cc:d",
        "\u{200b}",
        &("c/".repeat(255) + "c"),
    ] {
        let built = two().file(path, "x").unwrap().build().unwrap();
        assert!(inspect(&built.bytes, &Inspect::new()).is_safe(), "{path}");
    }
    for mode in [0o120_777, 0o040_755, 0o020_666, 0o200_644, u32::MAX] {
        assert_eq!(
            field(two().file_with_mode("c", "x", mode)),
            "files[2].mode",
            "{mode:o}"
        );
    }
    assert_eq!(field(two().level(10)), "level");
    assert_eq!(field(two().file("a/c", "x").unwrap().build()), "files");
    let many = (0..65_535).fold(Builder::new(), |builder, n| {
        builder.file(&n.to_string(), "").unwrap()
    });
    assert_eq!(field(many.build()), "files");
}

fn files() -> impl Strategy<Value = Vec<(String, Vec<u8>)>> {
    let data = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..3000),
        prop::collection::vec(0_u8..3, 0..30_000),
    ];
    let files = prop::collection::btree_map("[a-cé包]{1,3}\\.[jp]", data, 0..8);
    files
        .prop_map(|files| files.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
}

proptest! {
    // Each case builds archives: some tens of them show what more would.
    #![proptest_config(cases::slow(48))]

    #[test]
    fn the_order_of_the_calls_makes_no_difference(files in files(), level in 0_u32..10) {
        let forwards = files.iter().map(|(path, data)| (path.as_str(), &data[..]));
        let backwards = files.iter().rev().map(|(path, data)| (path.as_str(), &data[..]));
        let built = build(forwards, level);
        prop_assert_eq!(&built, &build(backwards, level));
        prop_assert_eq!(&built.digests, &Digests::of(&built.bytes));
    }

    #[test]
    fn others_read_what_was_packed(files in files(), level in 0_u32..10) {
        let built = build(files.iter().map(|(path, data)| (path.as_str(), &data[..])), level);
        let expected: &[&str] = if files.is_empty() { &["empty"] } else { &[] };
        prop_assert_eq!(inspected(&built.bytes), expected);
        let mut archive = ZipArchive::new(Cursor::new(&built.bytes[..])).unwrap();
        prop_assert_eq!(archive.len(), files.len());
        let mut sorted: Vec<&String> = files.iter().map(|(path, _)| path).collect();
        sorted.sort();
        let names: Vec<String> = (0..archive.len())
            .map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned())
            .collect();
        prop_assert_eq!(names.iter().collect::<Vec<_>>(), sorted);
        for (path, data) in &files {
            let mut file = archive.by_name(path).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            prop_assert_eq!(&read, data);
        }
    }
}
