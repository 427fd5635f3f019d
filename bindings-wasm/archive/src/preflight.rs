//! Whether a cloud will take a package, reported before the upload.

use faaswire::Cloud;
use faaswire::Severity;
use faaswire::preflight::{
    Authentication, FileKind, Issue, IssueCode, Limit, LimitCode, Preflight, Report, Scope,
    Suggestion, Target, Unit, Upload,
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::imports::EncodeError;
use crate::limits::count;
use crate::pack::Pack;

/// The pack of a report. The members are texts and whole numbers; limits are reported by code.
///
/// # Errors
/// `EncodeError` for a word that is none of those that a member can be, and for `limits`.
#[wasm_bindgen(unchecked_return_type = "import(\"../archive-pack.js\").Packed")]
pub fn preflight(
    members: &Object,
    limit_codes: Vec<String>,
    limits: &[f64],
) -> Result<Array, JsValue> {
    let mut question = question(&Members(members))?;
    for (name, limit) in limit_codes.into_iter().zip(limits) {
        let code = LimitCode::ALL.iter().find(|code| code.as_str() == name);
        let code = code.ok_or_else(|| rejection("limits", "has a name that is none of a limit"))?;
        question = question.limit(*code, count(*limit));
    }
    let mut pack = Pack::default();
    report(&mut pack, &question.check());
    Ok(pack.into_js())
}

/// The pack of every limit.
#[wasm_bindgen(js_name = preflightLimits, unchecked_return_type = "import(\"../archive-pack.js\").Packed")]
pub fn preflight_limits() -> Array {
    let mut pack = Pack::default();
    pack.count(Limit::ALL.len());
    for known in Limit::ALL {
        limit(&mut pack, known);
    }
    pack.into_js()
}

/// Every code that an issue can have, so that a test finds one that the types do not know.
#[wasm_bindgen(js_name = reasonCodes)]
pub fn issue_codes() -> Vec<String> {
    let codes = IssueCode::ALL.iter();
    codes.map(IssueCode::to_string).collect()
}

fn question(members: &Members<'_>) -> Result<Preflight, JsValue> {
    let cloud = members.word("cloud", Preflight::CLOUDS, Cloud::as_str)?;
    let cloud = cloud.ok_or_else(|| rejection("cloud", "is missing"))?;
    let size = members.number("size");
    let size = size.ok_or_else(|| rejection("size", "is missing"))?;
    let mut question = Preflight::new(cloud, size);
    if let Some(upload) = members.word("upload", Upload::ALL, Upload::as_str)? {
        question.upload = upload;
    }
    if let Some(kind) = members.word("fileKind", FileKind::ALL, FileKind::as_str)? {
        question.file_kind = kind;
    }
    if let Some(target) = members.word("target", Target::ALL, Target::as_str)? {
        question.target = target;
    }
    let ways = Authentication::ALL;
    question.authentication = members.word("authentication", ways, Authentication::as_str)?;
    question.uncompressed_size = members.number("uncompressedSize");
    question.files = members.number("files");
    question.body_size = members.number("bodySize");
    question.runtime = members.text("runtime");
    question.function_name = members.text("functionName");
    question.service_name = members.text("serviceName");
    question.namespace = members.text("namespace");
    question.layer_name = members.text("layerName");
    question.dependency_name = members.text("dependencyName");
    question.trigger_name = members.text("triggerName");
    question.memory_size = members.number("memorySize");
    question.cpu = members.get("cpu").as_f64();
    question.timeout = members.number("timeout");
    question.disk_size = members.number("diskSize");
    question.environment_size = members.number("environmentSize");
    question.qualifier = members.text("qualifier");
    question.function_urn = members.text("functionUrn");
    question.project_id = members.text("projectId");
    question.region = members.text("region");
    Ok(question)
}

/// What JavaScript has checked already, except for the words.
struct Members<'a>(&'a Object);

impl Members<'_> {
    fn get(&self, name: &str) -> JsValue {
        Reflect::get(self.0, &name.into()).unwrap_or_default()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.get(name).as_f64().map(count)
    }

    fn word<T: Copy>(
        &self,
        name: &str,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) -> Result<Option<T>, JsValue> {
        let Some(word) = self.text(name) else {
            return Ok(None);
        };
        if let Some(one) = all.iter().find(|one| as_str(**one) == word) {
            return Ok(Some(*one));
        }
        let words = all.iter().map(|one| format!("`{}`", as_str(*one)));
        let words: Vec<_> = words.collect();
        Err(rejection(
            name,
            &format!("must be one of {}", words.join(", ")),
        ))
    }
}

fn rejection(field: &str, problem: &str) -> JsValue {
    EncodeError::new(field, problem).into()
}

fn report(pack: &mut Pack, report: &Report) {
    pack.word(report.cloud.as_str());
    pack.flag(report.accepted());
    pack.optional_word(report.severity().map(Severity::as_str));
    pack.optional_number(report.body_size);
    pack.text(&report.to_string());
    pack.count(report.issues.len());
    for each in &report.issues {
        issue(pack, each);
    }
    pack.flag(report.suggestion.is_some());
    if let Some(suggestion) = &report.suggestion {
        self::suggestion(pack, suggestion);
    }
}

fn issue(pack: &mut Pack, issue: &Issue) {
    pack.word(issue.code.as_str());
    pack.word(issue.severity.as_str());
    pack.word(issue.field);
    pack.optional_word(issue.limit_code.map(LimitCode::as_str));
    pack.optional_number(issue.limit);
    pack.optional_number(issue.actual);
    pack.optional_word(issue.unit.map(Unit::as_str));
    pack.text(issue.source);
    pack.text(&issue.to_string());
}

fn suggestion(pack: &mut Pack, suggestion: &Suggestion) {
    let (store, limit, scope) = match suggestion {
        Suggestion::ObjectStore {
            store,
            limit,
            scope,
            ..
        } => (Some(*store), Some(*limit), Some(*scope)),
        _ => (None, None, None),
    };
    pack.word(suggestion.kind().as_str());
    pack.optional_word(store);
    pack.optional_number(limit);
    pack.optional_word(scope.map(Scope::as_str));
    pack.text(&suggestion.to_string());
}

fn limit(pack: &mut Pack, limit: &Limit) {
    pack.word(limit.code.as_str());
    pack.word(limit.cloud.as_str());
    pack.optional_word(limit.upload.map(Upload::as_str));
    pack.optional_word(limit.target.map(Target::as_str));
    pack.word(limit.scope.as_str());
    pack.number(limit.value);
    pack.word(limit.unit().as_str());
    pack.word(limit.severity.as_str());
    pack.flag(limit.is_adjustable);
    pack.word(limit.evidence.as_str());
    pack.text(limit.source);
}
