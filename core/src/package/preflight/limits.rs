//! What a limit is.

use super::limits_table::LimitCode;
use super::question::{Target, Upload};
use crate::cloud::Cloud;
use crate::package::severity::Severity;
use crate::words::words;

words! {
    /// The subject of a limit.
    Scope {
        /// The ZIP or JAR archive.
        Package = "package",
        /// Source code that is uploaded instead of a package.
        InlineSource = "inline_source",
        /// The package in Base64, as contained in a request.
        Base64 = "base64",
        /// The whole request body: the Base64 text and the JSON around it.
        RequestBody = "request_body",
        /// All files of the package, uncompressed.
        Uncompressed = "uncompressed",
        /// The number of files in the package.
        Files = "files",
        /// The name of the function.
        FunctionName = "function_name",
        /// The name of the function's service.
        ServiceName = "service_name",
        /// The namespace of the function.
        Namespace = "namespace",
        /// The namespace and the name of the function together.
        NamespaceAndFunction = "namespace_and_function",
        /// The name of a layer.
        LayerName = "layer_name",
        /// The name of a dependency.
        DependencyName = "dependency_name",
        /// The name of a trigger.
        TriggerName = "trigger_name",
        /// The memory of the function.
        MemorySize = "memory_size",
        /// The CPU of the function.
        Cpu = "cpu",
        /// The timeout of the function.
        Timeout = "timeout",
        /// The temporary disk of the function.
        DiskSize = "disk_size",
        /// The environment variables of the function.
        EnvironmentSize = "environment_size",
        /// The name of a version.
        Version = "version",
        /// The name of an alias.
        Alias = "alias",
    }
}

impl Scope {
    /// Returns the unit of the limits with this subject.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Package
            | Self::InlineSource
            | Self::Base64
            | Self::RequestBody
            | Self::Uncompressed
            | Self::EnvironmentSize => Unit::Bytes,
            Self::Files => Unit::Files,
            Self::MemorySize | Self::DiskSize => Unit::Megabytes,
            Self::Cpu => Unit::Millicpu,
            Self::Timeout => Unit::Seconds,
            Self::FunctionName
            | Self::ServiceName
            | Self::Namespace
            | Self::NamespaceAndFunction
            | Self::LayerName
            | Self::DependencyName
            | Self::TriggerName
            | Self::Version
            | Self::Alias => Unit::Characters,
        }
    }
}

words! {
    /// The unit of a limit.
    Unit {
        /// Bytes. The vendors write KB and MB; all observed rejections use 1,024 and 1,048,576
        /// bytes.
        Bytes = "bytes",
        /// Files.
        Files = "files",
        /// Characters.
        Characters = "characters",
        /// Megabytes, as the vendors count memory and disks.
        Megabytes = "megabytes",
        /// Thousandths of a vCPU.
        Millicpu = "millicpu",
        /// Seconds.
        Seconds = "seconds",
    }
}

words! {
    /// The kind of source that a limit is known from.
    Evidence {
        /// A page of the vendor's documentation.
        Document = "document",
        /// A text or check in the vendor's own SDK or provider.
        SdkText = "sdk_text",
        /// An observed rejection of a package by the cloud, with the reason.
        ObservedRejection = "observed_rejection",
    }
}

/// A limit of a cloud; [`LimitCode`] lists all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limit {
    /// The code of the limit.
    pub code: LimitCode,
    /// The cloud that the limit applies to.
    pub cloud: Cloud,
    /// The upload method that the limit applies to; `None` for every method.
    pub upload: Option<Upload>,
    /// The target that the limit applies to; `None` for every target.
    pub target: Option<Target>,
    /// The subject of the limit.
    pub scope: Scope,
    /// The largest accepted value, counted in [`Scope::unit`].
    pub value: u64,
    /// The severity of exceeding the limit: an error if the rejection is certain, a warning if the
    /// sources disagree.
    pub severity: Severity,
    /// Whether the vendor documents that the limit can be raised.
    pub is_adjustable: bool,
    /// The kind of source that the limit is known from.
    pub evidence: Evidence,
    /// The title of the source, and its address if it has one.
    pub source: &'static str,
}

impl Limit {
    /// Returns the unit of the value.
    pub const fn unit(&self) -> Unit {
        self.scope.unit()
    }

    /// Whether it holds for a target and a way of upload to a cloud.
    pub(super) fn holds(&self, cloud: Cloud, upload: Upload, target: Target) -> bool {
        self.cloud == cloud
            && self.upload.is_none_or(|only| only == upload)
            && self.target.is_none_or(|only| only == target)
    }
}
