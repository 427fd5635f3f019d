//! Archives of the `zip` crate read as it reads them, and nothing is wrong with them.

use std::io::{Cursor, Read, Write};

use faaswire::archive::{Archive, Inspect, Kind, Limits, inspect};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::inspected;
use crate::handmade_zip::{Claim, laid_out};

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
    let reported: Vec<_> = inspection
        .entries
        .iter()
        .map(|entry| (entry.path(), entry.kind(), entry.size(), entry.mode()))
        .collect();
    assert_eq!(
        reported,
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

/// plexus-archiver 2.1, which packed the JARs of Maven, gave folders the mode 0177777.
#[test]
fn a_name_with_a_slash_at_its_end_is_a_folder_whatever_its_mode_is() {
    for mode in [
        0o177_777, 0, 0o755, 0o100_644, 0o040_755, 0o042_755, 0o160_000, 0o010_600, 0o140_777,
    ] {
        let folder = Claim::stored("META-INF/maven/", b"").mode(mode);
        let file = Claim::stored("META-INF/maven/pom.xml", b"x");
        let bytes = laid_out(&[(folder, vec![]), (file, b"x".to_vec())]);
        let inspection = inspect(&bytes, &Inspect::new());
        assert!(inspection.is_safe(), "{mode:o}: {:?}", inspection.findings);
        assert_eq!(inspection.entries[0].kind(), Kind::Folder, "{mode:o}");
        let codes = super::codes(&inspection);
        assert!(codes.is_empty(), "{codes:?}");
    }
}

/// `zip archive.zip -` gives a file the mode of what it was read from: 010600 of a pipe.
#[test]
fn what_was_read_from_a_pipe_is_a_file() {
    for data in [&b"hello"[..], b""] {
        let piped = Claim::stored("-", data).mode(0o010_600);
        let bytes = laid_out(&[(piped, data.to_vec())]);
        let inspection = inspect(&bytes, &Inspect::new());
        assert!(inspection.is_safe());
        assert_eq!(super::codes(&inspection), ["pipe_mode"]);
        assert_eq!(inspection.entries[0].kind(), Kind::File);
        assert_eq!(inspection.entries[0].mode(), Some(0o600));
    }
}

/// Segments of libraries are filled up to 2 MiB with zeros: 224 times larger than packed.
#[test]
fn a_small_file_may_pack_well() {
    let mut library = vec![0; 2 << 20];
    let noise = (0_u32..).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8);
    library
        .iter_mut()
        .zip(noise.take(6000))
        .for_each(|(byte, noise)| *byte = noise);
    let (claim, packed) = Claim::deflated("lib/libXau.so.6", &library);
    assert!(packed.len() * 200 < library.len());
    assert_eq!(inspected(&laid_out(&[(claim, packed)])), [""; 0]);
}

/// Programs for Windows, MS-DOS attributes, and names in the encoding of the system.
#[test]
fn what_other_systems_pack_is_safe() {
    for (attributes, name) in [
        (0x20, "index.py"),
        (0x10, "lib/"),
        (0x21, "read.only"),
        (0x26, "hidden"),
    ] {
        let claim = Claim {
            attributes,
            ..Claim::stored(name, b"")
        };
        let bytes = laid_out(&[(Claim::stored("a", b""), vec![]), (claim, vec![])]);
        assert_eq!(inspected(&bytes), [""; 0], "{name}");
    }
}

#[test]
fn dates_that_are_none_are_not_shown() {
    // The 0th of month 0 of 1980, as many programs write it.
    let mut bytes = laid_out(&[(Claim::stored("a", b""), vec![])]);
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
