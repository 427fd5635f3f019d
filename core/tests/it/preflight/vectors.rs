//! The vectors of preflight: questions with their reports, in every language.

use faaswire::Cloud;
use faaswire::preflight::{
    Authentication, FileKind, Issue, Limit, LimitCode, Preflight, Suggestion, Target, Unit, Upload,
};
use faaswire::{Severity, preflight};
use serde_json::{Map, Value as Json, json};

use crate::runner::{Outcome, equal, run};
use crate::vectors::{self, ReportCase};

#[test]
fn questions_have_their_reports() {
    let file = vectors::preflight();
    let reports = file
        .reports
        .iter()
        .map(|case| (case.id.as_str(), reports(case)));
    let limits = file.limits.iter();
    let limits = limits.map(|case| (text(&case["id"]), is_limit(case)));
    run("preflight", reports.chain(limits));
}

fn reports(case: &ReportCase) -> Outcome {
    let report = question(&case.cloud, &case.question).check();
    equal("issues", codes(&report), codes_of(&case.issues))?;
    for (issue, expected) in report.issues.iter().zip(&case.issues) {
        agrees(&members_of_issue(issue), expected)?;
        let says = expected.get("source_says").map_or("", text);
        equal("source", issue.source.contains(says), true)?;
    }
    equal("cloud", report.cloud.as_str(), &case.cloud)?;
    if let Some(accepted) = case.accepted {
        equal("accepted", report.accepted(), accepted)?;
    }
    if let Some(severity) = &case.severity {
        let found = json!(report.severity().map(Severity::as_str));
        equal("severity", &found, severity)?;
    }
    if let Some(suggestion) = &case.suggestion {
        let found = report.suggestion.as_ref().map(members_of_suggestion);
        equal("suggestion", &json!(found), suggestion)?;
    }
    if let Some(size) = &case.body_size {
        equal("body_size", &json!(report.body_size), size)?;
    }
    if let Some(text) = &case.text {
        equal("text", &report.to_string(), text)?;
    }
    if let Some(member) = &case.member {
        let mut others = case.question.clone();
        others.remove(member).expect("a member of the question");
        let others = codes(&question(&case.cloud, &others).check());
        equal("the same without", others == codes_of(&case.issues), false)?;
    }
    Ok(())
}

fn is_limit(expected: &Map<String, Json>) -> Outcome {
    let mut all = Limit::ALL.iter();
    let limit = all.find(|limit| limit.code.as_str() == expected["code"]);
    let limit = limit.ok_or("is not in the list")?;
    let mut expected = expected.clone();
    expected.remove("id");
    let mut found = members_of_limit(limit);
    if let Some(members) = found.as_object_mut() {
        members.retain(|_, member| !member.is_null());
    }
    equal("limit", &found, &json!(expected))
}

/// By the names that the other languages have.
fn question(cloud: &str, members: &Map<String, Json>) -> Preflight {
    let cloud = word(Preflight::CLOUDS, Cloud::as_str, &json!(cloud));
    let size = number(&members["size"]);
    let members = members.iter();
    members.fold(
        Preflight::new(cloud, size),
        |question, (name, given)| match name.as_str() {
            "size" => question,
            "upload" => question.upload(word(Upload::ALL, Upload::as_str, given)),
            "file_kind" => question.file_kind(word(FileKind::ALL, FileKind::as_str, given)),
            "target" => question.target(word(Target::ALL, Target::as_str, given)),
            "authentication" => {
                let all = Authentication::ALL;
                question.authentication(word(all, Authentication::as_str, given))
            }
            "uncompressed_size" => question.uncompressed_size(number(given)),
            "files" => question.files(number(given)),
            "body_size" => question.body_size(number(given)),
            "runtime" => question.runtime(text(given)),
            "function_name" => question.function_name(text(given)),
            "service_name" => question.service_name(text(given)),
            "namespace" => question.namespace(text(given)),
            "layer_name" => question.layer_name(text(given)),
            "dependency_name" => question.dependency_name(text(given)),
            "trigger_name" => question.trigger_name(text(given)),
            "memory_size" => question.memory_size(number(given)),
            "cpu" => question.cpu(given.as_f64().unwrap()),
            "timeout" => question.timeout(number(given)),
            "disk_size" => question.disk_size(number(given)),
            "environment_size" => question.environment_size(number(given)),
            "qualifier" => question.qualifier(text(given)),
            "function_urn" => question.function_urn(text(given)),
            "project_id" => question.project_id(text(given)),
            "region" => question.region(text(given)),
            "limits" => {
                let limits = given.as_object().unwrap().iter();
                limits.fold(question, |question, (code, value)| {
                    let code = word(LimitCode::ALL, LimitCode::as_str, &json!(code));
                    question.limit(code, number(value))
                })
            }
            other => panic!("`{other}` is not a member of a question"),
        },
    )
}

fn word<T: Copy>(all: &[T], as_str: fn(T) -> &'static str, given: &Json) -> T {
    let mut all = all.iter();
    let found = all.find(|one| as_str(**one) == given);
    *found.unwrap_or_else(|| panic!("{given} is not one of the words"))
}

fn number(given: &Json) -> u64 {
    given.as_u64().unwrap()
}

fn text(given: &Json) -> &str {
    given.as_str().unwrap()
}

fn codes(report: &preflight::Report) -> Vec<String> {
    let issues = report.issues.iter();
    issues.map(|issue| issue.code.as_str().to_owned()).collect()
}

fn codes_of(issues: &[Map<String, Json>]) -> Vec<String> {
    let issues = issues.iter();
    issues
        .map(|issue| text(&issue["code"]).to_owned())
        .collect()
}

/// Whether all expected members are as they should be.
fn agrees(found: &Json, expected: &Map<String, Json>) -> Outcome {
    let mut members = expected.iter().filter(|(name, _)| *name != "source_says");
    members.try_for_each(|(name, expected)| equal(name, found.get(name), Some(expected)))
}

fn members_of_issue(issue: &Issue) -> Json {
    json!({
        "code": issue.code.as_str(),
        "severity": issue.severity.as_str(),
        "field": issue.field,
        "limit_code": issue.limit_code.map(LimitCode::as_str),
        "limit": issue.limit,
        "actual": issue.actual,
        "unit": issue.unit.map(Unit::as_str),
        "text": issue.to_string(),
    })
}

fn members_of_suggestion(suggestion: &Suggestion) -> Json {
    let (store, limit, scope) = match suggestion {
        Suggestion::ObjectStore {
            store,
            limit,
            scope,
            ..
        } => (Some(store), Some(limit), Some(scope.as_str())),
        _ => (None, None, None),
    };
    json!({
        "kind": suggestion.kind().as_str(),
        "store": store,
        "limit": limit,
        "scope": scope,
        "text": suggestion.to_string(),
    })
}

fn members_of_limit(limit: &Limit) -> Json {
    json!({
        "code": limit.code.as_str(),
        "cloud": limit.cloud.as_str(),
        "upload": limit.upload.map(Upload::as_str),
        "target": limit.target.map(Target::as_str),
        "scope": limit.scope.as_str(),
        "value": limit.value,
        "unit": limit.unit().as_str(),
        "severity": limit.severity.as_str(),
        "is_adjustable": limit.is_adjustable,
        "evidence": limit.evidence.as_str(),
    })
}
