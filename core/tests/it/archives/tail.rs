//! The end of an archive says what the whole archive says, or that it takes more.

use faaswire::archive::{Archive, Entry, Finding, Limits, Tail, TailError};
use proptest::prelude::*;
use proptest::sample::Index;

use super::hostile_samples::{Sample, honest, samples, small};
use crate::mutation::{changed, changes};

type Listed<'a> = Result<Vec<Entry<'a>>, Finding>;

fn of_whole(bytes: &[u8]) -> Listed<'_> {
    Ok(Archive::open(bytes, Limits::default())?.entries().to_vec())
}

/// What so many of the last bytes tell, or how many are needed.
fn of_last(bytes: &[u8], length: usize) -> Result<Listed<'_>, usize> {
    let before = bytes.len() - length;
    match Tail::new(&bytes[before..], before as u64).entries(Limits::default()) {
        Ok(entries) => Ok(Ok(entries)),
        Err(TailError::Finding(finding)) => Ok(Err(finding)),
        Err(TailError::TooShort { needed }) => Err(usize::try_from(needed).unwrap()),
        Err(other) => panic!("{other}"),
    }
}

fn check(bytes: &[u8], lengths: impl Iterator<Item = usize>, label: &str) {
    let whole = of_whole(bytes);
    for length in lengths {
        match of_last(bytes, length) {
            Ok(listed) => assert_eq!(listed, whole, "{label}: {length}"),
            Err(needed) => assert!(
                length < needed && needed <= bytes.len(),
                "{label}: {length}"
            ),
        }
    }
    assert_eq!(of_last(bytes, bytes.len()), Ok(whole), "{label}");
}

#[test]
fn every_end_of_every_archive_tells_the_same_or_asks_for_more() {
    for Sample { label, bytes, .. } in samples() {
        // All lengths of most archives; of the large ones those at which something begins or ends.
        let step = if bytes.len() > 4096 { 1009 } else { 1 };
        let ends = (0..=bytes.len()).filter(|at| at % step == 0 || *at < 256);
        check(&bytes, ends, label);
    }
}

/// Names of 8 bytes make two records of 46 + 8 bytes before the 22 of the end record.
#[test]
fn the_directory_and_what_is_behind_it_is_enough() {
    let bytes = [b"#!/bin/sh\n", &honest()[..]].concat();
    let directory = 2 * (46 + 8) + 22;
    assert_eq!(of_last(&bytes, directory), Ok(of_whole(&bytes)));
    assert!(of_whole(&bytes).is_ok());
    for length in 42..directory {
        assert_eq!(of_last(&bytes, length), Err(directory), "{length}");
    }
    // Before the end record's 22 bytes there may be the 20 of a locator.
    for length in 22..42 {
        assert_eq!(of_last(&bytes, length), Err(42), "{length}");
    }
}

#[test]
fn without_an_end_record_twice_as_much_is_needed() {
    let bytes = vec![0; 500_000];
    for (length, needed) in [
        (0, 65_557),
        (21, 65_557),
        (65_557, 131_114),
        (131_114, 262_228),
        (262_228, 500_000),
    ] {
        assert_eq!(of_last(&bytes, length), Err(needed), "{length}");
    }
    assert_eq!(of_last(&bytes[..9], 4), Err(9), "no more than the file has");
}

/// Before the end record's 22 bytes the locator has 20, the record that it locates 56, and the
/// directory 46 + 8.
#[test]
fn large_archives_have_a_longer_end() {
    let bytes = samples()
        .find(|sample| sample.label == "for large archives")
        .unwrap()
        .bytes;
    for (length, needed) in [(22, 42), (42, 98), (98, 152), (151, 152)] {
        assert_eq!(of_last(&bytes, length), Err(needed), "{length}");
    }
    assert_eq!(of_last(&bytes, 152), Ok(of_whole(&bytes)));
    assert!(of_whole(&bytes).is_ok());
}

#[test]
fn files_may_be_larger_than_memory() {
    let bytes = honest();
    let whole = of_whole(&bytes).unwrap();
    for before in [1 << 40, u64::MAX] {
        let far = Tail::new(&bytes, before).entries(Limits::default());
        let far = far.unwrap();
        assert_eq!(far[0].path(), "index.py");
        assert_ne!(far, whole, "offsets count from the beginning of the file");
    }
}

#[test]
fn limits_hold_for_the_end_as_well() {
    let bytes = honest();
    let last = Tail::new(&bytes[60..], 60);
    let text = |limits| last.entries(limits).unwrap_err().to_string();
    let limits = Limits::default();
    assert!(last.entries(limits).is_ok());
    assert_eq!(
        text(limits.max_entries(1)),
        "error: more entries than the limit"
    );
    assert_eq!(
        text(limits.max_total_size(57)),
        "error: the entries are larger than the limit altogether"
    );
    let short = Tail::new(&bytes[bytes.len() - 42..], 1 << 20);
    assert_eq!(
        short.entries(limits).unwrap_err().to_string(),
        "the last 130 bytes of the archive are needed"
    );
}

/// Also such that the file would be longer than any is.
fn any_place() -> impl Strategy<Value = u64> {
    prop_oneof![0..300_u64, any::<u64>(), u64::MAX - 300..]
}

proptest! {
    #[test]
    fn ends_of_damaged_archives(changes in changes(), at in any::<Index>()) {
        let samples = small();
        let bytes = changed(at.get(&samples).bytes.clone(), &changes);
        if bytes.len() <= 4096 {
            check(&bytes, 0..bytes.len(), "damaged");
        }
    }

    #[test]
    fn any_bytes_after_any_number(bytes in prop::collection::vec(any::<u8>(), 0..200), before in any_place()) {
        let listed = Tail::new(&bytes, before).entries(Limits::default());
        if let Err(TailError::TooShort { needed }) = listed {
            let length = bytes.len() as u64;
            prop_assert!(length < needed && needed <= before.saturating_add(length));
        }
    }
}
