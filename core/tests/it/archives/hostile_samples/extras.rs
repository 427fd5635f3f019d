//! Extra fields that make another file of an entry for some programs.

use super::{DATA, Sample, file, sample};
use crate::handmade_zip::{Claim, archive, extra, laid_out, unicode_path};

/// The name of a file in GBK.
pub(in crate::archives) const GBK: &[u8] = b"\xd6\xd0\xce\xc4.py";

/// An entry with an extra field in both headers, in the first or in the second only.
fn placed(name: &[u8], flags: u16, local: &[u8], central: &[u8]) -> Vec<u8> {
    let claim = Claim {
        flags,
        local_extra: local,
        central_extra: central,
        ..Claim::stored(name, DATA)
    };
    laid_out(&[file("index.py"), (claim, DATA.to_vec())])
}

fn everywhere(label: &'static str, extra: &[u8], codes: &'static [&'static str]) -> Vec<Sample> {
    [(extra, extra), (extra, b""), (b"", extra)]
        .map(|(local, central)| sample(label, placed(b"ok.py", 0, local, central), codes))
        .into()
}

pub(super) fn extras() -> Vec<Sample> {
    [names(), records()].concat()
}

/// A name that says that it is UTF-8, or not, and another one in an extra field.
fn names() -> Vec<Sample> {
    let good = unicode_path(GBK, "\u{4e2d}\u{6587}.py");
    let other = unicode_path(GBK, "\u{4e2d}\u{56fd}.py");
    let utf8 = "\u{4e2d}.py".as_bytes();
    let renamed = unicode_path(utf8, "\u{6587}.py");
    let is_utf8 = 1 << 11;
    [
        (
            "in UTF-8 beside it",
            placed(GBK, 0, &good, &good),
            &["name_encoding"][..],
        ),
        (
            "in its own header",
            placed(GBK, 0, &good, b""),
            &["name_encoding"],
        ),
        (
            "in the directory",
            placed(GBK, 0, b"", &good),
            &["name_encoding"],
        ),
        (
            "two of them",
            placed(GBK, 0, &good, &other),
            &["local_mismatch", "name_encoding"],
        ),
        (
            "another",
            placed(utf8, is_utf8, &renamed, &renamed),
            &["unicode_path"],
        ),
        (
            "another in the directory",
            placed(utf8, is_utf8, b"", &renamed),
            &["unicode_path"],
        ),
        (
            "another in its header",
            placed(utf8, is_utf8, &renamed, b""),
            &["local_mismatch"],
        ),
        (
            "not UTF-8",
            placed(GBK, is_utf8, b"", b""),
            &["name_invalid"],
        ),
        (
            "of which nothing is said",
            placed(GBK, 0, b"", b""),
            &["name_encoding"],
        ),
    ]
    .map(|(label, bytes, codes)| sample(label, bytes, codes))
    .into()
}

/// Each in both headers, and in one of them.
fn records() -> Vec<Sample> {
    let zip64 = extra(1, b"");
    let changed = |at: usize| {
        let mut field = unicode_path(b"ok.py", "ok.py");
        field[at] ^= 2;
        field
    };
    let of_asi = |mode: [u8; 2]| extra(0x756e, &[&[0; 4], &mode[..], &[0; 8], b"x"].concat());
    let of_libarchive = extra(0x6c78, b"\x05\x14\x03\0\0\xff\xa1");
    let mut samples: Vec<Sample> = [
        (
            "a field longer than there is",
            b"\xfe\xca\x05\0abcd".to_vec(),
            &["extra_corrupt"][..],
        ),
        ("half a field", b"\xfe\xca".to_vec(), &["extra_corrupt"]),
        ("zeros for alignment", vec![0; 3], &[]),
        ("a field without a meaning", extra(0xcafe, b"abc"), &[]),
        ("times", extra(0x5455, b"\x01\0\0\0\0"), &[]),
        ("the mode of a file", of_asi(*b"\xa4\x81"), &[]),
        (
            "the mode of a link",
            of_asi(*b"\xff\xa1"),
            &["ambiguous_kind"],
        ),
        (
            "the mode of a folder",
            of_asi(*b"\xed\x41"),
            &["ambiguous_kind"],
        ),
        (
            "the encryption of PKWARE",
            extra(0x17, &[0; 8]),
            &["encrypted"],
        ),
        (
            "the attributes of libarchive",
            of_libarchive,
            &["ambiguous_kind"],
        ),
        (
            "another name",
            unicode_path(b"ok.py", "index.py"),
            &["unicode_path"],
        ),
        (
            "a name that leads out",
            unicode_path(b"ok.py", "../evil.py"),
            &["unicode_path"],
        ),
        (
            "an empty name",
            unicode_path(b"ok.py", ""),
            &["unicode_path"],
        ),
        ("the name of another name", changed(5), &["unicode_path"]),
        ("a newer record of a name", changed(4), &["unicode_path"]),
        (
            "a short record of a name",
            extra(0x7075, b"\x01"),
            &["unicode_path"],
        ),
        ("the same name", unicode_path(b"ok.py", "ok.py"), &[]),
    ]
    .into_iter()
    .flat_map(|(label, field, codes)| everywhere(label, &field, codes))
    .collect();
    let asi = |mode: u16| {
        let mode = mode.to_le_bytes();
        extra(0x756e, &[&[0; 4], &mode[..], &[0; 8]].concat())
    };
    let without_mode =
        |mode, codes| sample("a mode of ASi", placed(b"ok.py", 0, b"", &asi(mode)), codes);
    samples.push(without_mode(0o120_777, &["ambiguous_kind"]));
    samples.push(without_mode(0o100_644, &[]));
    samples.push(sample(
        "sizes for large archives twice",
        placed(b"ok.py", 0, b"", &[&zip64[..], &zip64].concat()),
        &["extra_corrupt", "zip64"],
    ));
    for length in 0..32_u8 {
        let field = extra(1, &vec![0; length.into()]);
        let codes: &[&str] = match length {
            0 | 8 | 16 | 24 | 28 => &["zip64"],
            _ => &["extra_corrupt", "zip64"],
        };
        samples.push(sample(
            "sizes for large archives",
            placed(b"ok.py", 0, b"", &field),
            codes,
        ));
    }
    samples
}

/// Numbers that are in the field for large archives, though none of them is large: the size, both
/// sizes, or all.
pub(super) fn needlessly_large() -> Vec<Sample> {
    let size = (DATA.len() as u64).to_le_bytes();
    let all = u32::MAX;
    let reported = Claim::stored("index.py", DATA);
    let of = |claim: Claim<'_>, numbers: &[[u8; 8]]| {
        let field = extra(1, &numbers.concat());
        let central = Claim {
            central_extra: &field,
            ..claim
        };
        archive(&reported.local(DATA), &[central])
    };
    let sizes = Claim {
        size: all,
        compressed: all,
        ..reported
    };
    let local = {
        let field = extra(1, &size);
        let half = Claim {
            size: all,
            local_extra: &field,
            ..reported
        };
        archive(&half.local(DATA), &[reported])
    };
    vec![
        sample("both sizes", of(sizes, &[size, size]), &["zip64"]),
        sample(
            "both sizes and the place",
            of(
                Claim {
                    offset: all,
                    ..sizes
                },
                &[size, size, [0; 8]],
            ),
            &["zip64"],
        ),
        // As `zip -fz` writes them.
        sample(
            "the size alone",
            of(
                Claim {
                    size: all,
                    ..reported
                },
                &[size],
            ),
            &["zip64"],
        ),
        sample(
            "the packed size",
            of(
                Claim {
                    compressed: all,
                    ..reported
                },
                &[size],
            ),
            &["extra_corrupt", "zip64"],
        ),
        sample(
            "the place",
            of(
                Claim {
                    offset: all,
                    ..reported
                },
                &[[0; 8]],
            ),
            &["extra_corrupt", "zip64"],
        ),
        sample("one size in the header", local, &["local_mismatch"]),
    ]
}
