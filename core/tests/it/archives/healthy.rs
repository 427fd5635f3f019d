//! Archives of the `zip` crate read as it reads them, and nothing is wrong with them.

use std::io::{Cursor, Read, Write};

use faaswire::archive::{Archive, Inspect, Kind, Limits, inspect};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::inspected;
use crate::handmade_zip::{Claim, archive, descriptor};

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method)
}

fn written(write: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    write(&mut writer);
    writer.finish().unwrap().into_inner()
}

#[test]
fn entries_are_described_as_they_were_written() {
    let time = DateTime::from_date_and_time(2026, 11, 24, 14, 30, 58).unwrap();
    let bytes = written(|zip| {
        let deflated = options(CompressionMethod::Deflated).last_modified_time(time);
        zip.start_file("index.py", deflated.unix_permissions(0o640))
            .unwrap();
        zip.write_all(&b"hello ".repeat(100)).unwrap();
        zip.add_directory("lib", options(CompressionMethod::Stored))
            .unwrap();
        zip.add_symlink(
            "lib/main.py",
            "../index.py",
            options(CompressionMethod::Stored),
        )
        .unwrap();
        zip.start_file(
            "bootstrap",
            options(CompressionMethod::Stored).unix_permissions(0o755),
        )
        .unwrap();
        zip.write_all(b"#!/bin/sh\n").unwrap();
    });
    let inspection = inspect(&bytes, &Inspect::new());
    let told: Vec<_> = inspection
        .entries
        .iter()
        .map(|entry| (entry.path(), entry.kind(), entry.size(), entry.mode()))
        .collect();
    assert_eq!(
        told,
        [
            ("index.py", Kind::File, 600, Some(0o640)),
            ("lib/", Kind::Folder, 0, Some(0o755)),
            ("lib/main.py", Kind::Symlink, 11, Some(0o777)),
            ("bootstrap", Kind::File, 10, Some(0o755)),
        ]
    );
    let first = &inspection.entries[0];
    assert_eq!(first.modified().unwrap().to_string(), "2026-11-24T14:30:58");
    // zlib.crc32(b"hello " * 100)
    assert_eq!(first.crc32(), 0x0da2_31f3);
    let totals = inspection.totals;
    assert_eq!((totals.files, totals.folders, totals.symlinks), (2, 1, 1));
    assert_eq!(totals.size, 600 + 11 + 10);
    let links: Vec<&str> = inspection
        .findings
        .iter()
        .map(|found| found.code.as_str())
        .collect();
    assert_eq!(links, ["symlink"]);
}

#[test]
fn large_archives_use_other_records() {
    let bytes = written(|zip| {
        let large = options(CompressionMethod::Deflated).large_file(true);
        zip.start_file("index.py", large).unwrap();
        zip.write_all(b"hello").unwrap();
    });
    assert!(inspect(&bytes, &Inspect::new()).is_safe());
    let opened = Archive::open(&bytes, Limits::default()).unwrap();
    assert_eq!(opened.read("index.py").unwrap(), b"hello");
}

/// 65 536 entries do not fit into the small end record.
#[test]
fn so_many_entries_need_zip64() {
    let bytes = written(|zip| {
        for at in 0..65_536 {
            zip.start_file(format!("{at}"), options(CompressionMethod::Stored))
                .unwrap();
        }
    });
    let inspection = inspect(&bytes, &Inspect::new());
    assert_eq!(inspection.totals.files, 65_536);
    assert_eq!(super::codes(&inspection), ["zip64"]);
    let few = Limits::default().max_entries(65_535);
    assert_eq!(
        Archive::open(&bytes, few).unwrap_err().code.as_str(),
        "too_many_entries"
    );
}

#[test]
fn streamed_archives_describe_the_data_behind_it() {
    let (claim, packed) = Claim::deflated("index.js", b"hello, hello, hello");
    let later = Claim { flags: 8, ..claim };
    let unknown = Claim {
        crc32: 0,
        compressed: 0,
        size: 0,
        ..later
    };
    let local = unknown.local(&packed);
    for described in [descriptor(&later), descriptor(&later)[4..].to_vec()] {
        assert_eq!(
            inspected(&archive(&[&local[..], &described].concat(), &[later])),
            [""; 0]
        );
    }
}

#[test]
fn dates_that_are_none_are_not_shown() {
    // The 0th of month 0 of 1980, as many programs write it.
    let mut bytes = crate::handmade_zip::laid_out(&[(Claim::stored("a", b""), vec![])]);
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    bytes[central + 14..central + 16].fill(0);
    let inspection = inspect(&bytes, &Inspect::new());
    assert_eq!(inspection.entries[0].modified(), None);
}

proptest! {
    #[test]
    fn what_the_zip_crate_wrote_is_what_we_read(
        files in prop::collection::btree_map("[a-c]{1,3}\\.(js|py)", prop::collection::vec(any::<u8>(), 0..2000), 0..6),
        store in any::<bool>(),
    ) {
        let method = if store { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let bytes = written(|zip| {
            for (name, data) in &files {
                zip.start_file(name.as_str(), options(method)).unwrap();
                zip.write_all(data).unwrap();
            }
        });
        let expected: &[&str] = if files.is_empty() { &["empty"] } else { &[] };
        prop_assert_eq!(inspected(&bytes), expected);
        let archive = Archive::open(&bytes, Limits::default()).unwrap();
        prop_assert_eq!(archive.entries().len(), files.len());
        let mut theirs = ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
        for (name, data) in &files {
            prop_assert_eq!(&archive.read(name).unwrap(), data);
            let mut read = Vec::new();
            theirs.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            prop_assert_eq!(&read, data);
        }
    }
}
