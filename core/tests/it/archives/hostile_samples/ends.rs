//! What is wrong with the end record, the directory and what surrounds them.

use super::{DATA, Sample, file, honest, sample};
use crate::handmade_zip::{Claim, archive, end, laid_out, with_comment};

pub(super) fn ends() -> Vec<Sample> {
    let whole = honest();
    let directory = Claim::stored("index.py", DATA);
    let local = directory.local(DATA);
    let central = directory.central();
    let other = laid_out(&[file("other.py")]);
    let with_end = |end: Vec<u8>| [&local[..], &central, &end].concat();
    vec![
        sample("nothing", vec![], &["not_a_zip"]),
        sample("a page", b"<html>404</html>".to_vec(), &["not_a_zip"]),
        sample("zeros", vec![0; 1 << 17], &["not_a_zip"]),
        sample("cut", whole[..whole.len() - 1].to_vec(), &["truncated"]),
        sample(
            "more entries announced",
            with_end(end(2, central.len(), local.len(), b"")),
            &["directory_corrupt"],
        ),
        sample(
            "fewer entries announced",
            [
                &local[..],
                &central,
                &central,
                &end(1, 2 * central.len(), local.len(), b""),
            ]
            .concat(),
            &["directory_corrupt", "duplicate"],
        ),
        sample(
            "a directory larger than the file",
            with_end(end(1, 1 << 20, local.len(), b"")),
            &["directory_corrupt"],
        ),
        sample(
            "a directory beyond itself",
            with_end(end(1, central.len(), local.len() + 1, b"")),
            &["directory_corrupt"],
        ),
        sample(
            "a part",
            {
                let mut end = end(1, central.len(), local.len(), b"");
                end[4] = 1;
                with_end(end)
            },
            &["multi_disk"],
        ),
        sample(
            "another archive after it",
            [&whole[..], &other].concat(),
            &["ambiguous_stream", "leading_data"],
        ),
        sample(
            "another archive in the comment",
            with_comment(&local, &[directory], &other),
            &["ambiguous_directory", "ambiguous_end"],
        ),
        sample(
            "an end in the directory",
            laid_out(&[file("index.py"), {
                (Claim::stored(FAKE_END, DATA), DATA.to_vec())
            }]),
            &["ambiguous_end", "path_control"],
        ),
        sample(
            "data after it",
            [&whole[..], b"\n"].concat(),
            &["trailing_data"],
        ),
        sample(
            "more after it than a comment may hold",
            [&whole[..], &vec![b'x'; 1 << 17]].concat(),
            &["trailing_data"],
        ),
        sample(
            "a script before it",
            [b"#!/bin/sh\n", &whole[..]].concat(),
            &["leading_data"],
        ),
        sample(
            "a gap at the beginning",
            archive(&[b"MZ", &local[..]].concat(), &[directory.at(2)]),
            &["leading_data"],
        ),
        sample(
            "an empty archive before it",
            [&end(0, 0, 0, b"")[..], &whole].concat(),
            &["ambiguous_stream", "leading_data"],
        ),
        sample(
            "a part of a directory before it",
            [&central[..8], &whole].concat(),
            &["ambiguous_stream", "leading_data"],
        ),
        sample("no entries", end(0, 0, 0, b""), &["empty"]),
    ]
}

/// A second end or directory, which some readers would find first.
pub(super) fn second_ends() -> Vec<Sample> {
    let whole = honest();
    let directory = Claim::stored("index.py", DATA);
    let local = directory.local(DATA);
    let commented = |comment: &[u8]| with_comment(&local, &[directory], comment);
    let longer = {
        let mut end = end(0, 0, 0, b"");
        end[20] = 1;
        end
    };
    vec![
        sample(
            "an end in the comment that does not fit",
            commented(&longer),
            &["ambiguous_end"],
        ),
        sample(
            "a signature in the comment",
            commented(b"see PK\x05\x06"),
            &["ambiguous_end"],
        ),
        sample(
            "a locator in the comment",
            commented(b"PK\x06\x07"),
            &["ambiguous_end"],
        ),
        sample(
            "an end behind it that does not fit",
            [&whole[..], &longer].concat(),
            &["ambiguous_end", "trailing_data"],
        ),
        sample(
            "a signature in the directory",
            laid_out(&[(directory.extra(b"\xfe\xca\x04\0PK\x06\x06"), DATA.to_vec())]),
            &["ambiguous_end"],
        ),
        sample(
            "two directories",
            two_directories(),
            &["ambiguous_directory"],
        ),
    ]
}

