//! The one table of limits.

use super::limits::{Evidence, Limit, Scope};
use super::question::Upload;
use super::sources;
use crate::cloud::Cloud;
use crate::package::severity::Severity;
use crate::words::words;

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

macro_rules! limits {
    ($( $(#[doc = $doc:literal])+ $variant:ident = $code:literal { $($member:tt)+ } )+) => {
        words! {
            /// The code of a limit.
            LimitCode {
                $( $(#[doc = $doc])+ $variant = $code, )+
            }
        }

        impl LimitCode {
            /// Returns the known limit, without regard to values of the caller's own.
            pub const fn limit(self) -> Limit {
                match self { $( Self::$variant => Limit { code: self, $($member)+ }, )+ }
            }
        }

        impl Limit {
            /// All limits.
            pub const ALL: &'static [Self] = &[ $( LimitCode::$variant.limit(), )+ ];
        }
    };
}

limits! {
    /// The size of a ZIP archive in a request to Function Compute: 50 MB, as observed in 2020. The
    /// documentation has since named 100 MB in Base64, so a larger package might be rejected.
    AlibabaPackage = "alibaba_package" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Warning, is_adjustable: true,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_CODE_SIZE,
    }
    /// The size in Base64 of a ZIP archive in a request to Function Compute: 100 MB.
    AlibabaBase64 = "alibaba_base64" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::Base64,
        value: 100 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// The size of a request to Function Compute: 100 MB.
    AlibabaRequestBody = "alibaba_request_body" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 100 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_PAYLOAD,
    }
    /// The size of a ZIP or JAR archive in OSS: 500 MB.
    AlibabaStoredPackage = "alibaba_stored_package" {
        cloud: Cloud::Alibaba, upload: Some(Upload::ObjectStore), scope: Scope::Package,
        value: 500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// The length of a function name: 64 characters, according to the documentation. The vendor's
    /// own provider allows more, so a longer name might be rejected.
    AlibabaFunctionName = "alibaba_function_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::FunctionName,
        value: 64, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// The length of a function name: 128 characters, according to the vendor's provider.
    AlibabaLongFunctionName = "alibaba_long_function_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::FunctionName,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::ALIBABA_PROVIDER,
    }
    /// The length of a service name: 128 characters.
    AlibabaServiceName = "alibaba_service_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::ServiceName,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// The length of an alias: 128 characters.
    AlibabaAlias = "alibaba_alias" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::Alias,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_ALIAS,
    }
    /// The size of source code in a request to FunctionGraph (code type `inline`): 10 KB.
    HuaweiInlineSource = "huawei_inline_source" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::InlineSource,
        value: 10 * KIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_INLINE,
    }
    /// The size of a ZIP or JAR archive in a request to FunctionGraph: 50 MB.
    HuaweiPackage = "huawei_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The size of a request signed with an access key: 12 MB. It does not apply to requests with a
    /// token; if the authentication is not given, a larger request might be rejected.
    HuaweiRequestBody = "huawei_request_body" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 12 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_AUTHENTICATION,
    }
    /// The size of a ZIP archive in OBS: 300 MB.
    HuaweiStoredPackage = "huawei_stored_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::ObjectStore), scope: Scope::Package,
        value: 300 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The total uncompressed size of a package's files: 250 MB, according to older editions of the
    /// documentation, which may still apply in some regions.
    HuaweiUncompressedOlder = "huawei_uncompressed_older" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Uncompressed,
        value: 250 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_QUOTAS,
    }
    /// The total uncompressed size of a package's files: 1,500 MB.
    HuaweiUncompressed = "huawei_uncompressed" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Uncompressed,
        value: 1500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The number of files: 30,000. The documentation states it for dependency packages and states
    /// nothing for function code, so a package with more files might be rejected.
    HuaweiFiles = "huawei_files" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Files,
        value: 30_000, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_DEPENDENCIES,
    }
    /// The length of a function name: 60 characters.
    HuaweiFunctionName = "huawei_function_name" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::FunctionName,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_CREATE_FUNCTION,
    }
    /// The length of a version name: 42 characters.
    HuaweiVersion = "huawei_version" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Version,
        value: 42, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_VERSION,
    }
    /// The length of an alias: 63 characters, according to the user guide. The API reference allows
    /// 64, so a longer alias might be rejected.
    HuaweiAlias = "huawei_alias" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Alias,
        value: 63, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS_CONSOLE,
    }
    /// The length of an alias: 64 characters, according to the API reference.
    HuaweiLongAlias = "huawei_long_alias" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Alias,
        value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS,
    }
    /// The size of a request to SCF: 10 MB. It leaves room for a ZIP archive of about 7.86 MB, so
    /// the documented limits of the archive itself are never reached.
    TencentRequestBody = "tencent_request_body" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 10 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::TENCENT_REQUEST,
    }
    /// The size of a ZIP archive in a request to SCF: 20 MB, according to the documentation. Newer
    /// SDKs state more, so a larger package might be rejected.
    TencentPackage = "tencent_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::Package,
        value: 20 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_UPDATE_CODE,
    }
    /// The size of a ZIP archive in a request to SCF: 50 MB, according to newer SDKs.
    TencentLargePackage = "tencent_large_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::TENCENT_CODE,
    }
    /// The total uncompressed size of the files of a package and its layers: 500 MB.
    TencentUncompressed = "tencent_uncompressed" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Uncompressed,
        value: 500 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a function name: 60 characters.
    TencentFunctionName = "tencent_function_name" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::FunctionName,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a namespace: 60 characters.
    TencentNamespace = "tencent_namespace" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Namespace,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a namespace and a function name together: 118 characters.
    TencentNamespaceAndFunction = "tencent_namespace_and_function" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::NamespaceAndFunction,
        value: 118, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of an alias: 64 characters.
    TencentAlias = "tencent_alias" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Alias,
        value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_ALIAS,
    }
}
