//! The question: which package, how it is uploaded, and to what function.

use super::limits::{Limit, Scope};
use super::limits_table::LimitCode;
use crate::cloud::Cloud;
use crate::words::words;

words! {
    /// The upload method of a package.
    Upload {
        /// In the request, in Base64.
        Request = "request",
        /// Through the cloud's object store: OSS, OBS, or COS.
        ObjectStore = "object_store",
    }
}

#[expect(clippy::derivable_impls, reason = "a macro declares the words")]
impl Default for Upload {
    fn default() -> Self {
        Self::Request
    }
}

words! {
    /// The type of the file to upload.
    FileKind {
        /// A ZIP archive.
        Zip = "zip",
        /// A Java archive.
        Jar = "jar",
        /// Source code (FunctionGraph's code type `inline`).
        Source = "source",
    }
}

#[expect(clippy::derivable_impls, reason = "a macro declares the words")]
impl Default for FileKind {
    fn default() -> Self {
        Self::Zip
    }
}

words! {
    /// What the package becomes in the cloud.
    Target {
        /// The code of a function.
        Function = "function",
        /// A version of a layer (Function Compute, SCF).
        Layer = "layer",
        /// A version of a dependency (FunctionGraph).
        Dependency = "dependency",
        /// A function that was exported before, with its configuration (FunctionGraph).
        Import = "import",
    }
}

#[expect(clippy::derivable_impls, reason = "a macro declares the words")]
impl Default for Target {
    fn default() -> Self {
        Self::Function
    }
}

words! {
    /// The authentication of a request.
    Authentication {
        /// A signature with an access key.
        AccessKey = "access_key",
        /// A token (`X-Auth-Token`).
        Token = "token",
    }
}

/// A package to be uploaded. Members that are not set are not checked.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Preflight {
    /// The cloud to upload to.
    pub cloud: Cloud,
    /// The size of the package, or of the source code, in bytes.
    pub size: u64,
    /// The upload method. Defaults to the request.
    pub upload: Upload,
    /// The file type. Defaults to a ZIP archive.
    pub file_kind: FileKind,
    /// What the package becomes. Defaults to the code of a function.
    pub target: Target,
    /// The total uncompressed size of the files, in bytes, as reported by an inspection of the
    /// archive. If it is not set, a package that exceeds the limit even in compressed form gets a
    /// warning.
    pub uncompressed_size: Option<u64>,
    /// The number of files in the package.
    pub files: Option<u64>,
    /// The size of the request body, in bytes, if the request already exists. Defaults to the size
    /// of the smallest request that sends the package.
    pub body_size: Option<u64>,
    /// The authentication of the request; relevant for Huawei only.
    pub authentication: Option<Authentication>,
    /// The runtime of the function, in the vendor's spelling, such as `Java11`.
    pub runtime: Option<String>,
    /// The name of the function.
    pub function_name: Option<String>,
    /// The name of the function's service (Alibaba).
    pub service_name: Option<String>,
    /// The namespace of the function (Tencent).
    pub namespace: Option<String>,
    /// The name of the layer (Alibaba, Tencent).
    pub layer_name: Option<String>,
    /// The name of the dependency (Huawei).
    pub dependency_name: Option<String>,
    /// The name of the trigger (Alibaba, Tencent).
    pub trigger_name: Option<String>,
    /// The memory of the function, in MB.
    pub memory_size: Option<u64>,
    /// The CPU of the function, in vCPUs, such as 0.35 (Alibaba, with Function Compute 3.0).
    pub cpu: Option<f64>,
    /// The timeout of the function, in seconds.
    pub timeout: Option<u64>,
    /// The temporary disk of the function, in MB (Alibaba, Huawei).
    pub disk_size: Option<u64>,
    /// The size of the environment variables, in bytes; with Huawei that of the JSON text
    /// `user_data`.
    pub environment_size: Option<u64>,
    /// The version or alias; Huawei aliases start with `!`.
    pub qualifier: Option<String>,
    /// The URN of the function (Huawei).
    pub function_urn: Option<String>,
    /// The ID of the project that the request is sent to (Huawei).
    pub project_id: Option<String>,
    /// The region that the request is sent to; compared with the region in the URN (Huawei).
    pub region: Option<String>,
    pub(super) limits: Vec<(LimitCode, u64)>,
}

