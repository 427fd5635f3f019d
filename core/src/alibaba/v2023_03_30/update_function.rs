//! `PUT /2023-03-30/functions/{functionName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `UpdateFunction`.

use super::fields::FUNCTION_NAME;
use super::settings;
use super::types::{FUNCTION, check_code};
use crate::engine::table::Operation;

pub(crate) static UPDATE_FUNCTION: Operation = Operation::new(
    "UpdateFunction",
    "PUT",
    "/2023-03-30/functions/{function_name}",
    &[
        FUNCTION_NAME,
        settings::CODE,
        settings::CPU,
        settings::CUSTOM_CONTAINER_CONFIG,
        settings::CUSTOM_DNS,
        settings::CUSTOM_RUNTIME_CONFIG,
        settings::DESCRIPTION,
        settings::DISABLE_INJECT_CREDENTIALS,
        settings::DISABLE_ONDEMAND,
        settings::DISK_SIZE,
        settings::ENABLE_LONG_LIVING,
        settings::ENVIRONMENT_VARIABLES,
        settings::GPU_CONFIG,
        settings::HANDLER,
        settings::IDLE_TIMEOUT,
        settings::INSTANCE_CONCURRENCY,
        settings::INSTANCE_ISOLATION_MODE,
        settings::INSTANCE_LIFECYCLE_CONFIG,
        settings::INTERNET_ACCESS,
        settings::JUICE_FS_CONFIG,
        settings::LAYERS,
        settings::LOG_CONFIG,
        settings::MEMORY_SIZE,
        settings::MICRO_SANDBOX_CONFIG,
        settings::NAS_CONFIG,
        settings::OSS_MOUNT_CONFIG,
        settings::POLAR_FS_CONFIG,
        settings::ROLE,
        settings::RUNTIME,
        settings::SESSION_AFFINITY,
        settings::SESSION_AFFINITY_CONFIG,
        settings::TIMEOUT,
        settings::TRACING_CONFIG,
        settings::VPC_CONFIG,
    ],
    &FUNCTION,
)
.check(check_code)
.doc(
    "Updates the code and configuration of a function. Settings that are not given \
     keep their values. Tags are changed with [`super::TagResources`], the resource \
     group with [`super::ChangeResourceGroup`].",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateFunction`.");
