//! What a limit is.

use super::limits_table::LimitCode;
use super::question::Upload;
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// What a limit bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// The ZIP or JAR as it is.
    Package,
    /// Source text that is uploaded in place of a package.
    InlineSource,
    /// The package in base64, as it stands in a request.
    Base64,
    /// The whole body of the request: the base64 and the JSON around it.
    RequestBody,
    /// All files of the package, unpacked.
    Uncompressed,
    /// How many files there are in the package.
    Files,
    /// The name of the function.
    FunctionName,
    /// The name of the service that the function is in.
    ServiceName,
    /// The namespace that the function is in.
    Namespace,
    /// Namespace and name of the function together.
    NamespaceAndFunction,
    /// The name of a version.
    Version,
    /// An alias.
    Alias,
}

impl Scope {
    /// The name in `snake_case`, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::InlineSource => "inline_source",
            Self::Base64 => "base64",
            Self::RequestBody => "request_body",
            Self::Uncompressed => "uncompressed",
            Self::Files => "files",
            Self::FunctionName => "function_name",
            Self::ServiceName => "service_name",
            Self::Namespace => "namespace",
            Self::NamespaceAndFunction => "namespace_and_function",
            Self::Version => "version",
            Self::Alias => "alias",
        }
    }

    /// What it is counted in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Package
            | Self::InlineSource
            | Self::Base64
            | Self::RequestBody
            | Self::Uncompressed => Unit::Bytes,
            Self::Files => Unit::Files,
            Self::FunctionName
            | Self::ServiceName
            | Self::Namespace
            | Self::NamespaceAndFunction
            | Self::Version
            | Self::Alias => Unit::Characters,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Bytes. Vendors write KB and MB; every rejection that was seen counts 1024 and 1,048,576.
    Bytes,
    /// Files.
    Files,
    /// Characters.
    Characters,
}

impl Unit {
    /// `bytes`, `files` or `characters`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Files => "files",
            Self::Characters => "characters",
        }
    }
}

/// How a limit is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// A page of the vendor's documentation.
    Document,
    /// A text or check in the vendor's own SDK or provider.
    SdkText,
    /// The cloud rejected somebody's package and said why.
    ObservedRejection,
}

impl Evidence {
    /// `document`, `sdk_text` or `observed_rejection`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::SdkText => "sdk_text",
            Self::ObservedRejection => "observed_rejection",
        }
    }
}

/// A limit of a cloud; [`LimitCode`] lists them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limit {
    /// Its name.
    pub code: LimitCode,
    /// Whose it is.
    pub cloud: Cloud,
    /// The way of upload that it holds for; `None` for every way.
    pub upload: Option<Upload>,
    /// What it bounds.
    pub scope: Scope,
    /// The largest value that passes, counted in [`Scope::unit`].
    pub value: u64,
    /// What it means to be above it: rejected for certain, or not, since the sources disagree.
    pub severity: Severity,
    /// Whether the vendor says that it can be raised.
    pub is_adjustable: bool,
    /// How it is known.
    pub evidence: Evidence,
    /// Where it is written: title, and address where there is one.
    pub source: &'static str,
}

impl Limit {
    /// What it is counted in.
    pub const fn unit(&self) -> Unit {
        self.scope.unit()
    }

    /// Whether it holds for a way of upload to a cloud.
    pub(super) fn holds(&self, cloud: Cloud, upload: Upload) -> bool {
        self.cloud == cloud && self.upload.is_none_or(|only| only == upload)
    }
}
