//! What verdicts say, and wrong uses of a verifier that is reported the checksum.

use faaswire::{Algorithm, Checksum, Crc64, UnverifiableReason, Verdict};
use faaswire::{CodePackage, Digests};

use crate::samples;
use crate::values::matched_by;
use crate::zip_samples::{SOURCE, honest};

/// The check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
const NINE: &[u8] = b"123456789";
const CRC_OF_NINE: &str = "11051210869376104954";

/// What clouds report of packages.
const REPORTED: [Algorithm; 3] = [Algorithm::Crc64, Algorithm::Sha256, Algorithm::Sha512];

/// Tencent reports no size.
fn sizes(algorithm: Algorithm) -> &'static [Option<u64>] {
    match algorithm {
        Algorithm::Sha256 => &[None],
        _ => &[None, Some(0), Some(9), Some(10)],
    }
}

fn source_package(size: Option<u64>) -> CodePackage {
    samples::package_of_size(Algorithm::Sha512, &Digests::of(SOURCE).sha512, size)
}

fn explanation(verdict: &Verdict) -> &str {
    match verdict {
        Verdict::Mismatch { explanation, .. } => explanation,
        other => panic!("{other} is not a mismatch"),
    }
}

#[test]
fn a_mismatch_says_what_is_likely() {
    let package = samples::package_of_size(Algorithm::Crc64, CRC_OF_NINE, Some(9));
    for (bytes, words) in [
        (&b""[..], "no bytes at all"),
        (&NINE[..8], "was cut"),
        (b"123456780", "are not those that the cloud describes"),
        (b"1234567890", "are not those that the cloud describes"),
    ] {
        let verdict = package.verify(bytes);
        assert!(explanation(&verdict).contains(words), "{verdict}");
    }
    let drift = package.compare(&Digests::of(b"another build"));
    assert!(explanation(&drift).contains("the stored package differs"));
    let tencent = samples::package(Algorithm::Sha256, &Digests::of(NINE).sha256);
    let drift = tencent.compare(&Digests::of(b"a build"));
    assert!(explanation(&drift).contains("differs from the stored package"));
}

#[test]
fn nothing_is_never_a_match() {
    let nothing = Digests::of(b"");
    for algorithm in REPORTED {
        for &size in sizes(algorithm) {
            let of_nothing = samples::package_of_size(algorithm, nothing.value(algorithm), size);
            let other = Digests::of(NINE);
            let of_nine = samples::package_of_size(algorithm, other.value(algorithm), size);
            let in_chunks = |package: &CodePackage| {
                let mut verifier = package.verifier();
                verifier.update(b"");
                verifier.finish()
            };
            let verdicts = |package: &CodePackage| {
                [
                    package.verify(b""),
                    package.verifier().finish(),
                    in_chunks(package),
                    package.compare(&nothing),
                ]
            };
            for verdict in verdicts(&of_nothing) {
                let words = "unverifiable: there are no bytes at all, and nothing is not a package";
                assert_eq!(verdict.to_string(), words);
            }
            for verdict in verdicts(&of_nine) {
                assert_eq!(verdict.status().as_str(), "mismatch", "{verdict}");
            }
            assert!(!of_nothing.matches(&nothing));
            if algorithm == Algorithm::Crc64 {
                for parts in [vec![], vec![Crc64::new()], vec![Crc64::new(); 2]] {
                    assert!(!of_nothing.verify_parts(&parts).is_match());
                }
            }
        }
    }
}

