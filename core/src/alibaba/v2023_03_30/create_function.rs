//! `POST /2023-03-30/functions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `CreateFunction`.

use super::settings;
use super::types::{FUNCTION, TAG, check_code};
use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::error::EncodeError;

pub(crate) static CREATE_FUNCTION: Operation = Operation::new(
    "CreateFunction",
    "POST",
    "/2023-03-30/functions",
    &[
        Field::member("function_name", "functionName", Kind::Text)
            .check(checks::name)
            .doc(
                "The name of the function; 1 to 128 letters, digits, `_`, and `-`, not \
                 beginning with a digit or `-`. A function of Function Compute 2.0 is named \
                 `service$function`.",
            ),
        settings::HANDLER.required(),
        settings::RUNTIME.required(),
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
        Field::member("resource_group_id", "resourceGroupId", Kind::Text)
            .nullable()
            .doc("The ID of the resource group that the function belongs to."),
        settings::ROLE,
        settings::SESSION_AFFINITY,
        settings::SESSION_AFFINITY_CONFIG,
        Field::member("tags", "tags", Kind::List(&Kind::Record(&TAG)))
            .nullable()
            .doc("The tags of the function."),
        settings::TIMEOUT,
        settings::TRACING_CONFIG,
        settings::VPC_CONFIG,
    ],
    &FUNCTION,
)
.check(check)
.doc(
    "Creates a function. Requires `code` unless the runtime is `custom-container` \
     or `micro-sandbox`.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateFunction`.");

fn check(service: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    check_code(service, arguments)?;
    let is_given = |name| arguments.members(name).is_some();
    let runtime = arguments.text("runtime").unwrap_or_default();
    let has_image = is_given("custom_container_config") || is_given("micro_sandbox_config");
    if is_given("code") || has_image || matches!(runtime, "custom-container" | "micro-sandbox") {
        return Ok(());
    }
    Err(EncodeError::new(
        "code",
        "is required for every runtime but `custom-container` and `micro-sandbox`",
    ))
}
