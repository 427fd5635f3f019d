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
            .doc("Name of the function."),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("Runtime, such as `Python3.9`; an open set."),
        Field::member("timeout", "timeout", Kind::Int).doc("Timeout in seconds, 3 to 259200."),
        Field::member("handler", "handler", Kind::Text)
            .doc("Entry point, such as `index.handler`; `-` for images."),
        Field::member("memory_size", "memory_size", Kind::Int)
            .doc("Memory in MB: 128, 256, 512, then in steps of 256 up to 4096."),
        Field::member("gpu_memory", "gpu_memory", Kind::Int)
            .optional()
            .doc(
                "Memory of the GPU in MB, 1024 to 16384 in steps of 1024; custom \
runtimes and images only.",
            ),
        Field::member("gpu_type", "gpu_type", Kind::Text)
            .optional()
            .doc("Type of the GPU."),
        Field::member("user_data", "user_data", Kind::Secret)
            .optional()
            .doc(
                "Environment variables: a JSON object as a string, at most 20 pairs \
and 4 KB.",
            ),
        Field::member("encrypted_user_data", "encrypted_user_data", Kind::Secret)
            .optional()
            .doc(
                "Environment variables that are stored encrypted: a JSON object as a \
string, at most 20 pairs and 4 KB.",
            ),
        Field::member("xrole", "xrole", Kind::Text)
            .optional()
            .doc("Agency that the function gets its rights from."),
        Field::member("app_xrole", "app_xrole", Kind::Text)
            .optional()
            .doc("Agency for its runs, where that is another one."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description, at most 512 characters."),
        Field::member("func_vpc", "func_vpc", Kind::Record(&FUNC_VPC))
            .optional()
            .doc("Network of the user's own that it reaches."),
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("CIDR blocks of peered networks, at most 5, separated by `;`."),
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("File systems that it mounts."),
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("Limits on instances."),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
        Field::member("extend_config", "extend_config", Kind::Text)
            .optional()
            .doc("Further configuration, as a string."),
        Field::member("initializer_handler", "initializer_handler", Kind::Text)
            .optional()
            .doc("Entry point of the initializer."),
        Field::member("initializer_timeout", "initializer_timeout", Kind::Int)
            .optional()
            .doc(
                "Timeout of the initializer in seconds, 1 to 300; required with \
its entry point.",
            ),
        Field::member("pre_stop_handler", "pre_stop_handler", Kind::Text)
            .optional()
            .doc("Entry point that is called before an instance stops."),
        Field::member("pre_stop_timeout", "pre_stop_timeout", Kind::Int)
            .optional()
            .doc(
                "Timeout of that call in seconds, 1 to 90; required with its \
entry point.",
            ),
        Field::member("restore_hook_handler", "restore_hook_handler", Kind::Text)
            .optional()
            .doc(
                "Entry point that is called when an instance starts from a snapshot; \
Java only.",
            ),
        Field::member("restore_hook_timeout", "restore_hook_timeout", Kind::Int)
            .optional()
            .doc(
                "Timeout of that call in seconds, 1 to 300; required with its \
entry point.",
            ),
        Field::member("heartbeat_handler", "heartbeat_handler", Kind::Text)
            .optional()
            .doc("Entry point of the heartbeat, in the file of the handler; Java only."),
        Field::member("ephemeral_storage", "ephemeral_storage", Kind::Int)
            .optional()
            .doc("Size of `/tmp` in MB: 512 or 10240."),
        Field::member("enterprise_project_id", "enterprise_project_id", Kind::Text)
            .optional()
            .doc("Id of the enterprise project."),
        Field::member("log_config", "log_config", Kind::Record(&FUNC_LOG_CONFIG))
            .optional()
            .doc("Destination of the logs."),
        Field::member(
            "network_controller",
            "network_controller",
            Kind::Record(&NETWORK_CONTROL_CONFIG),
        )
        .optional()
        .doc("Which networks it reaches, and is reached from."),
        Field::member("is_stateful_function", "is_stateful_function", Kind::Bool)
            .optional()
            .doc("Whether it keeps state; `v2` only."),
        Field::member("enable_dynamic_memory", "enable_dynamic_memory", Kind::Bool)
            .optional()
            .doc("Whether its memory follows the request."),
        Field::member("enable_auth_in_header", "enable_auth_in_header", Kind::Bool)
            .optional()
            .doc("Whether requests carry credentials in their headers; images only."),
        Field::member(
            "enable_class_isolation",
            "enable_class_isolation",
            Kind::Bool,
        )
        .optional()
        .doc(
            "Whether its classes are isolated from those of the runtime; Java \
only.",
        ),
        Field::member("domain_names", "domain_names", Kind::Text)
            .optional()
            .doc(
                "Names of the user's own DNS, a JSON array as a string: `[{\"id\": …, \
\"domain_name\": …}]`.",
            ),
        Field::member("enable_lts_log", "enable_lts_log", Kind::Bool)
            .optional()
            .doc("Whether it writes logs."),
        Field::member("lts_custom_tag", "lts_custom_tag", Kind::Map(&Kind::Text))
            .optional()
            .doc("Tags of its log entries."),
        Field::member(
            "user_data_encrypt_kms_key_id",
            "user_data_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("Id of the KMS key that encrypts the environment variables."),
    ],
    &FUNCTION,
)
.check(urn::is_of_service)
.doc(
    "Replaces a function's configuration. Five members are required, as \
`ShowFunctionConfig` says them; empty strings clear what they stand \
for.",
)
.source(
    "\"Modifying the Metadata of a Function\", FunctionGraph API \
reference v2.",
);
