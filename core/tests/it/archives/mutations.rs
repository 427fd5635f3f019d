//! Whatever the bytes are: nothing panics, and what is called safe is what another reader sees.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use faaswire::archive::{Archive, Builder, Inspect, Kind, Limits, inspect};
use proptest::prelude::*;
use proptest::sample::Index;
use zip::ZipArchive;

use super::hostile_samples::{Sample, honest, small};
use crate::mutation::{changed, changes};

static SMALL: LazyLock<Vec<Sample>> = LazyLock::new(small);

/// Name and content of each member by the `zip` crate.
fn by_another_reader(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).ok()?;
            let mut data = Vec::new();
            file.read_to_end(&mut data).ok()?;
            Some((file.name().ok()?.into_owned(), data))
        })
        .collect()
}

fn by_us(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let archive = Archive::open(bytes, Limits::default()).unwrap();
    archive
        .entries()
        .iter()
        .map(|entry| (entry.path().to_owned(), archive.read_entry(entry).unwrap()))
        .collect()
}

fn check(bytes: &[u8]) {
    let inspection = inspect(bytes, &Inspect::new().handler("index.handler"));
    if let Ok(archive) = Archive::open(bytes, Limits::default()) {
        for entry in archive.entries() {
            let _ = archive.read_entry(entry);
        }
    }
    // Names of another encoding and data before the archive are read in more than one way.
    let plain = inspection.findings.iter().all(|finding| {
        !matches!(
            finding.code.as_str(),
            "name_encoding" | "leading_data" | "trailing_data"
        )
    });
    if inspection.is_safe() && plain {
        let (mut ours, mut theirs) = (by_us(bytes), by_another_reader(bytes).unwrap());
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs);
    }
}

/// Deflated and stored files, a folder, a link, and a program.
fn varied() -> Vec<u8> {
    let text = "hello ".repeat(50);
    Builder::new()
        .file("index.py", &text)
        .and_then(|builder| builder.file("empty", ""))
        .and_then(|builder| builder.file_with_mode("bin/tool", "#!/bin/sh\n", 0o755))
        .and_then(|builder| builder.folder("tmp"))
        .and_then(Builder::build)
        .unwrap()
        .bytes
}

#[test]
fn the_seeds_are_what_the_mutations_need() {
    let seed = varied();
    check(&seed);
    let kinds: Vec<Kind> = inspect(&seed, &Inspect::new())
        .entries
        .iter()
        .map(faaswire::archive::Entry::kind)
        .collect();
    assert!(kinds.contains(&Kind::Folder) && kinds.contains(&Kind::File));
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes);
    }

    #[test]
    fn damaged_honest_archives(changes in changes()) {
        check(&changed(honest(), &changes));
        check(&changed(varied(), &changes));
    }

    #[test]
    fn damaged_hostile_archives(changes in changes(), at in any::<Index>()) {
        check(&changed(at.get(&SMALL).bytes.clone(), &changes));
    }
}
