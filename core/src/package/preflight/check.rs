//! The check: sizes against the table of limits, names, the kind of file, and what else would do.

use super::body::{base64_length, smallest_body};
use super::limits::{Limit, Scope};
use super::question::{Authentication, FileKind, Preflight, Target, Upload};
use super::report::{Issue, IssueCode, Report, Suggestion};
use super::{files, sources};
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// A way to send a package: the one of the question, or another that would perhaps do.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) upload: Upload,
    pub(super) file_kind: FileKind,
}

impl Preflight {
    /// Checks whether the cloud will accept the package.
    pub fn check(&self) -> Report {
        let mut issues = Vec::new();
        self.check_file(self.way(), &mut issues);
        self.check_names(&mut issues);
        self.check_numbers(&mut issues);
        Report {
            cloud: self.cloud,
            suggestion: self.suggestion(&issues),
            body_size: (self.upload == Upload::Request).then(|| self.request_body(self.file_kind)),
            issues,
        }
    }

    const fn way(&self) -> Way {
        Way {
            upload: self.upload,
            file_kind: self.file_kind,
        }
    }

    fn request_body(&self, file_kind: FileKind) -> u64 {
        self.body_size
            .unwrap_or_else(|| smallest_body(self, file_kind))
    }

    fn check_file(&self, way: Way, issues: &mut Vec<Issue>) {
        if self.size == 0 {
            issues.push(Issue::rule(
                IssueCode::PackageEmpty,
                Severity::Error,
                "size",
                match self.cloud {
                    Cloud::Alibaba => sources::ALIBABA_CODE,
                    Cloud::Huawei => sources::HUAWEI_CREATE_FUNCTION,
                    Cloud::Tencent => sources::TENCENT_DEPLOYING,
                },
            ));
        }
        let size = ("size", self.size);
        let file = match way.file_kind {
            FileKind::Zip | FileKind::Jar => Scope::Package,
            FileKind::Source => Scope::InlineSource,
        };
        let reported = if self.body_size.is_some() {
            "body_size"
        } else {
            "size"
        };
        let body = (reported, self.request_body(way.file_kind));
        // What is in a package is hardly ever smaller than the package.
        let unpacked = self
            .uncompressed_size
            .map_or(size, |size| ("uncompressed_size", size));
        let base64 = ("size", base64_length(self.size));
        for (scope, counted) in [
            (file, Some(size)),
            (Scope::Base64, Some(base64)),
            (Scope::RequestBody, Some(body)),
            (Scope::Uncompressed, Some(unpacked)),
            (Scope::Files, self.files.map(|files| ("files", files))),
        ] {
            if let Some(counted) = counted {
                self.check_limits_of(way.upload, scope, counted, issues);
            }
        }
        issues.extend(files::problem(self, way));
    }

    /// Compares the value of a member with every limit on it.
    pub(super) fn check_limits(
        &self,
        scope: Scope,
        counted: (&'static str, u64),
        issues: &mut Vec<Issue>,
    ) {
        self.check_limits_of(self.upload, scope, counted, issues);
    }

    fn check_limits_of(
        &self,
        upload: Upload,
        scope: Scope,
        (field, actual): (&'static str, u64),
        issues: &mut Vec<Issue>,
    ) {
        for limit in self.limits_on(upload, scope) {
            let value = self.value_of(limit);
            if let Some(severity) = self.severity_of(limit)
                && actual > value
            {
                issues.push(Issue {
                    code: too_much(scope),
                    severity,
                    field,
                    limit_code: Some(limit.code),
                    limit: Some(value),
                    actual: Some(actual),
                    unit: Some(limit.unit()),
                    source: limit.source,
                });
            }
        }
    }

    /// How certain a rejection is, as far as the question says; `None` where the limit does not
    /// hold.
    fn severity_of(&self, limit: &Limit) -> Option<Severity> {
        match (limit.cloud, limit.scope) {
            (Cloud::Huawei, Scope::RequestBody) => match self.authentication {
                Some(Authentication::Token) => None,
                Some(Authentication::AccessKey) => Some(limit.severity),
                None => Some(Severity::Warning),
            },
            // It is of dependencies that the documents say it.
            (Cloud::Huawei, Scope::Files) if self.target == Target::Dependency => {
                Some(Severity::Error)
            }
            (_, Scope::Uncompressed) if self.uncompressed_size.is_none() => Some(Severity::Warning),
            _ => Some(limit.severity),
        }
    }

    /// What would be taken instead: the object store, where the package is too large for a
    /// request, or a ZIP in place of a file that is not taken.
    fn suggestion(&self, issues: &[Issue]) -> Option<Suggestion> {
        let has = |codes: &[IssueCode]| issues.iter().any(|issue| codes.contains(&issue.code));
        let is_too_large = has(&[
            IssueCode::PackageTooLarge,
            IssueCode::InlineSourceTooLarge,
            IssueCode::Base64TooLarge,
            IssueCode::RequestTooLarge,
        ]);
        let stored = Way {
            upload: Upload::ObjectStore,
            ..self.way()
        };
        if self.upload == Upload::Request && is_too_large && self.is_file_taken(stored) {
            return self.object_store();
        }
        let is_other_kind = has(&[
            IssueCode::InlineSourceTooLarge,
            IssueCode::FileKindRejected,
            IssueCode::FileKindUndocumented,
        ]);
        let zip = Way {
            file_kind: FileKind::Zip,
            ..self.way()
        };
        (is_other_kind && self.is_file_taken(zip)).then_some(Suggestion::Zip)
    }

    /// Whether neither the size of the file nor its kind speaks against it for certain.
    fn is_file_taken(&self, way: Way) -> bool {
        let mut issues = Vec::new();
        self.check_file(way, &mut issues);
        issues.iter().all(|issue| issue.severity != Severity::Error)
    }

    /// The object store, with the limit of the package there, or else of what is in it.
    fn object_store(&self) -> Option<Suggestion> {
        let limit = [Scope::Package, Scope::Uncompressed]
            .into_iter()
            .flat_map(|scope| self.limits_on(Upload::ObjectStore, scope))
            .find(|limit| limit.severity == Severity::Error)?;
        Some(Suggestion::ObjectStore {
            store: match self.cloud {
                Cloud::Alibaba => "OSS",
                Cloud::Huawei => "OBS",
                Cloud::Tencent => "COS",
            },
            limit: self.value_of(limit),
            scope: limit.scope,
        })
    }
}

/// What it means to be above a limit.
const fn too_much(of: Scope) -> IssueCode {
    match of {
        Scope::Package => IssueCode::PackageTooLarge,
        Scope::InlineSource => IssueCode::InlineSourceTooLarge,
        Scope::Base64 => IssueCode::Base64TooLarge,
        Scope::RequestBody => IssueCode::RequestTooLarge,
        Scope::Uncompressed => IssueCode::UncompressedTooLarge,
        Scope::Files => IssueCode::TooManyFiles,
        Scope::NamespaceAndFunction => IssueCode::NamesTooLong,
        Scope::MemorySize
        | Scope::Cpu
        | Scope::Timeout
        | Scope::DiskSize
        | Scope::EnvironmentSize => IssueCode::ValueTooLarge,
        Scope::FunctionName
        | Scope::ServiceName
        | Scope::Namespace
        | Scope::LayerName
        | Scope::DependencyName
        | Scope::TriggerName
        | Scope::Version
        | Scope::Alias => IssueCode::NameTooLong,
    }
}
