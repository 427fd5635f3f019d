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
            /// Every limit there is, by name.
            LimitCode {
                $( $(#[doc = $doc])+ $variant = $code, )+
            }
        }

        impl LimitCode {
            /// The limit as it is known, whatever a caller may say of their own quota.
            pub const fn limit(self) -> Limit {
                match self { $( Self::$variant => Limit { code: self, $($member)+ }, )+ }
            }
        }

        impl Limit {
            /// Every limit there is.
            pub const ALL: &'static [Self] = &[ $( LimitCode::$variant.limit(), )+ ];
        }
    };
}

limits! {
    /// A ZIP in a request to Function Compute: 50 MB, seen in 2020. The documents have since named
    /// 100 MB in base64, so above it the package only may be rejected.
    AlibabaPackage = "alibaba_package" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Warning, is_adjustable: true,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_CODE_SIZE,
    }
    /// A ZIP in a request to Function Compute, in base64: 100 MB.
    AlibabaBase64 = "alibaba_base64" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::Base64,
        value: 100 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// A request to Function Compute: 100 MB.
    AlibabaRequestBody = "alibaba_request_body" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 100 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_PAYLOAD,
    }
    /// A ZIP or JAR in OSS: 500 MB.
    AlibabaStoredPackage = "alibaba_stored_package" {
        cloud: Cloud::Alibaba, upload: Some(Upload::ObjectStore), scope: Scope::Package,
        value: 500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// The name of a function: 64 characters, by the documents. The vendor's own provider allows
    /// more, so above it the name only may be rejected.
    AlibabaFunctionName = "alibaba_function_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::FunctionName,
        value: 64, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// The name of a function: 128 characters, by the vendor's provider.
    AlibabaLongFunctionName = "alibaba_long_function_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::FunctionName,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::ALIBABA_PROVIDER,
    }
    /// The name of a service: 128 characters.
    AlibabaServiceName = "alibaba_service_name" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::ServiceName,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// An alias: 128 characters.
    AlibabaAlias = "alibaba_alias" {
        cloud: Cloud::Alibaba, upload: None, scope: Scope::Alias,
        value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_ALIAS,
    }
    /// Source text in a request to FunctionGraph (code type `inline`): 10 KB.
    HuaweiInlineSource = "huawei_inline_source" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::InlineSource,
        value: 10 * KIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_INLINE,
    }
    /// A ZIP or JAR in a request to FunctionGraph: 50 MB.
    HuaweiPackage = "huawei_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// A request that is signed with an access key: 12 MB. With a token it does not hold; as long
    /// as nobody says which of them it is, the request only may be rejected.
    HuaweiRequestBody = "huawei_request_body" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 12 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_AUTHENTICATION,
    }
    /// A ZIP in OBS: 300 MB.
    HuaweiStoredPackage = "huawei_stored_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::ObjectStore), scope: Scope::Package,
        value: 300 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The files of a package, unpacked: 250 MB, by older editions of the documents, which some
    /// regions may still go by.
    HuaweiUncompressedOlder = "huawei_uncompressed_older" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Uncompressed,
        value: 250 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_QUOTAS,
    }
    /// The files of a package, unpacked: 1,500 MB.
    HuaweiUncompressed = "huawei_uncompressed" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Uncompressed,
        value: 1500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The number of files: 30,000. The documents say so of dependency packages and nothing of
    /// function code, so above it the package only may be rejected.
    HuaweiFiles = "huawei_files" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Files,
        value: 30_000, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_DEPENDENCIES,
    }
    /// The name of a function: 60 characters.
    HuaweiFunctionName = "huawei_function_name" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::FunctionName,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_CREATE_FUNCTION,
    }
    /// The name of a version: 42 characters.
    HuaweiVersion = "huawei_version" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Version,
        value: 42, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_VERSION,
    }
    /// An alias: 63 characters, by the user guide. The API reference allows one more, so above it
    /// the alias only may be rejected.
    HuaweiAlias = "huawei_alias" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Alias,
        value: 63, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS_CONSOLE,
    }
    /// An alias: 64 characters, by the API reference.
    HuaweiLongAlias = "huawei_long_alias" {
        cloud: Cloud::Huawei, upload: None, scope: Scope::Alias,
        value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS,
    }
    /// A request to SCF: 10 MB. It leaves room for a ZIP of some 7.86 MB, so the limits of the
    /// ZIP itself, which the documents name, are never reached.
    TencentRequestBody = "tencent_request_body" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::RequestBody,
        value: 10 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::TENCENT_REQUEST,
    }
    /// A ZIP in a request to SCF: 20 MB, by the documents. Newer SDKs say more, so above it the
    /// package only may be rejected.
    TencentPackage = "tencent_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::Package,
        value: 20 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_UPDATE_CODE,
    }
    /// A ZIP in a request to SCF: 50 MB, by newer SDKs.
    TencentLargePackage = "tencent_large_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), scope: Scope::Package,
        value: 50 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::TENCENT_CODE,
    }
    /// The files of a package and of its layers, unpacked: 500 MB.
    TencentUncompressed = "tencent_uncompressed" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Uncompressed,
        value: 500 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The name of a function: 60 characters.
    TencentFunctionName = "tencent_function_name" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::FunctionName,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// A namespace: 60 characters.
    TencentNamespace = "tencent_namespace" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Namespace,
        value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// Namespace and name of a function together: 118 characters.
    TencentNamespaceAndFunction = "tencent_namespace_and_function" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::NamespaceAndFunction,
        value: 118, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// An alias: 64 characters.
    TencentAlias = "tencent_alias" {
        cloud: Cloud::Tencent, upload: None, scope: Scope::Alias,
        value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_ALIAS,
    }
}
