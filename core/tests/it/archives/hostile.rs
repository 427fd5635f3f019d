//! Every hostile archive has its findings, all of them and no others.

use faaswire::Severity;
use faaswire::archive::{Archive, FindingCode, Inspect, Limits, inspect};

use super::hostile_samples::ends::overflowing;
use super::hostile_samples::extras::GBK;
use super::hostile_samples::{honest, samples};
use super::names::NAMES;
use super::{codes, inspected};
use crate::handmade_zip::{Claim, DEFLATED, archive, laid_out, unicode_path};

#[test]
fn hostile_archives_have_just_their_findings() {
    for sample in samples() {
        assert_eq!(inspected(&sample.bytes), sample.codes, "{}", sample.label);
    }
}

/// Linux has paths of 4095 bytes, with parts of 255.
#[test]
fn names_are_as_long_and_deep_as_linux_has_them() {
    let codes = |name: &str| inspected(&laid_out(&[(Claim::stored(name, b"x"), b"x".to_vec())]));
    let part = "x".repeat(255);
    let path = [&*part; 16].join("/");
    assert_eq!(path.len(), 4095);
    let deep = |folders: usize| "a/".repeat(folders) + "a";
    for name in [&path, &deep(255)] {
        assert_eq!(codes(name), [""; 0], "{}", name.len());
    }
    let longer = "x".repeat(254) + "/" + &path[..3839] + "/x";
    assert_eq!(longer.len(), 4096);
    for name in [&(part + "x"), &longer, &deep(256), &deep(32_000)] {
        assert_eq!(codes(name), ["path_too_long"], "{}", name.len());
    }
    // A hundred characters of GBK are 200 bytes, but 400 and more when they are shown as CP437.
    let gbk = [0xd6, 0xd0].repeat(100);
    let bytes = laid_out(&[(Claim::stored(&gbk, b"x"), b"x".to_vec())]);
    assert_eq!(inspected(&bytes), ["name_encoding"]);
}

/// Every entry is listed, and why other programs list fewer of them is said.
#[test]
fn more_entries_than_the_end_can_count() {
    let bytes = overflowing();
    let inspection = inspect(&bytes, &Inspect::new());
    assert_eq!(codes(&inspection), ["entry_count_overflow"]);
    assert_eq!(inspection.entries.len(), 65_537);
    let opened = Archive::open(&bytes, Limits::default()).unwrap_err();
    assert_eq!(opened.code, FindingCode::EntryCountOverflow);
}

/// A name that stands there in UTF-8 as well is that name.
#[test]
fn a_name_in_utf_8_beside_another_is_the_path() {
    let path = "\u{4e2d}\u{6587}.py";
    let field = unicode_path(GBK, path);
    let bytes = laid_out(&[(Claim::stored(GBK, b"x").extra(&field), b"x".to_vec())]);
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    assert_eq!(archive.entries()[0].path(), path);
    assert_eq!(archive.read(path).unwrap(), b"x");
    let wrong = unicode_path(b"other", path);
    let bytes = laid_out(&[(Claim::stored(GBK, b"x").extra(&wrong), b"x".to_vec())]);
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    // python3 -c "print(b'\xd6\xd0\xce\xc4.py'.decode('cp437'))"
    assert_eq!(
        archive.entries()[0].path(),
        "\u{2553}\u{2568}\u{256c}\u{2500}.py"
    );
}

