//! The archives of these tests as vectors, in which every language finds the same.

use std::collections::BTreeMap;

use faaswire::Severity;
use faaswire::archive::{FindingCode, Inspect, inspect};

use super::codes;
use super::hostile_samples::small;
use super::names::NAMES;
use crate::handmade_zip::{Claim, laid_out};
use crate::runner::{Outcome, equal, run};
use crate::vectors::{ArchiveCase, ArchivesFile, Body};

const SOURCE: &str = "APPNOTE.TXT and what ZIP readers make of archives, by label. The archives are \
                      made in core/tests/it/archives/hostile_samples/ and names.rs, where their \
                      findings are written down.";

#[test]
fn archives_have_just_their_findings() {
    let file = ArchivesFile::read();
    let cases = file.archives.iter();
    run("archive", cases.map(|case| (case.id.as_str(), check(case))));
}

fn check(case: &ArchiveCase) -> Outcome {
    let bytes = case.archive.bytes();
    let inspection = inspect(&bytes, &Inspect::new());
    equal(
        "findings",
        codes(&inspection),
        case.findings.iter().map(String::as_str).collect(),
    )?;
    equal("is_safe", inspection.is_safe(), case.is_safe)
}

/// `FAASWIRE_WRITE_VECTORS=1` writes them after a change of the samples.
#[test]
fn the_vectors_of_archives_are_these_samples() {
    let made = ArchivesFile {
        source: SOURCE.to_owned(),
        archives: made(),
    };
    if std::env::var_os("FAASWIRE_WRITE_VECTORS").is_some() {
        made.write();
    }
    let file = ArchivesFile::read();
    let ids = |file: &ArchivesFile| -> Vec<String> {
        file.archives.iter().map(|case| case.id.clone()).collect()
    };
    let hint = "FAASWIRE_WRITE_VECTORS=1 writes tests/vectors/archives.json";
    assert_eq!(ids(&file), ids(&made), "{hint}");
    for (written, made) in file.archives.iter().zip(&made.archives) {
        assert!(written == made, "{}: {hint}", made.label);
    }
}

fn made() -> Vec<ArchiveCase> {
    let mut seen = BTreeMap::<String, usize>::new();
    let mut case = |label: String, name: &str, bytes: &[u8], codes: &[&str]| {
        let slug = name.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let count = seen.entry(slug.clone()).or_default();
        *count += 1;
        ArchiveCase {
            id: format!("archive-{slug}-{count}"),
            label,
            archive: Body::of(bytes),
            findings: codes.iter().map(|&code| code.to_owned()).collect(),
            is_safe: !codes.iter().any(|code| is_error(code)),
        }
    };
    let mut all = Vec::new();
    // The long ones are made in `hostile.rs` alone.
    for sample in small().iter().filter(|sample| sample.bytes.len() < 10_000) {
        all.push(case(
            sample.label.to_owned(),
            sample.label,
            &sample.bytes,
            sample.codes,
        ));
    }
    for (name, codes) in NAMES {
        // Beside a file, so that it is not a root of its own.
        let bytes = laid_out(&[
            (Claim::stored("-", b""), vec![]),
            (Claim::stored(name, b"x"), b"x".to_vec()),
        ]);
        let label = format!("a file with the name \"{}\"", name.escape_ascii());
        all.push(case(label, "name", &bytes, codes));
    }
    all
}

fn is_error(code: &str) -> bool {
    let mut all = FindingCode::ALL.iter();
    let code = all.find(|each| each.as_str() == code).unwrap();
    code.severity() == Severity::Error
}
