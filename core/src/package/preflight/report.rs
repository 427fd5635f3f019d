//! The report: yes or no, why, and what else would do.

use std::fmt;

use super::limits::{Scope, Unit};
use super::limits_table::LimitCode;
use crate::cloud::Cloud;
use crate::package::severity::Severity;
use crate::words::words;

macro_rules! issue_codes {
    ($( $(#[doc = $doc:literal])+ $variant:ident = $code:literal $problem:literal; )+) => {
        words! {
            /// Why a package is rejected, or may be.
            IssueCode {
                $( $(#[doc = $doc])+ $variant = $code, )+
            }
        }

        impl IssueCode {
            /// Returns the description of the problem, to be read after the name of the field.
            pub const fn problem(self) -> &'static str {
                match self { $( Self::$variant => $problem, )+ }
            }
        }
    };
}

issue_codes! {
    /// The package is empty.
    PackageEmpty = "package_empty" "must not be 0";
    /// The ZIP or JAR archive is too large.
    PackageTooLarge = "package_too_large" "is too large";
    /// The source code is too large to be uploaded without a package.
    InlineSourceTooLarge = "inline_source_too_large" "is too large for source text";
    /// The package is too large in Base64.
    Base64TooLarge = "base64_too_large" "is too large in base64";
    /// The request is too large.
    RequestTooLarge = "request_too_large" "makes the request too large";
    /// The total uncompressed size of the files is too large.
    UncompressedTooLarge = "uncompressed_too_large" "exceeds the limit for uncompressed files";
    /// The package has too many files.
    TooManyFiles = "too_many_files" "are too many";
    /// The name is too short.
    NameTooShort = "name_too_short" "is too short";
    /// The name is too long.
    NameTooLong = "name_too_long" "is too long";
    /// The two names are too long together, although each of them is valid.
    NamesTooLong = "names_too_long" "is too long together with the name of the function";
    /// The name contains a character that is not allowed.
    NameCharacter = "name_character" "has a character that such a name must not have";
    /// The name starts with a character that is not allowed at the start.
    NameStart = "name_start" "begins with a character that such a name must not begin with";
    /// The name ends with a character that is not allowed at the end.
    NameEnd = "name_end" "ends with a character that such a name must not end with";
    /// The URN is malformed.
    UrnMalformed = "urn_malformed" "must be `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`";
    /// The region in the URN differs from the region of the request.
    UrnOtherRegion = "urn_other_region" "is in another region than `region`";
    /// The project in the URN differs from the project of the request.
    UrnOtherProject = "urn_other_project" "is of another project than `project_id`";
    /// The URN identifies another function.
    UrnOtherFunction = "urn_other_function" "is of another function than `function_name`";
    /// The URN identifies another version or alias.
    UrnOtherQualifier = "urn_other_qualifier" "is of another version or alias than `qualifier`";
    /// The project ID does not have the documented form.
    ProjectIdForm = "project_id_form" "is not 32 letters and digits";
    /// The value is too small.
    ValueTooSmall = "value_too_small" "is too small";
    /// The value is too large.
    ValueTooLarge = "value_too_large" "is too large";
    /// The value is between the steps that the cloud has.
    ValueStep = "value_step" "is not one of the steps that such a value has";
    /// The CPU does not fit the memory.
    CpuRatio = "cpu_ratio" "is not between a quarter and the whole of `memory_size` in GB";
    /// The cloud has no such target.
    TargetUnknown = "target_unknown" "is not something that this cloud has";
    /// The file type is not accepted.
    FileKindRejected = "file_kind_rejected" "is not accepted by this cloud, runtime or upload method";
    /// The file type is not documented as accepted.
    FileKindUndocumented = "file_kind_undocumented" "is not documented for this runtime or upload method";
    /// The function runs from a container image and does not accept a package.
    RuntimeTakesNoPackage = "runtime_takes_no_package" "runs from a container image and does not accept a package";
}

/// A reason why the package will or may be rejected. It prints as one line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issue {
    /// The code of the issue.
    pub code: IssueCode,
    /// The severity: whether the rejection is certain.
    pub severity: Severity,
    /// The parameter that the issue concerns, such as `function_name`.
    pub field: &'static str,
    /// The limit that is exceeded, if it is one of the table.
    pub limit_code: Option<LimitCode>,
    /// The value of the limit: the caller's own, if one was given.
    pub limit: Option<u64>,
    /// The actual value.
    pub actual: Option<u64>,
    /// The unit of the limit and of the actual value.
    pub unit: Option<Unit>,
    /// The source of the limit or rule.
    pub source: &'static str,
}

impl Issue {
    /// A rule that is not a number.
    pub(super) const fn rule(
        code: IssueCode,
        severity: Severity,
        field: &'static str,
        source: &'static str,
    ) -> Self {
        Self {
            code,
            severity,
            field,
            limit_code: None,
            limit: None,
            actual: None,
            unit: None,
            source,
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (severity, problem) = (self.severity.as_str(), self.code.problem());
        write!(f, "{severity}: `{}` {problem}", self.field)?;
        match (self.actual, self.limit, self.unit) {
            (Some(actual), Some(limit), Some(unit)) => {
                let unit = unit.as_str();
                write!(f, ": {actual} {unit}, and the limit is {limit}")
            }
            _ => Ok(()),
        }
    }
}

words! {
    /// The kind of a suggestion: the alternative that would be accepted.
    SuggestionKind {
        /// The same package, uploaded through the object store.
        ObjectStore = "object_store",
        /// A ZIP archive instead of the file.
        Zip = "zip",
    }
}

/// An alternative that would be accepted. It prints as advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Suggestion {
    /// The same package, uploaded through the object store.
    #[non_exhaustive]
    ObjectStore {
        /// The object store: `OSS`, `OBS`, or `COS`.
        store: &'static str,
        /// The size limit of the object store, in bytes.
        limit: u64,
        /// The subject of the limit: the package, or its uncompressed files.
        scope: Scope,
    },
    /// A ZIP archive instead of the file.
    Zip,
}

impl Suggestion {
    /// Returns the kind of the suggestion.
    pub const fn kind(&self) -> SuggestionKind {
        match self {
            Self::ObjectStore { .. } => SuggestionKind::ObjectStore,
            Self::Zip => SuggestionKind::Zip,
        }
    }
}

impl fmt::Display for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ObjectStore {
                store,
                limit,
                scope,
            } => {
                write!(f, "use the object store {store}: up to {limit} bytes")?;
                match scope {
                    Scope::Uncompressed => f.write_str(" unpacked"),
                    _ => Ok(()),
                }
            }
            Self::Zip => f.write_str("pack it as a ZIP"),
        }
    }
}

/// The result of a pre-flight check: whether the cloud will accept the package, as far as its rules
/// are known.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The cloud.
    pub cloud: Cloud,
    /// The issues found; empty if the package meets the documented rules.
    pub issues: Vec<Issue>,
    /// The alternative that would be accepted, if one is known.
    pub suggestion: Option<Suggestion>,
    /// The size of the request body, in bytes: as given, or that of the smallest request that
    /// sends the package. `None` if the package is uploaded through the object store.
    pub body_size: Option<u64>,
}

impl Report {
    /// Returns `true` if no issue is an error; there may be warnings.
    pub fn accepted(&self) -> bool {
        self.severity() != Some(Severity::Error)
    }

    /// Returns the highest severity of all issues; `None` if there are none.
    pub fn severity(&self) -> Option<Severity> {
        self.issues.iter().map(|issue| issue.severity).max()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.accepted() {
            "accepted"
        } else {
            "rejected"
        })?;
        for issue in &self.issues {
            write!(f, "; {issue}")?;
        }
        match &self.suggestion {
            Some(suggestion) => write!(f, "; {suggestion}"),
            None => Ok(()),
        }
    }
}
