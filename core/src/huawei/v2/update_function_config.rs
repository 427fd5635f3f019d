//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/config`
//!
//! Source: "Modifying the Metadata of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::settings::{
    APP_XROLE, CUSTOM_IMAGE, DESCRIPTION, DOMAIN_NAMES, ENABLE_DYNAMIC_MEMORY, ENABLE_LTS_LOG,
    ENCRYPTED_USER_DATA, ENTERPRISE_PROJECT_ID, FUNC_VPC, GPU_MEMORY, GPU_TYPE, HANDLER,
    INITIALIZER_HANDLER, INITIALIZER_TIMEOUT, IS_STATEFUL_FUNCTION, LOG_CONFIG, LTS_CUSTOM_TAG,
    MEMORY_SIZE, MOUNT_CONFIG, NETWORK_CONTROLLER, PRE_STOP_HANDLER, PRE_STOP_TIMEOUT, RUNTIME,
    TIMEOUT, USER_DATA, USER_DATA_ENCRYPT_KMS_KEY_ID, XROLE,
};
use crate::huawei::types::{FUNCTION, STRATEGY_CONFIG};
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
        RUNTIME,
        TIMEOUT,
        HANDLER,
        MEMORY_SIZE,
        GPU_MEMORY,
        GPU_TYPE,
        USER_DATA,
        ENCRYPTED_USER_DATA,
        XROLE,
        APP_XROLE,
        DESCRIPTION,
        FUNC_VPC,
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("The CIDR blocks of peered networks; at most 5, separated by `;`."),
        MOUNT_CONFIG,
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("The instance limits."),
        CUSTOM_IMAGE,
        Field::member("extend_config", "extend_config", Kind::Text)
            .optional()
            .doc("The extended configuration, as a string."),
        INITIALIZER_HANDLER,
        INITIALIZER_TIMEOUT,
        PRE_STOP_HANDLER,
        PRE_STOP_TIMEOUT,
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
        ENTERPRISE_PROJECT_ID,
        LOG_CONFIG,
        NETWORK_CONTROLLER,
        IS_STATEFUL_FUNCTION,
        ENABLE_DYNAMIC_MEMORY,
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
        DOMAIN_NAMES,
        ENABLE_LTS_LOG,
        LTS_CUSTOM_TAG,
        USER_DATA_ENCRYPT_KMS_KEY_ID,
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
