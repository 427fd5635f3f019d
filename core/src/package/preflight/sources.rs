//! The pages that limits and rules come from.

pub(super) const ALIBABA_LIMITS: &str = "Limits (Function Compute 2.0), Limits of usage (3.0): https://www.alibabacloud.com/help/en/functioncompute/fc-2-0/product-overview/limits";
pub(super) const ALIBABA_CODE_SIZE: &str = "rejection quoted in an issue of Serverless-Devs/Serverless-Devs, 2020: Code size exceeds the maximum allowed length (max: 52428800, actual: '57224631')";
pub(super) const ALIBABA_PAYLOAD: &str = "rejection quoted in an issue of devsapp/fc, 2023: payload size exceeds maximum allowed size (104857600 bytes)";
pub(super) const ALIBABA_CREATE_FUNCTION: &str = "CreateFunction (Function Compute 2.0), CreateFunctionInput (3.0): https://www.alibabacloud.com/help/en/functioncompute/fc-2-0/developer-reference/api-createfunction";
pub(super) const ALIBABA_PROVIDER: &str = "check of `name` in the resource alicloud_fc_function of the vendor's Terraform provider: https://github.com/aliyun/terraform-provider-alicloud";
pub(super) const ALIBABA_ALIAS: &str =
    "ALIYUN::FC::Alias: https://www.alibabacloud.com/help/doc-detail/159381.htm";
pub(super) const ALIBABA_API: &str =
    "API reference of Function Compute 3.0 (2023-03-30), Limits of usage (3.0)";
pub(super) const ALIBABA_CODE: &str = "Code (Function Compute 2.0): https://www.alibabacloud.com/help/en/fc/developer-reference/api-fc-open-2021-04-06-struct-code";

pub(super) const HUAWEI_CONSTRAINTS: &str = "Notes and Constraints (FunctionGraph): https://support.huaweicloud.com/intl/ae-ad-1-usermanual-functiongraph/functiongraph_01_0150.html";
pub(super) const HUAWEI_QUOTAS: &str = "Quotas and Usage Restrictions (FunctionGraph, older edition): https://support.huaweicloud.com/en-us/productdesc-functiongraph/functiongraph_01_0150.html";
pub(super) const HUAWEI_INLINE: &str = "Error Codes (FunctionGraph), FSS.1072; FGS.Function: https://support.huaweicloud.com/eu/tr-aos/fgs-function.html";
pub(super) const HUAWEI_AUTHENTICATION: &str = "Authentication (Huawei Cloud API references): AK/SK-based authentication supports API requests with a body not larger than 12 MB; for larger ones a token is recommended";
pub(super) const HUAWEI_DEPENDENCIES: &str = "Configuring Dependency Packages (FunctionGraph): https://support.huaweicloud.com/intl/en-us/usermanual-functiongraph/functiongraph_01_2119.html";
pub(super) const HUAWEI_CREATE_FUNCTION: &str = "Creating a Function (FunctionGraph): https://support.huaweicloud.com/api-functiongraph/functiongraph_06_0108.html";
pub(super) const HUAWEI_VERSION: &str = "Publishing a Function Version (FunctionGraph): https://support.huaweicloud.com/api-functiongraph/functiongraph_06_0144.html";
pub(super) const HUAWEI_ALIAS: &str = "Creating an Alias for a Function Version (FunctionGraph): https://support.huaweicloud.com/intl/en-us/api-functiongraph/functiongraph_06_0114.html";
pub(super) const HUAWEI_ALIAS_CONSOLE: &str = "Aliases (FunctionGraph user guide): https://support.huaweicloud.com/intl/en-us/usermanual-functiongraph/functiongraph_01_1829.html";
pub(super) const HUAWEI_DEPENDENCY: &str =
    "Creating a Dependency Version (FunctionGraph API reference)";
pub(super) const HUAWEI_STORED_DEPENDENCY: &str = "What Are the Precautions for Using a Dependency? (FunctionGraph): https://support.huaweicloud.com/functiongraph_faq/functiongraph_03_0847.html";
pub(super) const HUAWEI_IMPORT: &str =
    "Importing and Exporting Functions (FunctionGraph user guide)";
pub(super) const HUAWEI_USER_DATA: &str = "Error Codes (FunctionGraph), FSS.1018";
pub(super) const HUAWEI_SDK: &str =
    "`memory_size` and `timeout` in the SDKs of API v2 (FunctionGraph)";
pub(super) const HUAWEI_PACKAGES: &str = "Creating a Deployment Package (FunctionGraph): https://support.huaweicloud.com/en-us/usermanual-functiongraph/functiongraph_01_0152.html";
pub(super) const HUAWEI_MODEL: &str = "Function Model (FunctionGraph): https://support.huaweicloud.com/api-functiongraph/functiongraph_06_0102.html";

pub(super) const TENCENT_QUOTAS: &str =
    "Quota Limits (SCF): https://www.tencentcloud.com/document/product/583/11637";
pub(super) const TENCENT_REQUEST: &str = "Signature v3: a body of at most 10 MB; rejection quoted in issues, 2021: Your current request size exceed  max 10485760B, but your 24320473B";
pub(super) const TENCENT_UPDATE_CODE: &str = "`ZipFile` in UpdateFunctionCode (SCF): https://www.tencentcloud.com/document/product/583/18581";
pub(super) const TENCENT_CODE: &str = "`ZipFile` of Code in newer SDKs of API 2018-04-16 (SCF)";
pub(super) const TENCENT_CREATE_FUNCTION: &str =
    "CreateFunction (SCF): https://cloud.tencent.com/document/api/583/18586";
pub(super) const TENCENT_ALIAS: &str =
    "CreateAlias (SCF): https://www.tencentcloud.com/document/product/583/36325";
pub(super) const TENCENT_API: &str =
    "SCF API 2018-04-16: PublishLayerVersion, CreateTrigger, InvalidParameterValue.Namespace";
pub(super) const TENCENT_DEPLOYING: &str =
    "Deploying Functions (SCF): https://www.tencentcloud.com/document/product/583/32741";
