//! One archive for each thing that can be wrong, with the codes that it is to have: all of them.

use crate::handmade_zip::{
    Claim, DEFLATED, archive, descriptor, end, in_order, laid_out, with_comment,
};

const DATA: &[u8] = b"print('hello, hello, hello')\n";

#[derive(Clone)]
pub(super) struct Sample {
    pub(super) label: &'static str,
    pub(super) bytes: Vec<u8>,
    pub(super) codes: &'static [&'static str],
}

fn sample(label: &'static str, bytes: Vec<u8>, codes: &'static [&'static str]) -> Sample {
    Sample {
        label,
        bytes,
        codes,
    }
}

fn file(name: &str) -> (Claim<'_>, Vec<u8>) {
    (Claim::stored(name, DATA), DATA.to_vec())
}

fn link<'a>(name: &'a str, target: &str) -> (Claim<'a>, Vec<u8>) {
    let claim = Claim::stored(name, target.as_bytes()).mode(0o120_777);
    (claim, target.into())
}

pub(super) fn honest() -> Vec<u8> {
    laid_out(&[file("index.py"), file("lib/a.py")])
}

/// The same change to the only entry of an archive in both of its headers.
fn both(change: impl Fn(&mut Claim<'_>)) -> Vec<u8> {
    let mut claim = Claim::stored("index.py", DATA);
    change(&mut claim);
    laid_out(&[(claim, DATA.to_vec())])
}

/// A change that only the directory knows of.
fn directory_only(change: impl Fn(&mut Claim<'_>)) -> Vec<u8> {
    let told = Claim::stored("index.py", DATA);
    let mut claim = told;
    change(&mut claim);
    archive(&told.local(DATA), &[claim])
}

fn deflated(change: impl Fn(&mut Claim<'_>, &mut Vec<u8>)) -> Vec<u8> {
    let (mut claim, mut packed) = Claim::deflated("index.py", DATA);
    change(&mut claim, &mut packed);
    laid_out(&[(claim, packed)])
}

pub(super) fn samples() -> impl Iterator<Item = Sample> {
    small().into_iter().chain(sizes())
}

/// Those of a few hundred bytes, which are quickly made.
pub(super) fn small() -> Vec<Sample> {
    [ends(), kinds_and_names(), layout(), data()].concat()
}

fn ends() -> Vec<Sample> {
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
            &["leading_data"],
        ),
        sample(
            "another archive in the comment",
            with_comment(&local, &[directory], &other),
            &["ambiguous_end"],
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
        sample("no entries", end(0, 0, 0, b""), &["empty"]),
    ]
}

/// A name that is an end record of an empty archive: 22 bytes.
const FAKE_END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

fn kinds_and_names() -> Vec<Sample> {
    let mode = |mode| {
        let special = Claim::stored("special", DATA).mode(mode);
        laid_out(&[file("index.py"), (special, DATA.to_vec())])
    };
    vec![
        sample("a device", mode(0o020_666), &["special_file"]),
        sample("a pipe", mode(0o010_666), &["special_file"]),
        sample("a socket", mode(0o140_666), &["special_file"]),
        sample(
            "a link inside",
            laid_out(&[file("index.py"), link("lib/main.py", "../index.py")]),
            &["symlink"],
        ),
        sample(
            "a link to the root",
            laid_out(&[file("index.py"), link("lib", "/etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out",
            laid_out(&[file("index.py"), link("lib/up", "../../etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out through another",
            laid_out(&[file("a/b/index.py"), link("x", "a/b"), link("y", "x/../..")]),
            &["symlink", "symlink_escape"],
        ),
        sample(
            "a link that cannot be read",
            laid_out(&[file("index.py"), {
                let (claim, target) = link("lib", "index.py");
                (Claim { crc32: 0, ..claim }, target)
            }]),
            &["wrong_crc"],
        ),
        sample(
            "a link longer than any target",
            laid_out(&[file("index.py"), link("lib", &"a/".repeat(2049))]),
            &["symlink_escape"],
        ),
        sample(
            "written through a link",
            laid_out(&[link("lib", "src"), file("src/a.py"), file("lib/evil.py")]),
            &["symlink", "through_symlink"],
        ),
        sample(
            "twice",
            laid_out(&[file("index.py"), file("index.py")]),
            &["duplicate"],
        ),
        sample(
            "twice, once less normal",
            laid_out(&[file("index.py"), file("./index.py")]),
            &["duplicate", "path_not_normal"],
        ),
        sample(
            "a file and a folder",
            laid_out(&[file("a"), (Claim::stored("a/", b""), vec![])]),
            &["duplicate"],
        ),
        sample(
            "a file as a folder",
            laid_out(&[file("a"), file("a/b"), file("a/c")]),
            &["file_as_folder"],
        ),
        sample(
            "differs in case",
            laid_out(&[file("index.py"), file("Index.py")]),
            &["case_collision"],
        ),
        sample(
            "differs in a dot at the end",
            laid_out(&[file("a/index.py"), file("a./index.py")]),
            &["case_collision"],
        ),
    ]
}

fn layout() -> Vec<Sample> {
    let (local, claims) = in_order(&[file("index.py"), file("other.py")]);
    let with_gap = [&local[..], b"hidden"].concat();
    let first = file("index.py").0;
    let gap_between = [
        &first.local(DATA)[..],
        b"hidden",
        &file("other.py").0.local(DATA),
    ]
    .concat();
    let second = file("other.py").0.at(first.local(DATA).len() + 6);
    vec![
        sample(
            "a gap at the end",
            archive(&with_gap, &claims),
            &["hidden_data"],
        ),
        sample(
            "a gap inside",
            archive(&gap_between, &[first, second]),
            &["hidden_data"],
        ),
        sample(
            "a hidden entry",
            archive(&local, &claims[..1]),
            &["hidden_data"],
        ),
        sample("one entry quotes another", quoted(), &["overlap"]),
        sample(
            "two names for one entry",
            archive(
                &local[..local.len() / 2],
                &[
                    claims[0],
                    Claim {
                        name: b"again.py",
                        ..claims[0]
                    },
                ],
            ),
            &["local_mismatch", "overlap"],
        ),
        sample(
            "an entry that reaches into the directory",
            laid_out(&[(
                {
                    let mut claim = Claim::stored("index.py", DATA);
                    claim.compressed += 60;
                    claim.size += 60;
                    claim
                },
                DATA.to_vec(),
            )]),
            &["overlap", "wrong_crc"],
        ),
        sample(
            "no header",
            directory_only(|c| c.offset = 3),
            &["local_mismatch"],
        ),
        sample(
            "a header beyond the end",
            directory_only(|c| c.offset = 1 << 30),
            &["local_mismatch"],
        ),
        sample(
            "another name",
            directory_only(|c| c.name = b"other.py"),
            &["local_mismatch"],
        ),
        sample(
            "another method",
            directory_only(|c| c.method = DEFLATED),
            &["data_corrupt", "local_mismatch"],
        ),
        sample(
            "other flags",
            directory_only(|c| c.flags = 1 << 11),
            &["local_mismatch"],
        ),
        sample(
            "another size",
            directory_only(|c| c.size += 1),
            &["local_mismatch", "wrong_size"],
        ),
        sample(
            "another CRC",
            directory_only(|c| c.crc32 ^= 1),
            &["local_mismatch", "wrong_crc"],
        ),
        sample(
            "a descriptor that lies",
            lying_descriptor(),
            &["hidden_data", "local_mismatch"],
        ),
        sample(
            "a descriptor that is not there",
            both(|c| c.flags = 8),
            &["local_mismatch"],
        ),
    ]
}

fn lying_descriptor() -> Vec<u8> {
    let claim = Claim {
        flags: 8,
        ..Claim::stored("index.py", DATA)
    };
    let mut wrong = claim;
    wrong.size += 1;
    archive(&[claim.local(DATA), descriptor(&wrong)].concat(), &[claim])
}

/// David Fifield's overlap: the data of the first entry is a stored block that holds the whole
/// header of the second, and then the data of the second.
fn quoted() -> Vec<u8> {
    let (inner, packed) = Claim::deflated("inner.py", DATA);
    let inner_local = inner.local(&packed);
    let header = &inner_local[..inner_local.len() - packed.len()];
    let length = u16::try_from(header.len()).unwrap();
    let quote = [&[0][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat();
    let plain = [header, DATA].concat();
    let outer = Claim {
        method: DEFLATED,
        compressed: u32::try_from(quote.len() + inner_local.len()).unwrap(),
        ..Claim::stored("outer.py", &plain)
    };
    let local = outer.local(&[&quote[..], &inner_local].concat());
    let inner = inner.at(local.len() - inner_local.len());
    archive(&local, &[outer, inner])
}

fn data() -> Vec<Sample> {
    vec![
        sample("encrypted", both(|c| c.flags = 1), &["encrypted"]),
        sample(
            "packed by bzip2",
            both(|c| c.method = 12),
            &["unsupported_method"],
        ),
        sample("a wrong CRC", both(|c| c.crc32 ^= 1), &["wrong_crc"]),
        sample(
            "stored with two sizes",
            both(|c| c.size += 1),
            &["wrong_size"],
        ),
        sample(
            "longer than it says",
            deflated(|c, _| c.size -= 1),
            &["wrong_size"],
        ),
        sample(
            "shorter than it says",
            deflated(|c, _| c.size += 1),
            &["wrong_size"],
        ),
        sample(
            "no deflate",
            deflated(|_, packed| packed.fill(0xff)),
            &["data_corrupt"],
        ),
        sample(
            "deflate without an end",
            deflated(|c, packed| {
                packed.pop();
                c.compressed -= 1;
            }),
            &["data_corrupt"],
        ),
        sample(
            "something behind the end of deflate",
            deflated(|c, packed| {
                packed.push(0);
                c.compressed += 1;
            }),
            &["data_corrupt"],
        ),
    ]
}

/// Sizes against the default limits.
fn sizes() -> Vec<Sample> {
    let zeros = vec![0; 2 << 20];
    let (bomb, packed) = Claim::deflated("zeros", &zeros);
    let claim = |size: u32| Claim { size, ..bomb };
    vec![
        sample(
            "zeros",
            laid_out(&[(bomb, packed.clone())]),
            &["ratio_too_high"],
        ),
        sample(
            "a lie of 600 MB",
            laid_out(&[(claim(600 << 20), packed.clone())]),
            &["entry_too_large", "ratio_too_high"],
        ),
        sample(
            "many of 500 MB",
            laid_out(&["a", "b", "c", "d", "e"].map(|name| {
                let claim = Claim {
                    name: name.as_bytes(),
                    ..claim(500 << 20)
                };
                (claim, packed.clone())
            })),
            &["ratio_too_high", "total_too_large"],
        ),
    ]
}
