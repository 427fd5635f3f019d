//! Many entries out of one archive.

use faaswire::archive::{Archive, Builder, Entry, Finding, Index, Limits, Reading};

use crate::handmade_zip::{Claim, laid_out};

fn indexed(bytes: &[u8], reading: &Reading<'_>) -> (Index, Vec<String>) {
    let mut paths = Vec::new();
    let index = Index::of(bytes, reading, |place, entry| {
        assert_eq!(place, paths.len());
        paths.push(entry.path().to_owned());
    });
    let mut alone = Vec::new();
    let same = Index::of_paths(bytes, reading, |place, path| {
        assert_eq!(place, alone.len());
        alone.push(path.to_owned());
    });
    assert_eq!(alone, paths);
    let (index, same) = (index.unwrap(), same.unwrap());
    for place in 0..=paths.len() {
        let entries = [&index, &same].map(|one| one.entry(bytes, place, reading));
        assert_eq!(entries[0], entries[1]);
    }
    (index, paths)
}

#[test]
fn entries_are_found_by_their_paths() {
    let names: Vec<String> = (0..2_000).map(|at| format!("p/{at}.js")).collect();
    let bytes = names
        .iter()
        .try_fold(Builder::new(), |files, name| {
            files.file(name, name.as_bytes())
        })
        .and_then(Builder::build)
        .unwrap()
        .bytes;
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    let (index, paths) = indexed(&bytes, &Reading::new());
    let listed: Vec<&str> = archive.entries().iter().map(Entry::path).collect();
    assert_eq!(paths, listed);
    assert_eq!((index.len(), index.is_empty()), (2_000, false));
    for (place, name) in paths.iter().enumerate() {
        assert_eq!(archive.read(name).unwrap(), name.as_bytes());
        let entry = index.entry(&bytes, place, &Reading::new()).unwrap();
        assert_eq!(entry, archive.entries()[place]);
        let data = index.read(&bytes, place, &Reading::new()).unwrap();
        assert_eq!(data, name.as_bytes());
    }
    let code = |found: Result<_, Finding>| found.map(|_: Vec<u8>| ()).unwrap_err().code;
    for name in ["", "p", "p/", "p/2000.js", "p/0.j", "p/0.jsx", "z"] {
        assert_eq!(code(archive.read(name)).as_str(), "not_found");
    }
    let none = index.read(&bytes, 2_000, &Reading::new());
    assert_eq!(code(none).as_str(), "not_found");
}

/// With bytes before the archive, and names in another encoding.
#[test]
fn an_index_shows_what_is_listed() {
    let bytes = [
        b"#!/bin/sh\n",
        &laid_out(&[
            (Claim::stored(b"\x82.py", b"1"), b"1".to_vec()),
            (Claim::stored("a/", b""), vec![]),
            (Claim::stored("plain", b""), vec![]),
        ])[..],
    ]
    .concat();
    let decode = |name: &[u8]| Some(format!("{}", name.escape_ascii()));
    for reading in [Reading::new(), Reading::new().decode_names(&decode)] {
        let archive = Archive::open(&bytes, reading).unwrap();
        let (index, paths) = indexed(&bytes, &reading);
        for (place, entry) in archive.entries().iter().enumerate() {
            assert_eq!(index.entry(&bytes, place, &reading).as_ref(), Some(entry));
            assert_eq!(entry.path(), paths[place]);
            let data = index.read(&bytes, place, &reading);
            assert_eq!(data, archive.read_entry(entry));
        }
    }
}

#[test]
fn an_index_is_rejected_as_an_archive_is() {
    let file = |name, size| {
        (
            Claim {
                size,
                ..Claim::stored(name, b"1")
            },
            b"1".to_vec(),
        )
    };
    let good = laid_out(&[file("a", 1), file("b", 1)]);
    let large = laid_out(&[file("a", 1 << 31), file("b", 1 << 31)]);
    let few = Limits::default().max_entries(1);
    for (bytes, limits) in [
        (&good[..], few),
        (&good[..good.len() - 1], Limits::default()),
        (&large, Limits::default()),
        (b"no zip", Limits::default()),
        (b"", Limits::default()),
    ] {
        let opened = Archive::open(bytes, limits).unwrap_err();
        let indexed = Index::of(bytes, &limits.into(), |_, _| {}).unwrap_err();
        assert_eq!(opened, indexed);
        let indexed = Index::of_paths(bytes, &limits.into(), |_, _| {}).unwrap_err();
        assert_eq!(opened, indexed);
    }
}

#[test]
fn what_is_there_twice_is_not_read() {
    let file = |name: &'static str, data: &[u8]| (Claim::stored(name, data), data.to_vec());
    let bytes = laid_out(&[file("a", b"1"), file("b", b"2"), file("a", b"3")]);
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    assert_eq!(archive.read("a").unwrap_err().code.as_str(), "duplicate");
    assert_eq!(archive.read("b").unwrap(), b"2");
}

/// An index and bytes that are not its own: an error, and no panic.
#[test]
fn an_index_of_another_archive_reads_nothing() {
    let data = "x".repeat(1_000);
    let bytes = laid_out(&[(
        Claim::stored("a", data.as_bytes()),
        data.clone().into_bytes(),
    )]);
    let (index, _) = indexed(&bytes, &Reading::new());
    let other = laid_out(&[(Claim::stored("a", b"other"), b"other".to_vec())]);
    for wrong in [&other[..], &bytes[1..], &bytes[..500], b""] {
        assert!(index.read(wrong, 0, &Reading::new()).is_err());
    }
}
