//! Any bytes as an archive: what is called safe is what the `zip` crate unpacks.

use std::io::{Cursor, Read};

use faaswire::archive::{Archive, Builder, Inspect, Limits, compare, inspect};
use zip::ZipArchive;

pub(crate) fn run(data: &[u8]) {
    let inspection = inspect(data, &Inspect::new().handler("index.handler"));
    for finding in &inspection.findings {
        let text = finding.to_string();
        assert!(
            !text.chars().any(char::is_control),
            "control characters in {text:?}"
        );
    }
    let opened = Archive::open(data, Limits::default());
    if !inspection.is_safe() {
        // Entries of an archive that is not safe can be read without harm.
        if let Ok(archive) = opened {
            for entry in archive.entries().iter().take(16) {
                let _ = archive.read_entry(entry);
            }
        }
        return;
    }
    let archive = opened.expect("what is safe can be opened");
    let ours = archive.entries().iter().map(|entry| {
        (
            entry.path().to_owned(),
            archive.read_entry(entry).expect("what is safe can be read"),
        )
    });
    let mut ours: Vec<_> = ours.collect();
    ours.sort();
    // Names in another encoding are left to the caller, who knows which.
    let has_other_names = |code: &str| code == "name_encoding";
    if !inspection
        .findings
        .iter()
        .any(|finding| has_other_names(finding.code.as_str()))
    {
        let mut theirs = by_another_reader(data).expect("the other reader can read it");
        theirs.sort();
        assert_eq!(ours, theirs);
    }
    let comparison = compare(&archive, &archive).expect("what is safe can be compared");
    assert!(comparison.differences.is_empty());
}

/// Name and content of each member by the `zip` crate.
pub(crate) fn by_another_reader(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
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

/// Archives of one and of many kinds of entries.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let text = "hello ".repeat(50);
    let one = Builder::new().file(
        "index.py",
        "def handler(event, context):\n    return event\n",
    );
    let many = Builder::new()
        .file("index.py", &text)
        .and_then(|builder| builder.file("empty", ""))
        .and_then(|builder| builder.file_with_mode("bootstrap", "#!/bin/sh\n", 0o755))
        .and_then(|builder| builder.file("lib/x.so", b"\x7fELF\x02\x01\x01"))
        .and_then(|builder| builder.folder("tmp"));
    let build = |builder: Builder| builder.build().expect("a small archive").bytes;
    let mut seeds: Vec<_> = [one, many].into_iter().flatten().map(build).collect();
    // The end of a record for large archives, an extra field, a Unicode path: what changes meet.
    seeds.push(
        [
            &seeds[0][..],
            b"PK\x06\x07\0\0\0\0",
            &[0; 12],
            b"PK\x06\x06",
        ]
        .concat(),
    );
    seeds
}