macro_rules! setters {
    ($( $(#[doc = $doc:literal])+ $member:ident: $given:ty; )+) => {
        $(
            $(#[doc = $doc])+
            #[must_use]
            pub fn $member(mut self, $member: $given) -> Self {
                self.$member = Some($member.into());
                self
            }
        )+
    };
}

impl Preflight {
    /// The clouds whose rules are known.
    pub const CLOUDS: &'static [Cloud] = &[Cloud::Alibaba, Cloud::Huawei, Cloud::Tencent];

    /// Creates a check of a ZIP of the given size in bytes, uploaded in a request to a cloud.
    pub const fn new(cloud: Cloud, size: u64) -> Self {
        Self {
            cloud,
            size,
            upload: Upload::Request,
            file_kind: FileKind::Zip,
            target: Target::Function,
            uncompressed_size: None,
            files: None,
            body_size: None,
            authentication: None,
            runtime: None,
            function_name: None,
            service_name: None,
            namespace: None,
            layer_name: None,
            dependency_name: None,
            trigger_name: None,
            memory_size: None,
            cpu: None,
            timeout: None,
            disk_size: None,
            environment_size: None,
            qualifier: None,
            function_urn: None,
            project_id: None,
            region: None,
            limits: Vec::new(),
        }
    }

    /// Sets the upload method.
    #[must_use]
    pub const fn upload(mut self, upload: Upload) -> Self {
        self.upload = upload;
        self
    }

    /// Sets the file type.
    #[must_use]
    pub const fn file_kind(mut self, file_kind: FileKind) -> Self {
        self.file_kind = file_kind;
        self
    }

    /// Sets what the package becomes.
    #[must_use]
    pub const fn target(mut self, target: Target) -> Self {
        self.target = target;
        self
    }

    setters! {
        /// Sets the total uncompressed size of the files, in bytes.
        uncompressed_size: u64;
        /// Sets the number of files in the package.
        files: u64;
        /// Sets the size of the request body, in bytes.
        body_size: u64;
        /// Sets the authentication of the request.
        authentication: Authentication;
        /// Sets the runtime of the function, in the vendor's spelling.
        runtime: impl Into<String>;
        /// Sets the name of the function.
        function_name: impl Into<String>;
        /// Sets the name of the function's service (Alibaba).
        service_name: impl Into<String>;
        /// Sets the namespace of the function (Tencent).
        namespace: impl Into<String>;
        /// Sets the name of the layer (Alibaba, Tencent).
        layer_name: impl Into<String>;
        /// Sets the name of the dependency (Huawei).
        dependency_name: impl Into<String>;
        /// Sets the name of the trigger (Alibaba, Tencent).
        trigger_name: impl Into<String>;
        /// Sets the memory of the function, in MB.
        memory_size: u64;
        /// Sets the CPU of the function, in vCPUs (Alibaba, with Function Compute 3.0).
        cpu: f64;
        /// Sets the timeout of the function, in seconds.
        timeout: u64;
        /// Sets the temporary disk of the function, in MB (Alibaba, Huawei).
        disk_size: u64;
        /// Sets the size of the environment variables, in bytes; with Huawei, that of the text
        /// `user_data`.
        environment_size: u64;
        /// Sets the version or alias; Huawei aliases start with `!`.
        qualifier: impl Into<String>;
        /// Sets the URN of the function (Huawei).
        function_urn: impl Into<String>;
        /// Sets the ID of the project that the request is sent to (Huawei).
        project_id: impl Into<String>;
        /// Sets the region that the request is sent to (Huawei).
        region: impl Into<String>;
    }

    /// Sets another value for a limit: a quota that was raised, or a rule of your own. [`u64::MAX`]
    /// removes the limit.
    #[must_use]
    pub fn limit(mut self, code: LimitCode, value: u64) -> Self {
        self.limits.push((code, value));
        self
    }

    /// The value that counts for a limit: the last one that the caller gave, or the known one.
    pub(super) fn value_of(&self, limit: &Limit) -> u64 {
        let given = self.limits.iter().rev();
        let mut given = given.filter(|(code, _)| *code == limit.code);
        given.next().map_or(limit.value, |(_, value)| *value)
    }

    /// The known limits of this cloud, this target and a way of upload that bound something.
    pub(super) fn limits_on(
        &self,
        upload: Upload,
        scope: Scope,
    ) -> impl Iterator<Item = &'static Limit> {
        let (cloud, target) = (self.cloud, self.target);
        Limit::ALL
            .iter()
            .filter(move |limit| limit.scope == scope && limit.holds(cloud, upload, target))
    }
}
