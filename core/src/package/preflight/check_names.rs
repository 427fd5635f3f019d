//! The check of names: their form, their length, and whether they agree with one another.

use super::limits::{Scope, Unit};
use super::question::Preflight;
use super::report::{Issue, IssueCode};
use super::{names, sources};
use crate::cloud::Cloud;
use crate::package::severity::Severity;
use crate::text::split_at_mark;
use crate::urn::Urn;

/// A text of the question, and the member that it is in.
type Text<'a> = (&'static str, &'a str);

fn reported<'a>(field: &'static str, text: Option<&'a String>) -> Option<Text<'a>> {
    text.map(|text| (field, text.as_str()))
}

fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

impl Preflight {
    pub(super) fn check_names(&self, issues: &mut Vec<Issue>) {
        let function = reported("function_name", self.function_name.as_ref());
        let qualifier = reported("qualifier", self.qualifier.as_ref());
        for (of, field, name) in [
            (Scope::LayerName, "layer_name", &self.layer_name),
            (
                Scope::DependencyName,
                "dependency_name",
                &self.dependency_name,
            ),
            (Scope::TriggerName, "trigger_name", &self.trigger_name),
        ] {
            self.check_name(of, reported(field, name.as_ref()), issues);
        }
        match self.cloud {
            Cloud::Alibaba => {
                let service = reported("service_name", self.service_name.as_ref());
                // Function Compute 3.0 names a function of 2.0 by its service as well.
                let (service, function) = match function {
                    Some((field, name)) => match split_at_mark(name, "$") {
                        Some((service, name)) => (Some((field, service)), Some((field, name))),
                        None => (service, function),
                    },
                    None => (service, function),
                };
                self.check_name(Scope::ServiceName, service, issues);
                self.check_name(Scope::FunctionName, function, issues);
                self.check_qualifier(qualifier, issues);
            }
            Cloud::Huawei => {
                let urn = self.check_urn(issues);
                let urn = urn.as_ref();
                // What stands in the URN alone is checked there.
                let part = |text| Some(("function_urn", text?));
                let project_id = reported("project_id", self.project_id.as_ref());
                check_project_id(project_id.or(part(urn.map(|urn| urn.project_id))), issues);
                let function = function.or(part(urn.map(|urn| urn.function)));
                self.check_name(Scope::FunctionName, function, issues);
                let qualifier = qualifier.or(part(urn.and_then(|urn| urn.version)));
                self.check_qualifier(qualifier, issues);
            }
            Cloud::Tencent => {
                let namespace = reported("namespace", self.namespace.as_ref());
                self.check_name(Scope::Namespace, namespace, issues);
                self.check_name(Scope::FunctionName, function, issues);
                if let (Some((field, namespace)), Some((_, function))) = (namespace, function) {
                    let both = characters(namespace) + characters(function);
                    self.check_limits(Scope::NamespaceAndFunction, (field, both), issues);
                }
                self.check_qualifier(qualifier, issues);
            }
        }
    }

    fn check_qualifier(&self, qualifier: Option<Text<'_>>, issues: &mut Vec<Issue>) {
        if let Some((field, text)) = qualifier
            && let Some((of, name)) = names::qualifier(self.cloud, text)
        {
            self.check_name(of, Some((field, name)), issues);
        }
    }

    fn check_name(&self, of: Scope, name: Option<Text<'_>>, issues: &mut Vec<Issue>) {
        let Some((field, name)) = name else { return };
        let length = characters(name);
        if let Some(form) = names::form(self.cloud, of) {
            let rule = |code| Issue::rule(code, Severity::Error, field, form.source);
            if length < form.shortest {
                issues.push(Issue {
                    limit: Some(form.shortest),
                    actual: Some(length),
                    unit: Some(Unit::Characters),
                    ..rule(IssueCode::NameTooShort)
                });
            }
            issues.extend(form.problem(name).map(rule));
        }
        self.check_limits(of, (field, length), issues);
    }

    /// Reads the URN and compares it with what else the question says.
    fn check_urn(&self, issues: &mut Vec<Issue>) -> Option<Urn<'_>> {
        let text = self.function_urn.as_deref()?;
        let source = sources::HUAWEI_MODEL;
        let rule = |code| Issue::rule(code, Severity::Error, "function_urn", source);
        let Some(urn) = Urn::parse(text) else {
            issues.push(rule(IssueCode::UrnMalformed));
            return None;
        };
        // A URN without a version is that of the latest one.
        let version = urn.version.unwrap_or("latest");
        for (reported, part, code) in [
            (&self.region, urn.region, IssueCode::UrnOtherRegion),
            (&self.project_id, urn.project_id, IssueCode::UrnOtherProject),
            (
                &self.function_name,
                urn.function,
                IssueCode::UrnOtherFunction,
            ),
            (&self.qualifier, version, IssueCode::UrnOtherQualifier),
        ] {
            if reported.as_deref().is_some_and(|reported| reported != part) {
                issues.push(rule(code));
            }
        }
        Some(urn)
    }
}

fn check_project_id(id: Option<Text<'_>>, issues: &mut Vec<Issue>) {
    let is_id = |id: &str| id.len() == 32 && id.bytes().all(|b| b.is_ascii_alphanumeric());
    if let Some((field, id)) = id
        && !is_id(id)
    {
        // No error: a partner's cloud may have ids of its own form.
        let (code, source) = (IssueCode::ProjectIdForm, sources::HUAWEI_VERSION);
        issues.push(Issue::rule(code, Severity::Warning, field, source));
    }
}
