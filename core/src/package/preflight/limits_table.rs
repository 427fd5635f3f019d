//! The one table of limits.

use super::limits::{Evidence, Limit, Scope};
use super::question::{Target, Upload};
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
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), target: None,
        scope: Scope::Package, value: 50 * MIB, severity: Severity::Warning, is_adjustable: true,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_CODE_SIZE,
    }
    /// The size in Base64 of a ZIP archive in a request to Function Compute: 100 MB.
    AlibabaBase64 = "alibaba_base64" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), target: None,
        scope: Scope::Base64, value: 100 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// The size of a request to Function Compute: 100 MB.
    AlibabaRequestBody = "alibaba_request_body" {
        cloud: Cloud::Alibaba, upload: Some(Upload::Request), target: None,
        scope: Scope::RequestBody, value: 100 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::ALIBABA_PAYLOAD,
    }
    /// The size of a ZIP or JAR archive in OSS: 500 MB.
    AlibabaStoredPackage = "alibaba_stored_package" {
        cloud: Cloud::Alibaba, upload: Some(Upload::ObjectStore), target: None,
        scope: Scope::Package, value: 500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::ALIBABA_LIMITS,
    }
    /// The length of a function name: 64 characters, according to the documentation. The vendor's
    /// own provider allows more, so a longer name might be rejected.
    AlibabaFunctionName = "alibaba_function_name" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::FunctionName, value: 64, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// The length of a function name: 128 characters, according to the vendor's provider.
    AlibabaLongFunctionName = "alibaba_long_function_name" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::FunctionName, value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::ALIBABA_PROVIDER,
    }
    /// The length of a service name: 128 characters.
    AlibabaServiceName = "alibaba_service_name" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::ServiceName, value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_CREATE_FUNCTION,
    }
    /// The length of an alias: 128 characters.
    AlibabaAlias = "alibaba_alias" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::Alias, value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_ALIAS,
    }
    /// The length of a layer name: 128 characters.
    AlibabaLayerName = "alibaba_layer_name" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::LayerName, value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The length of a trigger name: 128 characters.
    AlibabaTriggerName = "alibaba_trigger_name" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::TriggerName, value: 128, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The memory of a function: 32,768 MB. It may have been raised since it was documented, so a
    /// larger value might be rejected.
    AlibabaMemorySize = "alibaba_memory_size" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::MemorySize, value: 32_768, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The CPU of a function (Function Compute 3.0): 16 vCPUs. It may have been raised since it was
    /// documented, so a larger value might be rejected.
    AlibabaCpu = "alibaba_cpu" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::Cpu, value: 16_000, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The timeout of a function: 86,400 seconds. It may have been raised since it was documented,
    /// so a larger value might be rejected.
    AlibabaTimeout = "alibaba_timeout" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::Timeout, value: 86_400, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The temporary disk of a function: 10,240 MB. It may have been raised since it was
    /// documented, so a larger value might be rejected.
    AlibabaDiskSize = "alibaba_disk_size" {
        cloud: Cloud::Alibaba, upload: None, target: None,
        scope: Scope::DiskSize, value: 10_240, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::ALIBABA_API,
    }
    /// The size of source code in a request to FunctionGraph (code type `inline`): 10 KB.
    HuaweiInlineSource = "huawei_inline_source" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), target: Some(Target::Function),
        scope: Scope::InlineSource, value: 10 * KIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_INLINE,
    }
    /// The size of a ZIP or JAR archive in a request to FunctionGraph: 50 MB.
    HuaweiPackage = "huawei_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), target: Some(Target::Function),
        scope: Scope::Package, value: 50 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The size of a request signed with an access key: 12 MB. It does not apply to requests with a
    /// token; if the authentication is not given, a larger request might be rejected.
    HuaweiRequestBody = "huawei_request_body" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), target: None,
        scope: Scope::RequestBody, value: 12 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_AUTHENTICATION,
    }
    /// The size of a ZIP archive in OBS: 300 MB.
    HuaweiStoredPackage = "huawei_stored_package" {
        cloud: Cloud::Huawei, upload: Some(Upload::ObjectStore), target: Some(Target::Function),
        scope: Scope::Package, value: 300 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The size of the ZIP archive of a dependency in a request to FunctionGraph: 40 MB.
    HuaweiDependency = "huawei_dependency" {
        cloud: Cloud::Huawei, upload: Some(Upload::Request), target: Some(Target::Dependency),
        scope: Scope::Package, value: 40 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_DEPENDENCY,
    }
    /// The size of the ZIP archive of a dependency in OBS: 300 MB.
    HuaweiStoredDependency = "huawei_stored_dependency" {
        cloud: Cloud::Huawei, upload: Some(Upload::ObjectStore), target: Some(Target::Dependency),
        scope: Scope::Package, value: 300 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_STORED_DEPENDENCY,
    }
    /// The size of the ZIP archive of an exported function: 10 MB.
    HuaweiImport = "huawei_import" {
        cloud: Cloud::Huawei, upload: None, target: Some(Target::Import),
        scope: Scope::Package, value: 10 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_IMPORT,
    }
    /// The total uncompressed size of a package's files: 250 MB, according to older editions of the
    /// documentation, which may still apply in some regions.
    HuaweiUncompressedOlder = "huawei_uncompressed_older" {
        cloud: Cloud::Huawei, upload: None, target: Some(Target::Function),
        scope: Scope::Uncompressed, value: 250 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_QUOTAS,
    }
    /// The total uncompressed size of a package's files: 1,500 MB.
    HuaweiUncompressed = "huawei_uncompressed" {
        cloud: Cloud::Huawei, upload: None, target: Some(Target::Function),
        scope: Scope::Uncompressed, value: 1500 * MIB, severity: Severity::Error, is_adjustable: true,
        evidence: Evidence::Document, source: sources::HUAWEI_CONSTRAINTS,
    }
    /// The number of files: 30,000. The documentation states it for dependencies and states nothing
    /// for function code, so a package with more files might be rejected there.
    HuaweiFiles = "huawei_files" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::Files, value: 30_000, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_DEPENDENCIES,
    }
    /// The length of a function name: 60 characters.
    HuaweiFunctionName = "huawei_function_name" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::FunctionName, value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_CREATE_FUNCTION,
    }
    /// The length of a version name: 42 characters.
    HuaweiVersion = "huawei_version" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::Version, value: 42, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_VERSION,
    }
    /// The length of an alias: 63 characters, according to the user guide. The API reference allows
    /// 64, so a longer alias might be rejected.
    HuaweiAlias = "huawei_alias" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::Alias, value: 63, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS_CONSOLE,
    }
    /// The length of an alias: 64 characters, according to the API reference.
    HuaweiLongAlias = "huawei_long_alias" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::Alias, value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_ALIAS,
    }
    /// The length of a dependency name: 96 characters.
    HuaweiDependencyName = "huawei_dependency_name" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::DependencyName, value: 96, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_DEPENDENCY,
    }
    /// The memory of a function: 4,096 MB, according to the SDK. An invocation can ask for 8,192
    /// and 10,240 MB, so a larger value might be rejected.
    HuaweiMemorySize = "huawei_memory_size" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::MemorySize, value: 4096, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::HUAWEI_SDK,
    }
    /// The timeout of a function: 259,200 seconds.
    HuaweiTimeout = "huawei_timeout" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::Timeout, value: 259_200, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::HUAWEI_SDK,
    }
    /// The temporary disk of a function: 10,240 MB.
    HuaweiDiskSize = "huawei_disk_size" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::DiskSize, value: 10_240, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_CREATE_FUNCTION,
    }
    /// The size of the environment variables (`user_data`): 2 KB, according to the error FSS.1018.
    /// The API reference allows 4 KB, so a larger text might be rejected.
    HuaweiSmallEnvironment = "huawei_small_environment" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::EnvironmentSize, value: 2 * KIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_USER_DATA,
    }
    /// The size of the environment variables (`user_data`): 4 KB, according to the API reference.
    HuaweiEnvironment = "huawei_environment" {
        cloud: Cloud::Huawei, upload: None, target: None,
        scope: Scope::EnvironmentSize, value: 4 * KIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::HUAWEI_CREATE_FUNCTION,
    }
    /// The size of a request to SCF: 10 MB. It leaves room for a ZIP archive of about 7.86 MB, so
    /// the documented limits of the archive itself are never reached.
    TencentRequestBody = "tencent_request_body" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), target: None,
        scope: Scope::RequestBody, value: 10 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::ObservedRejection, source: sources::TENCENT_REQUEST,
    }
    /// The size of a ZIP archive in a request to SCF: 20 MB, according to the documentation. Newer
    /// SDKs state more, so a larger package might be rejected.
    TencentPackage = "tencent_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), target: Some(Target::Function),
        scope: Scope::Package, value: 20 * MIB, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_UPDATE_CODE,
    }
    /// The size of a ZIP archive in a request to SCF: 50 MB, according to newer SDKs.
    TencentLargePackage = "tencent_large_package" {
        cloud: Cloud::Tencent, upload: Some(Upload::Request), target: None,
        scope: Scope::Package, value: 50 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::SdkText, source: sources::TENCENT_CODE,
    }
    /// The total uncompressed size of the files of a package and its layers: 500 MB.
    TencentUncompressed = "tencent_uncompressed" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::Uncompressed, value: 500 * MIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a function name: 60 characters.
    TencentFunctionName = "tencent_function_name" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::FunctionName, value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a namespace: 60 characters.
    TencentNamespace = "tencent_namespace" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::Namespace, value: 60, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of a namespace and a function name together: 118 characters.
    TencentNamespaceAndFunction = "tencent_namespace_and_function" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::NamespaceAndFunction, value: 118, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The length of an alias: 64 characters.
    TencentAlias = "tencent_alias" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::Alias, value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_ALIAS,
    }
    /// The length of a layer name: 64 characters.
    TencentLayerName = "tencent_layer_name" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::LayerName, value: 64, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_API,
    }
    /// The length of a trigger name: 100 characters. The documentation states it for timers and
    /// states nothing for other triggers, so a longer name might be rejected.
    TencentTriggerName = "tencent_trigger_name" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::TriggerName, value: 100, severity: Severity::Warning, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_API,
    }
    /// The memory of a function: 3,072 MB.
    TencentMemorySize = "tencent_memory_size" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::MemorySize, value: 3072, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The timeout of a function: 900 seconds.
    TencentTimeout = "tencent_timeout" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::Timeout, value: 900, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
    /// The size of the environment variables: 4 KB.
    TencentEnvironment = "tencent_environment" {
        cloud: Cloud::Tencent, upload: None, target: None,
        scope: Scope::EnvironmentSize, value: 4 * KIB, severity: Severity::Error, is_adjustable: false,
        evidence: Evidence::Document, source: sources::TENCENT_QUOTAS,
    }
}
