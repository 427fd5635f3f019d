//! The question: which package, how it is uploaded, and to what function.

use super::limits::{Limit, Scope};
use super::limits_table::LimitCode;
use crate::cloud::Cloud;
use crate::words::words;

words! {
    /// How a package gets to the cloud.
    Upload {
        /// In the request, in base64.
        Request = "request",
        /// Through the cloud's object store: OSS, OBS or COS.
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
    /// What is uploaded.
    FileKind {
        /// A ZIP archive.
        Zip = "zip",
        /// A Java archive.
        Jar = "jar",
        /// Source text (FunctionGraph's code type `inline`).
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
    /// How a request is authenticated.
    Authentication {
        /// It is signed with an access key.
        AccessKey = "access_key",
        /// It carries a token (`X-Auth-Token`).
        Token = "token",
    }
}

/// A package that is to be uploaded. What is not reported is not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preflight {
    /// The cloud that is to take it.
    pub cloud: Cloud,
    /// Size of the package, or of the source text, in bytes.
    pub size: u64,
    /// How it is uploaded; in the request, if nothing else is said.
    pub upload: Upload,
    /// What it is; a ZIP, if nothing else is said.
    pub file_kind: FileKind,
    /// Size of all its files in bytes, unpacked, as an inspection of the archive says. Where it
    /// is not reported, a package that is too large as it is gets a warning.
    pub uncompressed_size: Option<u64>,
    /// How many files there are in it.
    pub files: Option<u64>,
    /// Size of the request's body in bytes, where the request is made already. Where it is not
    /// reported, it is that of the smallest request that replaces a function's code.
    pub body_size: Option<u64>,
    /// How the request is authenticated; only Huawei makes a difference.
    pub authentication: Option<Authentication>,
    /// Runtime of the function, in the vendor's words, such as `Java11`.
    pub runtime: Option<String>,
    /// Name of the function.
    pub function_name: Option<String>,
    /// Name of the service that the function is in (Alibaba).
    pub service_name: Option<String>,
    /// Namespace that the function is in (Tencent).
    pub namespace: Option<String>,
    /// Version or alias; with Huawei `!` marks an alias.
    pub qualifier: Option<String>,
    /// URN of the function (Huawei).
    pub function_urn: Option<String>,
    /// Id of the project that the request goes to (Huawei).
    pub project_id: Option<String>,
    /// Region that the request goes to; compared with that of the URN (Huawei).
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

    /// A ZIP of so many bytes, in a request to a cloud.
    pub const fn new(cloud: Cloud, size: u64) -> Self {
        Self {
            cloud,
            size,
            upload: Upload::Request,
            file_kind: FileKind::Zip,
            uncompressed_size: None,
            files: None,
            body_size: None,
            authentication: None,
            runtime: None,
            function_name: None,
            service_name: None,
            namespace: None,
            qualifier: None,
            function_urn: None,
            project_id: None,
            region: None,
            limits: Vec::new(),
        }
    }

    /// How it is uploaded.
    #[must_use]
    pub const fn upload(mut self, upload: Upload) -> Self {
        self.upload = upload;
        self
    }

    /// What it is.
    #[must_use]
    pub const fn file_kind(mut self, file_kind: FileKind) -> Self {
        self.file_kind = file_kind;
        self
    }

    setters! {
        /// Size of all its files in bytes, unpacked.
        uncompressed_size: u64;
        /// How many files there are in it.
        files: u64;
        /// Size of the request's body in bytes.
        body_size: u64;
        /// How the request is authenticated.
        authentication: Authentication;
        /// Runtime of the function, in the vendor's words.
        runtime: impl Into<String>;
        /// Name of the function.
        function_name: impl Into<String>;
        /// Name of the service that the function is in (Alibaba).
        service_name: impl Into<String>;
        /// Namespace that the function is in (Tencent).
        namespace: impl Into<String>;
        /// Version or alias; with Huawei `!` marks an alias.
        qualifier: impl Into<String>;
        /// URN of the function (Huawei).
        function_urn: impl Into<String>;
        /// Id of the project that the request goes to (Huawei).
        project_id: impl Into<String>;
        /// Region that the request goes to (Huawei).
        region: impl Into<String>;
    }

    /// Takes another value for a limit: a quota that was raised, or a rule of your own.
    /// [`u64::MAX`] lifts it.
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

    /// The known limits of this cloud and way of upload that bound something.
    pub(super) fn limits_on(&self, scope: Scope) -> impl Iterator<Item = &'static Limit> {
        let (cloud, upload) = (self.cloud, self.upload);
        Limit::ALL
            .iter()
            .filter(move |limit| limit.scope == scope && limit.holds(cloud, upload))
    }
}
