//! Whether a cloud will take a package: every limit exactly at it and one above, every rule with
//! values from the vendors' pages.

mod files;
mod limits;
mod names;
mod sizes;
mod vectors;

use faaswire::Cloud;
use faaswire::Severity;
use faaswire::preflight::{FileKind, IssueCode, Preflight, Report, Upload};
use proptest::prelude::*;

fn package(cloud: Cloud, size: u64) -> Preflight {
    Preflight::new(cloud, size)
}

fn stored(cloud: Cloud, size: u64) -> Preflight {
    package(cloud, size).upload(Upload::ObjectStore)
}

/// What was found, as code, severity and field.
fn found(report: &Report) -> Vec<(&'static str, &'static str, &'static str)> {
    let issues = report.issues.iter();
    issues
        .map(|issue| (issue.code.as_str(), issue.severity.as_str(), issue.field))
        .collect()
}

fn codes(question: &Preflight) -> Vec<IssueCode> {
    let issues = question.check().issues.into_iter();
    issues.map(|issue| issue.code).collect()
}

proptest! {
    #[test]
    fn every_question_gets_a_report(
        cloud in prop::sample::select(Preflight::CLOUDS),
        size in prop_oneof![any::<u64>(), Just(u64::MAX)],
        kind in prop::sample::select(FileKind::ALL),
        upload in prop::sample::select(Upload::ALL),
        texts in prop::array::uniform6("\\PC{0,70}|(urn|fss|function|a|:){0,12}"),
    ) {
        let [function, namespace, qualifier, urn, runtime, project] = texts;
        let report = package(cloud, size)
            .file_kind(kind)
            .upload(upload)
            .function_name(function)
            .namespace(namespace)
            .qualifier(qualifier)
            .function_urn(urn)
            .runtime(runtime)
            .project_id(project)
            .check();
        let has_error = report.issues.iter().any(|issue| issue.severity == Severity::Error);
        prop_assert_eq!(report.accepted(), !has_error);
    }
}
