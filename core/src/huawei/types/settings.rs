//! Settings of functions: what creating and updating take, and what functions say of themselves.

use crate::engine::table::{Field, Kind};
use crate::huawei::types;

pub(in crate::huawei) const RUNTIME: Field = Field::member("runtime", "runtime", Kind::Text)
    .doc("The runtime, such as `Python3.9`. The list of runtimes is open-ended.");

pub(in crate::huawei) const TIMEOUT: Field = Field::member("timeout", "timeout", Kind::Int)
    .doc("The timeout, in seconds, from 3 to 259,200.");

pub(in crate::huawei) const HANDLER: Field = Field::member("handler", "handler", Kind::Text)
    .doc("The handler, such as `index.handler`; `-` for image-based functions.");

pub(in crate::huawei) const MEMORY_SIZE: Field =
    Field::member("memory_size", "memory_size", Kind::Int).doc(
        "The memory size, in MB: 128, a multiple of 256 up to 2,048, or a multiple of 512 \
             up to 4,096.",
    );

pub(in crate::huawei) const GPU_MEMORY: Field =
    Field::member("gpu_memory", "gpu_memory", Kind::Int)
        .optional()
        .doc(
            "The GPU memory size, in MB; a multiple of 1,024 from 1,024 to 16,384. For custom \
                 runtimes and image-based functions only.",
        );

pub(in crate::huawei) const GPU_TYPE: Field = Field::member("gpu_type", "gpu_type", Kind::Text)
    .optional()
    .doc("The GPU type.");

pub(in crate::huawei) const USER_DATA: Field =
    Field::member("user_data", "user_data", Kind::Secret)
        .optional()
        .doc(
            "The environment variables, as a JSON object in a string; at most 20 pairs and 4 \
                 KB.",
        );

pub(in crate::huawei) const ENCRYPTED_USER_DATA: Field =
    Field::member("encrypted_user_data", "encrypted_user_data", Kind::Secret)
        .optional()
        .doc(
            "The environment variables that are stored encrypted, as a JSON object in a \
                 string; at most 20 pairs and 4 KB.",
        );

pub(in crate::huawei) const XROLE: Field =
    Field::member("xrole", "xrole", Kind::Text).optional().doc(
        "The configuration agency, which grants the function access to other cloud \
             services.",
    );

pub(in crate::huawei) const APP_XROLE: Field = Field::member("app_xrole", "app_xrole", Kind::Text)
    .optional()
    .doc("The execution agency, if it differs from the configuration agency.");

pub(in crate::huawei) const DESCRIPTION: Field =
    Field::member("description", "description", Kind::Text)
        .optional()
        .doc("The description of the function; at most 512 characters.");

pub(in crate::huawei) const FUNC_VPC: Field =
    Field::member("func_vpc", "func_vpc", Kind::Record(&types::FUNC_VPC))
        .optional()
        .doc("The VPC that the function can access.");

pub(in crate::huawei) const MOUNT_CONFIG: Field = Field::member(
    "mount_config",
    "mount_config",
    Kind::Record(&types::MOUNT_CONFIG),
)
.optional()
.doc("The file systems that the function mounts.");

pub(in crate::huawei) const CUSTOM_IMAGE: Field = Field::member(
    "custom_image",
    "custom_image",
    Kind::Record(&types::CUSTOM_IMAGE),
)
.optional()
.doc("The container image.");

pub(in crate::huawei) const INITIALIZER_HANDLER: Field =
    Field::member("initializer_handler", "initializer_handler", Kind::Text)
        .optional()
        .doc("The handler of the initializer.");

pub(in crate::huawei) const INITIALIZER_TIMEOUT: Field =
    Field::member("initializer_timeout", "initializer_timeout", Kind::Int)
        .optional()
        .doc(
            "The timeout of the initializer, in seconds, from 1 to 300; required with \
                 `initializer_handler`.",
        );

pub(in crate::huawei) const PRE_STOP_HANDLER: Field =
    Field::member("pre_stop_handler", "pre_stop_handler", Kind::Text)
        .optional()
        .doc("The pre-stop handler, which is invoked before an instance stops.");

pub(in crate::huawei) const PRE_STOP_TIMEOUT: Field =
    Field::member("pre_stop_timeout", "pre_stop_timeout", Kind::Int)
        .optional()
        .doc(
            "The timeout of the pre-stop handler, in seconds, from 1 to 90; required with \
                 `pre_stop_handler`.",
        );

pub(in crate::huawei) const ENTERPRISE_PROJECT_ID: Field =
    Field::member("enterprise_project_id", "enterprise_project_id", Kind::Text)
        .optional()
        .doc("The ID of the enterprise project.");

pub(in crate::huawei) const LOG_CONFIG: Field = Field::member(
    "log_config",
    "log_config",
    Kind::Record(&types::FUNC_LOG_CONFIG),
)
.optional()
.doc("The log group and log stream that the function's logs are delivered to.");

pub(in crate::huawei) const NETWORK_CONTROLLER: Field = Field::member(
    "network_controller",
    "network_controller",
    Kind::Record(&types::NETWORK_CONTROL_CONFIG),
)
.optional()
.doc("The network access restrictions.");

pub(in crate::huawei) const IS_STATEFUL_FUNCTION: Field =
    Field::member("is_stateful_function", "is_stateful_function", Kind::Bool)
        .optional()
        .doc("Whether the function is stateful; `v2` functions only.");

pub(in crate::huawei) const ENABLE_DYNAMIC_MEMORY: Field =
    Field::member("enable_dynamic_memory", "enable_dynamic_memory", Kind::Bool)
        .optional()
        .doc(
            "Whether dynamic memory is enabled, which lets each invocation set its memory \
                 size.",
        );

pub(in crate::huawei) const DOMAIN_NAMES: Field =
    Field::member("domain_names", "domain_names", Kind::Text)
        .optional()
        .doc(
            "The private domain names that the function can resolve, as a JSON array in a \
                 string: `[{\"id\": …, \"domain_name\": …}]`.",
        );

pub(in crate::huawei) const ENABLE_LTS_LOG: Field =
    Field::member("enable_lts_log", "enable_lts_log", Kind::Bool)
        .optional()
        .doc("Whether logging is enabled.");

pub(in crate::huawei) const LTS_CUSTOM_TAG: Field =
    Field::member("lts_custom_tag", "lts_custom_tag", Kind::Map(&Kind::Text))
        .optional()
        .doc("The custom tags of the log entries.");

pub(in crate::huawei) const USER_DATA_ENCRYPT_KMS_KEY_ID: Field = Field::member(
    "user_data_encrypt_kms_key_id",
    "user_data_encrypt_kms_key_id",
    Kind::Text,
)
.optional()
.doc("The ID of the KMS key that encrypts the environment variables.");