/// Empty blocks of deflate make work and no data. However many entries share them, no more bytes
/// are unpacked than the archive has: of what was unpacked the CRC-32 is wrong.
#[test]
fn shared_data_is_not_unpacked_again_and_again() {
    let packed = [&b"\0\0\0\xff\xff".repeat(20_000)[..], b"\x01\0\0\xff\xff"].concat();
    let first = Claim {
        method: DEFLATED,
        crc32: 1,
        compressed: u32::try_from(packed.len()).unwrap(),
        ..Claim::stored("0", b"")
    };
    let names: Vec<String> = (0..1000).map(|at| at.to_string()).collect();
    let shared = |kind: u32| {
        let claims: Vec<Claim<'_>> = names
            .iter()
            .map(|name| Claim {
                name: name.as_bytes(),
                ..first.mode(kind)
            })
            .collect();
        archive(&first.local(&packed), &claims)
    };
    for kind in [0o100_644, 0o120_777] {
        let bytes = shared(kind);
        let findings = inspect(&bytes, &Inspect::new()).findings;
        let count = |code| {
            findings
                .iter()
                .filter(|finding| finding.code == code)
                .count()
        };
        assert!(count(FindingCode::WrongCrc) <= bytes.len() / packed.len() + 1);
        assert!(count(FindingCode::Overlap) >= 998);
    }
}

/// The same of headers: those that share a long extra field are read once or twice.
#[test]
fn shared_headers_are_not_read_again_and_again() {
    let field = b"\xfe\xca\0\0".repeat(16_000);
    let first = Claim {
        local_extra: &field,
        ..Claim::stored("0", b"")
    };
    let names: Vec<String> = (0..1000).map(|at| at.to_string()).collect();
    let claims: Vec<Claim<'_>> = names
        .iter()
        .map(|name| Claim {
            name: name.as_bytes(),
            ..first
        })
        .collect();
    let bytes = archive(&first.local(b""), &claims);
    let findings = inspect(&bytes, &Inspect::new()).findings;
    // Each header that was read has another name than the directory says, but for the first.
    let read = findings
        .iter()
        .filter(|finding| finding.code == FindingCode::LocalMismatch && finding.detail.is_some());
    assert!(read.count() <= bytes.len() / field.len() + 1);
}

/// What no sample of above shows, shows in a test of its own.
#[test]
fn every_code_is_shown_by_some_archive() {
    let shown = samples().flat_map(|sample| sample.codes);
    let named = NAMES.iter().flat_map(|(_, codes)| *codes);
    let elsewhere = [
        "too_many_entries",
        "path_too_long",
        "entry_count_overflow",
        "not_found",
        "nested_root",
        "handler_missing",
        "not_executable",
        "not_startable",
        "foreign_system",
        "foreign_machine",
        "foreign_python",
        "link_dangling",
        "layer_layout",
        "nested_archive",
        "stopped",
    ];
    let shown: Vec<&str> = shown.chain(named).chain(&elsewhere).copied().collect();
    for code in FindingCode::ALL {
        assert!(shown.contains(&code.as_str()), "{code}");
    }
}

#[test]
fn codes_are_words_that_differ() {
    let mut words: Vec<&str> = FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert!(words.iter().all(|word| {
        word.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    }));
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), FindingCode::ALL.len());
}

#[test]
fn cut_anywhere_it_is_no_archive() {
    let whole = honest();
    for length in 0..whole.len() {
        let found = inspected(&whole[..length]);
        let expected = if length < 4 { "not_a_zip" } else { "truncated" };
        assert_eq!(found, [expected], "{length}");
        assert!(Archive::open(&whole[..length], Limits::default()).is_err());
    }
    assert_eq!(inspected(&whole), [""; 0]);
}

#[test]
fn limits_are_arguments() {
    let bytes = laid_out(&[
        (Claim::stored("a", b"123"), b"123".to_vec()),
        (Claim::stored("b", b"12345"), b"12345".to_vec()),
    ]);
    let found = |limits| codes(&inspect(&bytes, &Inspect::new().limits(limits)));
    let limits = Limits::default();
    assert_eq!(found(limits.max_entries(2)), [""; 0]);
    assert_eq!(found(limits.max_entries(1)), ["too_many_entries"]);
    assert_eq!(found(limits.max_entry_size(5)), [""; 0]);
    assert_eq!(found(limits.max_entry_size(4)), ["entry_too_large"]);
    assert_eq!(found(limits.max_total_size(8)), [""; 0]);
    assert_eq!(found(limits.max_total_size(7)), ["total_too_large"]);
    let code = |limits| Archive::open(&bytes, limits).unwrap_err().code.as_str();
    assert_eq!(code(limits.max_entries(1)), "too_many_entries");
    assert_eq!(code(limits.max_total_size(7)), "total_too_large");
    let small = Archive::open(&bytes, limits.max_entry_size(4)).unwrap();
    assert_eq!(small.read("a").unwrap(), b"123");
    assert_eq!(
        small.read("b").unwrap_err().code.as_str(),
        "entry_too_large"
    );
}

