//! Alibaba Cloud Function Compute (FC).

mod credentials;
mod error;
mod function_compute_2016;
mod function_compute_2021;
mod names;
mod page;
pub mod sign_acs3;
pub mod sign_fc;
pub(crate) mod types;
pub mod v2016_08_15;
pub mod v2021_04_06;

pub use credentials::Credentials;
pub use function_compute_2016::FunctionCompute2016;
pub use function_compute_2021::FunctionCompute2021;
pub use types::{
    AliasResponse, Code, CustomContainerConfig, Deleted, Direction, FunctionCode, FunctionError,
    FunctionResponse, InvocationErrorType, InvocationType, LogConfig, LogType, MountPoint,
    NasConfig, ServiceResponse, TracingConfig, TriggerResponse, VersionResponse, VpcConfig,
};
pub use v2016_08_15::GetFunctionCode as GetFunctionCode2016;
pub use v2021_04_06::GetFunctionCode as GetFunctionCode2021;
