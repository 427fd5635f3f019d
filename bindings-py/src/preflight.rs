//! Whether a cloud will take a package, reported before the upload.

use faaswire::Cloud;
use faaswire::Severity;
use faaswire::preflight::{
    Authentication, FileKind, Issue, IssueCode, Limit, LimitCode, Preflight, Report, Scope,
    Suggestion, Target, Unit, Upload,
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyTuple};

use crate::record::python;
use crate::words;
use crate::{error, record, value};

/// Evaluates the question in `members`, which are the keywords of `preflight`.
#[pyfunction]
pub(crate) fn preflight<'py>(members: &Bound<'py, PyDict>) -> PyResult<Bound<'py, PyAny>> {
    report_record(members.py(), &question(members)?.check())
}

/// Returns every limit.
#[pyfunction]
pub(crate) fn preflight_limits(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let limits = Limit::ALL.iter().map(|limit| limit_record(py, limit));
    PyTuple::new(py, limits.collect::<PyResult<Vec<_>>>()?)
}

/// Returns every code that an issue can have.
#[pyfunction]
pub(crate) fn preflight_issue_codes() -> Vec<&'static str> {
    IssueCode::ALL.iter().map(|code| code.as_str()).collect()
}

fn question(members: &Bound<'_, PyDict>) -> PyResult<Preflight> {
    let missing = |field| move || error::encode(members.py(), field, "is missing");
    let cloud = word(members, "cloud", Preflight::CLOUDS, Cloud::as_str)?;
    let cloud = cloud.ok_or_else(missing("cloud"))?;
    let size = number(members, "size")?.ok_or_else(missing("size"))?;
    let mut question = Preflight::new(cloud, size);
    if let Some(upload) = word(members, "upload", Upload::ALL, Upload::as_str)? {
        question.upload = upload;
    }
    if let Some(kind) = word(members, "file_kind", FileKind::ALL, FileKind::as_str)? {
        question.file_kind = kind;
    }
    if let Some(target) = word(members, "target", Target::ALL, Target::as_str)? {
        question.target = target;
    }
    let ways = Authentication::ALL;
    question.authentication = word(members, "authentication", ways, Authentication::as_str)?;
    question.uncompressed_size = number(members, "uncompressed_size")?;
    question.files = number(members, "files")?;
    question.body_size = number(members, "body_size")?;
    question.runtime = text(members, "runtime")?;
    question.function_name = text(members, "function_name")?;
    question.service_name = text(members, "service_name")?;
    question.namespace = text(members, "namespace")?;
    question.layer_name = text(members, "layer_name")?;
    question.dependency_name = text(members, "dependency_name")?;
    question.trigger_name = text(members, "trigger_name")?;
    question.memory_size = number(members, "memory_size")?;
    question.cpu = cpu(members)?;
    question.timeout = number(members, "timeout")?;
    question.disk_size = number(members, "disk_size")?;
    question.environment_size = number(members, "environment_size")?;
    question.qualifier = text(members, "qualifier")?;
    question.function_urn = text(members, "function_urn")?;
    question.project_id = text(members, "project_id")?;
    question.region = text(members, "region")?;
    match given(members, "limits")? {
        Some(limits) => with_limits(question, &limits),
        None => Ok(question),
    }
}

fn with_limits(mut question: Preflight, limits: &Bound<'_, PyAny>) -> PyResult<Preflight> {
    let py = limits.py();
    let Ok(limits) = limits.cast::<PyMapping>() else {
        return Err(error::wrong_type("limits", "a mapping", limits));
    };
    for item in limits.items()? {
        let (key, limit): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
        let name = value::text(&key, "limits")?;
        let code = LimitCode::ALL.iter().find(|code| code.as_str() == name);
        let code =
            code.ok_or_else(|| error::encode(py, "limits", "has a name that is none of a limit"))?;
        question = question.limit(*code, length(&limit, &format!("limits.{name}"))?);
    }
    Ok(question)
}

/// A member, if one was given.
fn given<'py>(members: &Bound<'py, PyDict>, field: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let member = members.get_item(field)?;
    Ok(member.filter(|member| !member.is_none()))
}

fn text(members: &Bound<'_, PyDict>, field: &str) -> PyResult<Option<String>> {
    let member = given(members, field)?;
    member.map(|member| value::text(&member, field)).transpose()
}

fn number(members: &Bound<'_, PyDict>, field: &str) -> PyResult<Option<u64>> {
    let member = given(members, field)?;
    member.map(|member| length(&member, field)).transpose()
}