#[test]
fn inline_code_of_no_bytes_is_not_verified() {
    let checksum = Digests::of(b"").sha512;
    let body =
        format!(r#"{{"func_urn": "u", "digest": "{checksum}", "func_code": {{"file": ""}}}}"#);
    let call = faaswire::Service::call(
        &samples::fg(),
        faaswire::huawei::v2::ShowFunctionCode::new("urn:fss:r:p:function:default:f"),
    );
    let package = call.parse(&http::Response::new(body)).unwrap().package();
    assert!(
        !package.verify_inline().is_match(),
        "{}",
        package.verify_inline()
    );
}

#[test]
fn a_match_by_crc64_says_what_it_finds() {
    for algorithm in REPORTED {
        let checksum = Checksum::of(algorithm, NINE);
        for &size in sizes(algorithm) {
            let package = samples::package_of_size(algorithm, checksum.value(), size);
            let is_crc = algorithm == Algorithm::Crc64;
            for verdict in [package.verify(NINE), package.compare(&Digests::of(NINE))] {
                let said = verdict
                    .to_string()
                    .contains("(finds accidents, not attackers)");
                assert_eq!(
                    (said, verdict.accidents_only()),
                    (is_crc, is_crc),
                    "{verdict}"
                );
            }
            assert!(!package.verify(b"other").accidents_only());
        }
    }
    let package = samples::package_of_size(Algorithm::Crc64, CRC_OF_NINE, Some(10));
    assert_eq!(
        package.verify(NINE).to_string(),
        "match: crc64 of 9 bytes (finds accidents, not attackers), although the cloud says 10 bytes"
    );
}

#[test]
fn a_whole_zip_that_is_smaller_than_the_source_was_not_cut() {
    let of_other_source = samples::package_of_size(
        Algorithm::Sha512,
        &Digests::of(b"another source").sha512,
        Some(1 << 20),
    );
    for (name, zip) in honest() {
        let whole = of_other_source.verify(&zip);
        assert!(!explanation(&whole).contains("cut"), "{name}");
        let cut = of_other_source.verify(&zip[..zip.len() - 1]);
        assert!(explanation(&cut).contains("cut"), "{name}");
    }
}

#[test]
fn a_checksum_from_elsewhere_must_be_the_one_that_is_asked_for() {
    let package = source_package(None);
    let finish = |checksum: Option<Checksum>| {
        let mut verifier = package.verifier_without_hasher();
        assert_eq!(verifier.algorithm(), Some(Algorithm::Sha512));
        verifier.update(SOURCE);
        verifier.finish(checksum.as_ref())
    };
    for &algorithm in Algorithm::ALL {
        let found = finish(Some(Checksum::of(algorithm, SOURCE)));
        match found {
            Ok(verdict) => assert!(algorithm == Algorithm::Sha512 && verdict.is_match()),
            Err(error) => assert!(algorithm != Algorithm::Sha512 && error.field() == "checksum"),
        }
    }
    assert!(finish(None).unwrap_err().is_missing());
    let other = finish(Some(Checksum::of(Algorithm::Sha512, b"other"))).unwrap();
    assert_eq!(other.status().as_str(), "mismatch");
}

#[test]
fn bytes_that_were_skipped_hold_no_inner_source() {
    let package = source_package(None);
    for (name, zip) in honest() {
        for skipped in [0, 1, zip.len() / 2, zip.len() - 1] {
            let mut verifier = package.verifier_without_hasher();
            verifier.update(&zip[..skipped]);
            assert!(verifier.needs_bytes(), "{name}");
            verifier.skip(1);
            assert!(!verifier.needs_bytes());
            verifier.update(&zip[skipped + 1..]);
            let checksum = Checksum::of(Algorithm::Sha512, &zip);
            let verdict = verifier.finish(Some(&checksum)).unwrap();
            assert_eq!(verdict.status().as_str(), "mismatch", "{name}");
            let Verdict::Mismatch { actual_size, .. } = verdict else {
                unreachable!()
            };
            assert_eq!(actual_size, zip.len() as u64);
        }
        assert_eq!(
            matched_by(&package.verify(&zip)),
            Some("inner_source"),
            "{name}"
        );
    }
}

#[test]
fn only_bytes_that_may_be_a_wrapped_source_are_needed() {
    let mut verifier = source_package(None).verifier_without_hasher();
    assert!(verifier.needs_bytes());
    verifier.update(b"import json\n");
    assert!(!verifier.needs_bytes());
    let crc = samples::package(Algorithm::Crc64, CRC_OF_NINE).verifier_without_hasher();
    assert!(!crc.needs_bytes());
}

#[test]
fn without_a_checksum_nothing_is_asked_for() {
    let call = faaswire::Service::call(
        &samples::scf(),
        faaswire::tencent::v2018_04_16::GetFunctionAddress::new("f"),
    );
    let response = http::Response::new(r#"{"Response": {"Url": "https://a/b"}}"#);
    let package = call.parse(&response).unwrap().package();
    let reason = |verdict: Verdict| match verdict {
        Verdict::Unverifiable { reason, .. } => reason,
        other => panic!("{other}"),
    };
    let mut verifier = package.verifier_without_hasher();
    assert_eq!(verifier.algorithm(), None);
    assert!(!verifier.needs_bytes());
    verifier.update(NINE);
    assert_eq!(
        reason(verifier.finish(None).unwrap()),
        UnverifiableReason::NoChecksum
    );
    assert_eq!(
        reason(package.verify_parts(&[Crc64::new()])),
        UnverifiableReason::NoChecksum
    );
    assert_eq!(package.size_differs(9), None);
}

#[test]
fn a_verdict_tells_sizes_that_differ_and_shortens_long_checksums() {
    let text = |size, bytes: &[u8]| {
        let package = samples::package_of_size(Algorithm::Crc64, CRC_OF_NINE, size);
        package.verify(bytes).to_string()
    };
    let accidents = " of 9 bytes (finds accidents, not attackers)";
    assert!(text(Some(9), b"123456789").ends_with(accidents));
    let other = format!("{accidents}, although the cloud says 8 bytes");
    assert!(text(Some(8), b"123456789").ends_with(&other));
    assert!(text(Some(9), b"1").ends_with(" of 1 bytes instead of 9"));
    let same = text(Some(1), b"1");
    assert!(same.ends_with(" of 1 bytes"), "{same}");
    assert!(
        same.contains(&format!(" expected {CRC_OF_NINE}, got ")),
        "{same}"
    );
    // SHA-256 of "x" is 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881.
    let sha256 = samples::package(Algorithm::Sha256, &"0".repeat(64));
    let text = sha256.verify(b"x").to_string();
    let short = " expected 0000000000000000\u{2026}, got 2d711642b726b044\u{2026} of 1 bytes";
    assert!(text.ends_with(short), "{text}");
}

#[test]
fn the_first_bytes_are_asked_for_until_they_tell() {
    let verifier = || samples::package(Algorithm::Crc64, CRC_OF_NINE).verifier_without_hasher();
    let mut text = verifier();
    assert_eq!(text.head_left(), 1024);
    text.update(b"<abc");
    assert_eq!(text.head_left(), 1020);
    text.skip(0);
    assert_eq!(text.head_left(), 1020);
    text.skip(1);
    assert_eq!(text.head_left(), 0);
    let mut zip = verifier();
    zip.update(b"PK\x03\x04");
    assert_eq!(zip.head_left(), 0);
    let debug = format!("{zip:?}");
    assert!(
        debug.starts_with("VerifierWithoutHasher {") && debug.contains("size: 4"),
        "{debug}"
    );
    let whole = format!(
        "{:?}",
        samples::package(Algorithm::Crc64, CRC_OF_NINE).verifier()
    );
    assert!(
        whole.starts_with("Verifier(VerifierWithoutHasher {"),
        "{whole}"
    );
}

#[test]
fn a_promised_length_is_reported() {
    let mut headers = http::HeaderMap::new();
    headers.insert("content-length", "9".parse().unwrap());
    let mut verifier = samples::package(Algorithm::Crc64, CRC_OF_NINE).verifier_without_hasher();
    assert_eq!(verifier.promised(), None);
    verifier
        .response(&faaswire::ResponseParts::new(200, &headers, b""))
        .unwrap();
    assert_eq!(verifier.promised(), Some(9));
}
