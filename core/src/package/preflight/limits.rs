//! What a limit is.

use super::limits_table::LimitCode;
use super::question::Upload;
use crate::cloud::Cloud;
use crate::package::severity::Severity;
use crate::words::words;

words! {
    /// What a limit bounds.
    Scope {
        /// The ZIP or JAR as it is.
        Package = "package",
        /// Source text that is uploaded in place of a package.
        InlineSource = "inline_source",
        /// The package in base64, as it stands in a request.
        Base64 = "base64",
        /// The whole body of the request: the base64 and the JSON around it.
        RequestBody = "request_body",
        /// All files of the package, unpacked.
        Uncompressed = "uncompressed",
        /// How many files there are in the package.
        Files = "files",
        /// The name of the function.
        FunctionName = "function_name",
        /// The name of the service that the function is in.
        ServiceName = "service_name",
        /// The namespace that the function is in.
        Namespace = "namespace",
        /// Namespace and name of the function together.
        NamespaceAndFunction = "namespace_and_function",
        /// The name of a version.
        Version = "version",
        /// An alias.
        Alias = "alias",
    }
}

impl Scope {
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

words! {
    /// What is counted.
    Unit {
        /// Bytes. Vendors write KB and MB; every rejection that was seen counts 1024 and 1,048,576.
        Bytes = "bytes",
        /// Files.
        Files = "files",
        /// Characters.
        Characters = "characters",
    }
}

words! {
    /// How a limit is known.
    Evidence {
        /// A page of the vendor's documentation.
        Document = "document",
        /// A text or check in the vendor's own SDK or provider.
        SdkText = "sdk_text",
        /// The cloud rejected somebody's package and said why.
        ObservedRejection = "observed_rejection",
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
