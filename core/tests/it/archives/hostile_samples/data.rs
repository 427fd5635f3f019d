//! Data that is not what the directory says, or more than the limits allow.

use super::{Sample, both, deflated, sample};
use crate::handmade_zip::{Claim, laid_out};

pub(super) fn data() -> Vec<Sample> {
    vec![
        sample("encrypted", both(|c| c.flags = 1), &["encrypted"]),
        sample(
            "encrypted strongly",
            both(|c| c.flags = 1 << 6),
            &["encrypted"],
        ),
        sample(
            "with masked headers",
            both(|c| c.flags = 1 << 13),
            &["encrypted"],
        ),
        sample(
            "a patch",
            both(|c| c.flags = 1 << 5),
            &["unsupported_method"],
        ),
        sample(
            "flags without a meaning",
            both(|c| c.flags = 0b1101_0111_1001_0000),
            &["unknown_flags"],
        ),
        sample("flags of deflate", both(|c| c.flags = 0b110), &[]),
        sample("version 4.6", both(|c| c.version = 46), &[]),
        sample(
            "version 4.7",
            both(|c| c.version = 47),
            &["version_too_new"],
        ),
        sample("version 2.0 of Unix", both(|c| c.version = 0x0314), &[]),
        sample("another part", both(|c| c.disk = 1), &["multi_disk"]),
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
pub(super) fn sizes() -> Vec<Sample> {
    let zeros = vec![0; 2 << 20];
    let (bomb, packed) = Claim::deflated("zeros", &zeros);
    let claim = |size: u32| Claim { size, ..bomb };
    vec![
        sample(
            "zeros",
            laid_out(&[(claim(64 << 20), packed.clone())]),
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
