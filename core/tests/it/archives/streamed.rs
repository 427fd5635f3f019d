//! Archives of tools that write to a pipe: sizes and CRC-32 stand behind the data.

use super::inspected;
use crate::handmade_zip::{Claim, archive, descriptor, extra};

/// What the three numbers of a header are, of which each may be left open.
const OPEN: [[bool; 3]; 8] = [
    [false, false, false],
    [false, false, true],
    [false, true, false],
    [false, true, true],
    [true, false, false],
    [true, false, true],
    [true, true, false],
    [true, true, true],
];

/// libarchive and the Archive Utility of macOS leave the CRC-32 and the packed size open, and know
/// the size; `zip` in a pipe knows the sizes of what it stores.
#[test]
fn streamed_archives_leave_open_what_they_do_not_know() {
    let data = b"hello, hello, hello";
    let (deflated, packed) = Claim::deflated("index.js", data);
    let files = [
        (deflated, packed),
        (Claim::stored("index.js", data), data.to_vec()),
        (Claim::stored("index.js", b""), vec![]),
    ];
    for (claim, packed) in &files {
        let later = Claim { flags: 8, ..*claim };
        let wide = wide_descriptor(&later);
        let narrow = descriptor(&later);
        for [crc32, compressed, size] in OPEN {
            let or_zero = |open, number: u32| if open { 0 } else { number };
            let reported = Claim {
                crc32: or_zero(crc32, later.crc32),
                compressed: or_zero(compressed, later.compressed),
                size: or_zero(size, later.size),
                ..later
            };
            let local = reported.local(packed);
            // With and without a signature, with sizes of 4 and of 8 bytes.
            for described in [&narrow[..], &narrow[4..], &wide, &wide[4..]] {
                let bytes = archive(&[&local[..], described].concat(), &[later]);
                // Nothing shows where stored data ends but the signature.
                if claim.method == 0 && described.len() % 8 == 4 {
                    assert!(inspected(&bytes).contains(&"local_mismatch"));
                    continue;
                }
                let expected: &[&str] = if described.len() > 16 {
                    &["zip64"]
                } else {
                    &[]
                };
                assert_eq!(inspected(&bytes), expected, "{reported:?}");
            }
            // What is not left open must be right, also where the rest is open.
            for wrong in [
                Claim {
                    crc32: later.crc32 ^ 1,
                    ..reported
                },
                Claim {
                    compressed: later.compressed + 1,
                    ..reported
                },
                Claim {
                    size: later.size + 1,
                    ..reported
                },
            ] {
                let bytes = [&wrong.local(packed)[..], &narrow].concat();
                assert_eq!(
                    inspected(&archive(&bytes, &[later])),
                    ["local_mismatch"],
                    "{wrong:?}"
                );
            }
            // What is not described later must be reported.
            let bytes = archive(
                &Claim {
                    flags: 0,
                    ..reported
                }
                .local(packed),
                &[*claim],
            );
            let all_known = reported == later;
            assert_eq!(inspected(&bytes).is_empty(), all_known, "{reported:?}");
        }
    }
}

/// Sizes of 8 bytes, as with ZIP64.
fn wide_descriptor(claim: &Claim<'_>) -> Vec<u8> {
    let narrow = descriptor(claim);
    [&narrow[..12], &[0; 4], &narrow[12..], &[0; 4]].concat()
}

/// With the field for large archives in the header before the data, sizes behind it have 8 bytes.
#[test]
fn the_header_tells_how_wide_a_description_is() {
    let field = extra(1, &[0; 16]);
    let data = b"hello, hello, hello";
    let (deflated, packed) = Claim::deflated("index.js", data);
    let later = Claim {
        flags: 8,
        ..deflated
    };
    let (size, all) = (u32::MAX, u32::MAX);
    for reported in [
        Claim {
            crc32: 0,
            compressed: 0,
            size: 0,
            local_extra: &field,
            ..later
        },
        Claim {
            crc32: 0,
            compressed: all,
            size,
            local_extra: &field,
            ..later
        },
    ] {
        let local = reported.local(&packed);
        let described =
            |behind: &[u8]| inspected(&archive(&[&local[..], behind].concat(), &[later]));
        assert_eq!(described(&wide_descriptor(&later)), ["zip64"]);
        assert_eq!(described(&descriptor(&later)), ["local_mismatch"]);
    }
}

/// The description of an empty file in 8-byte sizes begins as one in 4-byte sizes.
#[test]
fn what_follows_tells_how_long_a_description_is() {
    let empty = Claim {
        flags: 8,
        ..Claim::stored("empty", b"")
    };
    let other = Claim::stored("other.js", b"x");
    for (described, expected) in [
        (descriptor(&empty), &[][..]),
        (wide_descriptor(&empty), &["zip64"]),
    ] {
        let first = [empty.local(b""), described].concat();
        let second = other.at(first.len());
        let bytes = archive(&[first, second.local(b"x")].concat(), &[empty, second]);
        assert_eq!(inspected(&bytes), expected);
    }
}
