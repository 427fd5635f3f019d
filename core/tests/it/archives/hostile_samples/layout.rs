//! Headers that contradict the directory, and bytes that belong to two entries or to none.

use super::{DATA, Sample, both, directory_only, file, sample};
use crate::handmade_zip::{Claim, DEFLATED, archive, descriptor, in_order, laid_out};

pub(super) fn layout() -> Vec<Sample> {
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
            &["ambiguous_stream", "hidden_data"],
        ),
        sample(
            "a hidden entry",
            archive(&local, &claims[..1]),
            &["ambiguous_stream", "hidden_data"],
        ),
        sample(
            "a signature before the directory",
            archive(&[&local[..], b"APK PK\x05\x06"].concat(), &claims),
            &["ambiguous_stream", "hidden_data"],
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
    ]
}

/// Headers of which the directory says something else.
pub(super) fn headers() -> Vec<Sample> {
    vec![
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
            "a flag without a meaning in one of them",
            directory_only(|c| c.flags = 1 << 15),
            &["local_mismatch", "unknown_flags"],
        ),
        sample(
            "flags of deflate in one of them, and nothing deflated",
            directory_only(|c| c.flags = 0b110),
            &["local_mismatch"],
        ),
        sample("flags of deflate in one of them", other_effort(), &[]),
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

fn other_effort() -> Vec<u8> {
    let (claim, packed) = Claim::deflated("index.py", DATA);
    let other = Claim {
        flags: 0b110,
        ..claim
    };
    archive(&claim.local(&packed), &[other])
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
