//! The list of what is in a package.

use std::io::Cursor;

use faaswire::archive::{Archive, Builder, Entry, Limits};
use zip::ZipArchive;

use crate::contest::row;

pub(crate) fn run() {
    let package = package(10_000);
    row("list, 10 000 entries of a ZIP", "zip", 3.5).run(
        || {
            let archive = Archive::open(&package, Limits::default()).unwrap();
            let size = archive.entries().iter().map(Entry::size).sum();
            Listed(archive.entries().len(), size)
        },
        || {
            let mut archive = ZipArchive::new(Cursor::new(&package)).unwrap();
            let sizes = (0..archive.len()).map(|i| archive.by_index_raw(i).unwrap().size());
            Listed(sizes.len(), sizes.sum())
        },
    );
}

/// How many entries, and their sizes together.
#[derive(Debug, PartialEq)]
struct Listed(usize, u64);

fn package(entries: usize) -> Vec<u8> {
    let text = "value = 1\n".repeat(40);
    let builder = (0..entries).fold(Builder::new(), |builder, i| {
        let path = format!("package/module_{:03}/file_{i:05}.py", i % 100);
        builder.file(&path, &text).unwrap()
    });
    builder.build().unwrap().bytes
}
