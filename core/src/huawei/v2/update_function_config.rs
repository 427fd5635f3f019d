//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/config`
//!
//! Source: "Modifying the Metadata of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::{
    CUSTOM_IMAGE, FUNC_LOG_CONFIG, FUNC_VPC, FUNCTION, MOUNT_CONFIG, NETWORK_CONTROL_CONFIG,
    STRATEGY_CONFIG,
};
use crate::urn;

pub(crate) static UPDATE_FUNCTION_CONFIG: Operation = Operation::new(
    "UpdateFunctionConfig",
    "PUT",
    "/v2/{project_id}/fgs/functions/{function_urn}/config",
    &[
        FUNCTION_URN,
        Field::member("func_name", "func_name", Kind::Text)
            .check(checks::name)
            .doc("The name of the function."),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("The runtime, such as `Python3.9`. The list of runtimes is open-ended."),
        Field::member("timeout", "timeout", Kind::Int)
            .doc("The timeout, in seconds, from 3 to 259,200."),
        Field::member("handler", "handler", Kind::Text)
            .doc("The handler, such as `index.handler`; `-` for image-based functions."),
        Field::member("memory_size", "memory_size", Kind::Int).doc(
            "The memory size, in MB: 128, a multiple of 256 up to 2,048, or a multiple of 512 \
             up to 4,096.",
        ),
        Field::member("gpu_memory", "gpu_memory", Kind::Int)
            .optional()
            .doc(
                "The GPU memory size, in MB; a multiple of 1,024 from 1,024 to 16,384. For custom \
                 runtimes and image-based functions only.",
            ),
        Field::member("gpu_type", "gpu_type", Kind::Text)
            .optional()
            .doc("The GPU type."),
        Field::member("user_data", "user_data", Kind::Secret)
            .optional()
            .doc(
                "The environment variables, as a JSON object in a string; at most 20 pairs and 4 \
                 KB.",
            ),
        Field::member("encrypted_user_data", "encrypted_user_data", Kind::Secret)
            .optional()
            .doc(
                "The environment variables that are stored encrypted, as a JSON object in a \
                 string; at most 20 pairs and 4 KB.",
            ),
        Field::member("xrole", "xrole", Kind::Text).optional().doc(
            "The configuration agency, which grants the function access to other cloud \
             services.",
        ),
        Field::member("app_xrole", "app_xrole", Kind::Text)
            .optional()
            .doc("The execution agency, if it differs from the configuration agency."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the function; at most 512 characters."),
        Field::member("func_vpc", "func_vpc", Kind::Record(&FUNC_VPC))
            .optional()
            .doc("The VPC that the function can access."),
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("The CIDR blocks of peered networks; at most 5, separated by `;`."),
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("The file systems that the function mounts."),
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("The instance limits."),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
        Field::member("extend_config", "extend_config", Kind::Text)
            .optional()
            .doc("The extended configuration, as a string."),
        Field::member("initializer_handler", "initializer_handler", Kind::Text)
            .optional()
            .doc("The handler of the initializer."),
        Field::member("initializer_timeout", "initializer_timeout", Kind::Int)
            .optional()
            .doc(
                "The timeout of the initializer, in seconds, from 1 to 300; required with \
                 `initializer_handler`.",
            ),
        Field::member("pre_stop_handler", "pre_stop_handler", Kind::Text)
            .optional()
            .doc("The pre-stop handler, which is invoked before an instance stops."),
        Field::member("pre_stop_timeout", "pre_stop_timeout", Kind::Int)
            .optional()
            .doc(
                "The timeout of the pre-stop handler, in seconds, from 1 to 90; required with \
                 `pre_stop_handler`.",
            ),
        Field::member("restore_hook_handler", "restore_hook_handler", Kind::Text)
            .optional()
            .doc(
                "The restore hook, which is invoked when an instance starts from a snapshot; Java \
                 only.",
            ),
        Field::member("restore_hook_timeout", "restore_hook_timeout", Kind::Int)
            .optional()
            .doc(
                "The timeout of the restore hook, in seconds, from 1 to 300; required with \
                 `restore_hook_handler`.",
            ),
        Field::member("heartbeat_handler", "heartbeat_handler", Kind::Text)
            .optional()
            .doc("The heartbeat handler, which must be in the same file as `handler`; Java only."),
        Field::member("ephemeral_storage", "ephemeral_storage", Kind::Int)
            .optional()
            .doc("The size of the `/tmp` directory, in MB: 512 or 10,240."),
        Field::member("enterprise_project_id", "enterprise_project_id", Kind::Text)
            .optional()
            .doc("The ID of the enterprise project."),
        Field::member("log_config", "log_config", Kind::Record(&FUNC_LOG_CONFIG))
            .optional()
            .doc("The log group and log stream that the function's logs are delivered to."),
        Field::member(
            "network_controller",
            "network_controller",
            Kind::Record(&NETWORK_CONTROL_CONFIG),
        )
        .optional()
        .doc("The network access restrictions."),
        Field::member("is_stateful_function", "is_stateful_function", Kind::Bool)
            .optional()
            .doc("Whether the function is stateful; `v2` functions only."),
        Field::member("enable_dynamic_memory", "enable_dynamic_memory", Kind::Bool)
            .optional()
            .doc(
                "Whether dynamic memory is enabled, which lets each invocation set its memory \
                 size.",
            ),
        Field::member("enable_auth_in_header", "enable_auth_in_header", Kind::Bool)
            .optional()
            .doc(
                "Whether authentication information is added to request headers; image-based \
                 functions only.",
            ),
        Field::member(
            "enable_class_isolation",
            "enable_class_isolation",
            Kind::Bool,
        )
        .optional()
        .doc("Whether the function's classes are isolated from those of the runtime; Java only."),
        Field::member("domain_names", "domain_names", Kind::Text)
            .optional()
            .doc(
                "The private domain names that the function can resolve, as a JSON array in a \
                 string: `[{\"id\": …, \"domain_name\": …}]`.",
            ),
        Field::member("enable_lts_log", "enable_lts_log", Kind::Bool)
            .optional()
            .doc("Whether logging is enabled."),
        Field::member("lts_custom_tag", "lts_custom_tag", Kind::Map(&Kind::Text))
            .optional()
            .doc("The custom tags of the log entries."),
        Field::member(
            "user_data_encrypt_kms_key_id",
            "user_data_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("The ID of the KMS key that encrypts the environment variables."),
    ],
    &FUNCTION,
)
.check(urn::is_of_service)
.doc(
    "Replaces the configuration of a function. Five members are required; take their \
     current values from `ShowFunctionConfig`. An empty string clears a member.",
)
.source(
    "\"Modifying the Metadata of a Function\", FunctionGraph API \
reference v2.",
);