/// The end says an offset at which there is one directory, and stands behind another one.
fn two_directories() -> Vec<u8> {
    let (evil, good) = (
        Claim::stored("index.py", b"evil"),
        Claim::stored("index.py", b"good"),
    );
    let (first, second) = (evil.local(b"evil"), good.local(b"good"));
    let central = good.central();
    let end = end(1, central.len(), first.len(), b"");
    [&first[..], &evil.central(), &second, &central, &end].concat()
}

/// 65 537 entries, of which the end says one.
pub(in crate::archives) fn overflowing() -> Vec<u8> {
    let mut local = Vec::new();
    let mut directory = Vec::new();
    for at in 0..65_537 {
        let name = format!("{at}");
        let claim = Claim::stored(&name, b"").at(local.len());
        local.extend(claim.local(b""));
        directory.extend(claim.central());
    }
    let end = end(1, directory.len(), local.len(), b"");
    [local, directory, end].concat()
}

/// The same of the records for large archives.
pub(super) fn large_ends() -> Vec<Sample> {
    vec![
        sample("for large archives", with_zip64(1, 0), &["zip64"]),
        sample(
            "for large archives, and a script before it",
            [b"#!/bin/sh\n", &with_zip64(1, 0)[..]].concat(),
            &["ambiguous_directory", "zip64"],
        ),
        sample(
            "other sizes for large archives",
            with_zip64(1, 1),
            &["directory_corrupt"],
        ),
        sample(
            "another number for large archives",
            with_zip64(2, 0),
            &["directory_corrupt"],
        ),
        sample(
            "a locator that means another place",
            changed_from_end(with_zip64(1, 0), 22 + 12),
            &["ambiguous_end"],
        ),
        sample(
            "a locator of another part",
            changed_from_end(with_zip64(1, 0), 22 + 16),
            &["ambiguous_end"],
        ),
        sample(
            "a locator of nothing",
            changed_from_end(with_zip64(1, 0), 22 + 20 + 56),
            &["ambiguous_end"],
        ),
        sample(
            "a record for large archives that is longer",
            changed_from_end(with_zip64(1, 0), 22 + 20 + 52),
            &["ambiguous_end"],
        ),
        sample(
            "a part for large archives",
            changed_from_end(with_zip64(1, 0), 22 - 4),
            &["directory_corrupt"],
        ),
        sample(
            "a directory in another part for large archives",
            changed_from_end(with_zip64(1, 0), 22 - 6),
            &["directory_corrupt"],
        ),
        sample(
            "another number in this part for large archives",
            changed_from_end(with_zip64(1, 0), 22 - 8),
            &["directory_corrupt"],
        ),
    ]
}

/// A name that is an end record of an empty archive: 22 bytes.
const FAKE_END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// An archive of one entry with both end records, of which the large one says so many entries and
/// a directory so much larger.
fn with_zip64(entries: u64, more: u64) -> Vec<u8> {
    let claim = Claim::stored("index.py", DATA);
    let (local, central) = (claim.local(DATA), claim.central());
    let large = [
        b"PK\x06\x06",
        &44_u64.to_le_bytes()[..],
        &[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        &entries.to_le_bytes(),
        &entries.to_le_bytes(),
        &(central.len() as u64 + more).to_le_bytes(),
        &(local.len() as u64 - more).to_le_bytes(),
    ]
    .concat();
    let offset = (local.len() + central.len()) as u64;
    let locator = [
        b"PK\x06\x07",
        &[0; 4][..],
        &offset.to_le_bytes(),
        &1_u32.to_le_bytes(),
    ]
    .concat();
    let small = end(1, central.len(), local.len(), b"");
    [local, central, large, locator, small].concat()
}

/// The same with another byte so many bytes before the end.
fn changed_from_end(mut bytes: Vec<u8>, distance: usize) -> Vec<u8> {
    let at = bytes.len() - distance;
    bytes[at] += 2;
    bytes
}