/// 64 MiB of zeros deflate to 65 KB: about 1029 times.
#[test]
fn the_ratio_counts_from_64_mebibytes_on() {
    let limits = Limits::default();
    let found = |size: usize, limits| {
        let (claim, packed) = Claim::deflated("zeros", &vec![0; size]);
        codes(&inspect(
            &laid_out(&[(claim, packed)]),
            &Inspect::new().limits(limits),
        ))
    };
    assert_eq!(found((64 << 20) - 1, limits), [""; 0]);
    assert_eq!(found(64 << 20, limits), ["ratio_too_high"]);
    assert_eq!(found(64 << 20, limits.max_ratio(1032)), [""; 0]);
}

#[test]
fn nothing_is_read_of_a_rejected_entry() {
    for sample in samples() {
        let Ok(archive) = Archive::open(&sample.bytes, Limits::default()) else {
            continue;
        };
        for entry in archive.entries() {
            if let Ok(data) = archive.read_entry(entry) {
                assert_eq!(data.len() as u64, entry.size(), "{}", sample.label);
            }
        }
    }
}

/// The inflater is used again after it was left in the middle of a stream.
#[test]
fn a_bad_entry_spoils_no_other() {
    let text = b"hello ".repeat(2000);
    let names: Vec<String> = (0..400).map(|at| format!("{at:03}")).collect();
    let files: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let (mut claim, packed) = Claim::deflated(name, &text);
            claim.size -= u32::from(at % 2 == 0);
            (claim, packed)
        })
        .collect();
    let bytes = laid_out(&files);
    let inspection = inspect(&bytes, &Inspect::new());
    let bad = inspection.findings.iter().map(|finding| {
        assert_eq!(finding.code, FindingCode::WrongSize);
        finding.path.clone().unwrap()
    });
    let expected: Vec<String> = names.iter().step_by(2).cloned().collect();
    assert_eq!(bad.collect::<Vec<_>>(), expected);
}

#[test]
fn reading_by_name_needs_one_entry_of_that_name() {
    let twice = laid_out(&[
        (Claim::stored("a", b"1"), b"1".to_vec()),
        (Claim::stored("a", b"2"), b"2".to_vec()),
        (Claim::stored("b", b"3"), b"3".to_vec()),
    ]);
    let archive = Archive::open(&twice, Limits::default()).unwrap();
    assert_eq!(archive.read("b").unwrap(), b"3");
    assert_eq!(archive.read("a").unwrap_err().code, FindingCode::Duplicate);
    let missing = archive.read("c").unwrap_err();
    assert_eq!(missing.code, FindingCode::NotFound);
    assert_eq!(missing.path.as_deref(), Some("c"));
}

/// Texts go to terminals and logs.
#[test]
fn a_finding_is_one_line_without_control_characters() {
    for (name, _) in NAMES {
        let bytes = laid_out(&[(Claim::stored(name, b"x"), b"x".to_vec())]);
        for finding in inspect(&bytes, &Inspect::new()).findings {
            let text = finding.to_string();
            assert!(!text.chars().any(char::is_control), "{text:?}");
            assert!(text.starts_with(finding.code.severity().as_str()), "{text}");
        }
    }
}

#[test]
fn only_errors_make_an_archive_unsafe() {
    for sample in samples() {
        let inspection = inspect(&sample.bytes, &Inspect::new());
        let worst = FindingCode::ALL
            .iter()
            .filter(|code| sample.codes.contains(&code.as_str()))
            .map(|code| code.severity())
            .max();
        assert_eq!(inspection.severity(), worst, "{}", sample.label);
        assert_eq!(inspection.is_safe(), worst < Some(Severity::Error));
    }
}