fn cpu(members: &Bound<'_, PyDict>) -> PyResult<Option<f64>> {
    let Some(member) = given(members, "cpu")? else {
        return Ok(None);
    };
    match member.extract() {
        Ok(cpu) if (0.0..f64::INFINITY).contains(&cpu) => Ok(Some(cpu)),
        Ok(_) => Err(error::encode(
            members.py(),
            "cpu",
            "must be a number of at least 0",
        )),
        Err(_) => Err(error::wrong_type("cpu", "float", &member)),
    }
}

fn length(member: &Bound<'_, PyAny>, field: &str) -> PyResult<u64> {
    let problem = "must be a whole number of at least 0";
    let extracted = member.extract();
    extracted.map_err(|error| error::number(&error, field, problem, member))
}

/// One of the words that a member can be.
fn word<T: Copy>(
    members: &Bound<'_, PyDict>,
    field: &str,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> PyResult<Option<T>> {
    let Some(word) = text(members, field)? else {
        return Ok(None);
    };
    if let Some(one) = all.iter().find(|one| as_str(**one) == word) {
        return Ok(Some(*one));
    }
    let words: Vec<_> = all
        .iter()
        .map(|one| format!("`{}`", as_str(*one)))
        .collect();
    let problem = format!("must be one of {}", words.join(", "));
    Err(error::encode(members.py(), field, &problem))
}

fn report_record<'py>(py: Python<'py>, report: &Report) -> PyResult<Bound<'py, PyAny>> {
    let issues = report.issues.iter().map(|issue| issue_record(py, issue));
    let issues = PyTuple::new(py, issues.collect::<PyResult<Vec<_>>>()?)?;
    let suggestion = report
        .suggestion
        .map(|suggestion| suggestion_record(py, suggestion));
    let members = vec![
        ("cloud", words::CLOUD.of(py, report.cloud.as_str())?),
        ("accepted", python(py, report.accepted())?),
        (
            "severity",
            words::SEVERITY.of_option(py, report.severity().map(Severity::as_str))?,
        ),
        ("issues", issues.into_any()),
        ("suggestion", python(py, suggestion.transpose()?)?),
        ("body_size", python(py, report.body_size)?),
        ("text", python(py, report.to_string())?),
    ];
    record::new(py, "_preflight", "PreflightReport", members)
}

fn issue_record<'py>(py: Python<'py>, issue: &Issue) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        ("code", words::ISSUE_CODE.of(py, issue.code.as_str())?),
        ("severity", words::SEVERITY.of(py, issue.severity.as_str())?),
        ("field", python(py, issue.field)?),
        (
            "limit_code",
            words::LIMIT_CODE.of_option(py, issue.limit_code.map(LimitCode::as_str))?,
        ),
        ("limit", python(py, issue.limit)?),
        ("actual", python(py, issue.actual)?),
        (
            "unit",
            words::UNIT.of_option(py, issue.unit.map(Unit::as_str))?,
        ),
        ("source", python(py, issue.source)?),
        ("text", python(py, issue.to_string())?),
    ];
    record::new(py, "_preflight", "PreflightIssue", members)
}

fn suggestion_record(py: Python<'_>, suggestion: Suggestion) -> PyResult<Bound<'_, PyAny>> {
    let (store, limit, scope) = match suggestion {
        Suggestion::ObjectStore {
            store,
            limit,
            scope,
            ..
        } => (Some(store), Some(limit), Some(scope)),
        _ => (None, None, None),
    };
    let members = vec![
        (
            "kind",
            words::SUGGESTION_KIND.of(py, suggestion.kind().as_str())?,
        ),
        ("store", python(py, store)?),
        ("limit", python(py, limit)?),
        (
            "scope",
            words::SCOPE.of_option(py, scope.map(Scope::as_str))?,
        ),
        ("text", python(py, suggestion.to_string())?),
    ];
    record::new(py, "_preflight", "PreflightSuggestion", members)
}

fn limit_record<'py>(py: Python<'py>, limit: &Limit) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        ("code", words::LIMIT_CODE.of(py, limit.code.as_str())?),
        ("cloud", words::CLOUD.of(py, limit.cloud.as_str())?),
        (
            "upload",
            words::UPLOAD.of_option(py, limit.upload.map(Upload::as_str))?,
        ),
        (
            "target",
            words::TARGET.of_option(py, limit.target.map(Target::as_str))?,
        ),
        ("scope", words::SCOPE.of(py, limit.scope.as_str())?),
        ("value", python(py, limit.value)?),
        ("unit", words::UNIT.of(py, limit.unit().as_str())?),
        ("severity", words::SEVERITY.of(py, limit.severity.as_str())?),
        ("is_adjustable", python(py, limit.is_adjustable)?),
        ("evidence", words::EVIDENCE.of(py, limit.evidence.as_str())?),
        ("source", python(py, limit.source)?),
    ];
    record::new(py, "_preflight", "PreflightLimit", members)
}
