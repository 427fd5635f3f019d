//! Data with known checksums, whole and in chunks, and payloads with known verdicts.

use faaswire::{Algorithm, ChecksumHasher, Crc64, Hasher, Verdict};
use faaswire::{Checksum, CodePackage, Digests};

use crate::runner::{Outcome, equal, run};
use crate::samples;
use crate::values::matched_by;
use crate::vectors::{ChecksumCase, VerdictCase, checks};

const CHUNKS: [usize; 6] = [1, 3, 63, 64, 1024, 65_536];

#[test]
fn every_checksum_is_that_of_the_data() {
    let checks = checks();
    run(
        "checksum",
        checks
            .checksums
            .iter()
            .map(|case| (case.id.as_str(), checksum(case))),
    );
}

#[test]
fn every_verdict_is_given() {
    let checks = checks();
    run(
        "verdict",
        checks
            .verdicts
            .iter()
            .map(|case| (case.id.as_str(), verdict(case))),
    );
}

fn algorithm(name: &str) -> Algorithm {
    name.parse().unwrap()
}

fn checksum(case: &ChecksumCase) -> Outcome {
    let algorithm = algorithm(&case.algorithm);
    let data = case.data.bytes();
    let whole = Digests::of(&data);
    equal("whole", whole.value(algorithm), &case.value)?;
    equal("size", whole.size, case.size)?;
    let alone = Checksum::of(algorithm, &data);
    equal("alone", alone.value(), case.value.as_str())?;
    CHUNKS.iter().try_for_each(|size| {
        let mut hasher = Hasher::new();
        data.chunks(*size).for_each(|chunk| hasher.update(chunk));
        equal(&format!("in chunks of {size}"), &hasher.finish(), &whole)?;
        let mut checksum = ChecksumHasher::new(algorithm);
        data.chunks(*size).for_each(|chunk| checksum.update(chunk));
        equal(
            &format!("alone in chunks of {size}"),
            &checksum.finish(),
            &alone,
        )
    })
}

fn verdict(case: &VerdictCase) -> Outcome {
    let algorithm = algorithm(&case.checksum.algorithm);
    let package = samples::package_of_size(algorithm, &case.checksum.value, case.size);
    let payload = case.payload.bytes();
    let drift = package.compare(&Digests::of(&payload));
    if package.cloud() == faaswire::Cloud::Huawei && !case.accept_inner_source {
        // FunctionGraph's own verifier always follows its rule; digests know of no ZIP.
        return agrees("compare", &drift, case);
    }
    // Digests and the checksums of parts know nothing of bytes.
    let by_checksum = case.reason.as_deref() != Some("not_a_package");
    if by_checksum && case.matched_by.as_deref() != Some("inner_source") {
        agrees("compare", &drift, case)?;
        let same = package.matches(&Digests::of(&payload));
        equal("matches", same, case.status == "match")?;
        if !matches!(drift, Verdict::Unverifiable { .. }) {
            let of_size = package.size_differs(payload.len() as u64);
            equal("size alone", of_size, case.size_differs)?;
        }
    }
    let whole = package.verify(&payload);
    agrees("whole", &whole, case)?;
    CHUNKS.iter().try_for_each(|size| {
        let what = format!("in chunks of {size}");
        equal(&what, &in_chunks(&package, &payload, *size), &whole)?;
        let what = format!("with a checksum from elsewhere, {what}");
        equal(&what, &without_checksum(&package, &payload, *size), &whole)?;
        let what = format!("by the checksums of parts of {size}");
        match algorithm {
            Algorithm::Crc64 if !by_checksum => Ok(()),
            Algorithm::Crc64 => equal(&what, &in_parts(&package, &payload, *size), &whole),
            _ => equal(
                &what,
                in_parts(&package, &payload, *size).to_string().as_str(),
                "unverifiable: a SHA cannot be computed from the checksums of parts",
            ),
        }
    })
}

fn in_chunks(package: &CodePackage, payload: &[u8], size: usize) -> Verdict {
    let mut verifier = package.verifier();
    payload
        .chunks(size)
        .for_each(|chunk| verifier.update(chunk));
    verifier.finish()
}

fn without_checksum(package: &CodePackage, payload: &[u8], size: usize) -> Verdict {
    let mut verifier = package.verifier_without_hasher();
    for chunk in payload.chunks(size) {
        if verifier.needs_bytes() {
            verifier.update(chunk);
        } else {
            let head = verifier.head_left().min(chunk.len());
            let (head, rest) = chunk.split_at(head);
            verifier.update(head);
            verifier.skip(rest.len() as u64);
        }
    }
    let checksum = Checksum::of(verifier.algorithm().unwrap(), payload);
    verifier.finish(Some(&checksum)).unwrap()
}

fn in_parts(package: &CodePackage, payload: &[u8], size: usize) -> Verdict {
    let part = |bytes: &[u8]| {
        let mut crc = Crc64::new();
        crc.update(bytes);
        crc
    };
    let parts: Vec<Crc64> = payload.chunks(size).map(part).collect();
    package.verify_parts(&parts)
}

fn agrees(what: &str, verdict: &Verdict, case: &VerdictCase) -> Outcome {
    equal(what, verdict.status().as_str(), &case.status)?;
    equal(
        &format!("{what}: matched_by"),
        matched_by(verdict),
        case.matched_by.as_deref(),
    )?;
    let (member, reason) = match verdict {
        Verdict::Match { member, .. } => (member.as_deref(), None),
        Verdict::Unverifiable { reason, .. } => (None, Some(reason.as_str())),
        _ => (None, None),
    };
    equal(&format!("{what}: member"), member, case.member.as_deref())?;
    equal(&format!("{what}: reason"), reason, case.reason.as_deref())?;
    let what = format!("{what}: size differs");
    equal(&what, verdict.size_differs(), case.size_differs)
}
