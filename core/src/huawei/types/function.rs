//! Functions with their configuration, of which published versions are a sort.

use super::settings::{
    APP_XROLE, CUSTOM_IMAGE, DESCRIPTION, DOMAIN_NAMES, ENABLE_DYNAMIC_MEMORY, ENABLE_LTS_LOG,
    ENCRYPTED_USER_DATA, ENTERPRISE_PROJECT_ID, FUNC_VPC, GPU_MEMORY, GPU_TYPE,
    INITIALIZER_HANDLER, INITIALIZER_TIMEOUT, IS_STATEFUL_FUNCTION, LTS_CUSTOM_TAG, MOUNT_CONFIG,
    NETWORK_CONTROLLER, PRE_STOP_HANDLER, PRE_STOP_TIMEOUT, USER_DATA,
    USER_DATA_ENCRYPT_KMS_KEY_ID, XROLE,
};
use super::{
    CODE_TYPE, DEPENDENCY, FUNCTION_ASYNC_CONFIG, REQUEST_ID, STRATEGY_CONFIG, check_code,
    code_package, function,
};
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static FUNCTION_TYPE: Enumeration = Enumeration::new(
    "FunctionType",
    &[
        Word::new(
            "V1",
            "v1",
            "The earlier generation; each instance processes one request at a time.",
        ),
        Word::new("V2", "v2", "The current generation."),
    ],
)
.doc("The generation of a function.");

pub(crate) static FUNCTION: Record = Record::new(
    "Function",
    &[
        Field::member("func_urn", "func_urn", Kind::Text)
            .doc("The function URN; most responses include the version."),
        Field::member("func_id", "func_id", Kind::Text)
            .optional()
            .doc("The function ID."),
        Field::member("resource_id", "resource_id", Kind::Text)
            .optional()
            .doc("The resource ID of the function."),
        Field::member("func_name", "func_name", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("domain_id", "domain_id", Kind::Text)
            .optional()
            .or_named("user_domain")
            .doc("The ID of the account's domain; named `user_domain` in responses before 2022."),
        Field::member("namespace", "namespace", Kind::Text)
            .optional()
            .doc("The project ID."),
        Field::member("project_name", "project_name", Kind::Text)
            .optional()
            .doc("The name of the project."),
        Field::member("package_name", "package", Kind::Text)
            .optional()
            .doc(
                "The group (package) that the function belongs to (`package` on the wire), such as \
                 `default`.",
            ),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("The runtime, such as `Python3.9`. The list of runtimes is open-ended."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("The timeout, in seconds, from 3 to 259,200."),
        Field::member("handler", "handler", Kind::Text)
            .optional()
            .doc("The handler, such as `index.handler`; `-` for image-based functions."),
        Field::member("memory_size", "memory_size", Kind::Int)
            .optional()
            .doc(
                "The memory size, in MB: 128, a multiple of 256 up to 2,048, or a multiple of 512 \
                 up to 4,096.",
            ),
        GPU_MEMORY,
        GPU_TYPE,
        Field::member("cpu", "cpu", Kind::Int)
            .optional()
            .doc("The CPU size, in thousandths of a core; proportional to the memory size."),
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .optional()
            .doc("The code type."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc("The URL of the code package in your OBS bucket; for code type `obs` only."),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("The name of the code file."),
        Field::member("code_size", "code_size", Kind::Int)
            .optional()
            .doc("The code size, in bytes."),
        Field::member("digest", "digest", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc(
                "The SHA-512 checksum of the uploaded code, in hexadecimal; may be empty for \
                 image-based functions.",
            ),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("The version: `latest` or the name of a published version."),
        Field::member("image_name", "image_name", Kind::Text)
            .optional()
            .doc("The internal name of the code's state, which changes with the code."),
        USER_DATA,
        ENCRYPTED_USER_DATA,
        XROLE,
        APP_XROLE,
        DESCRIPTION,
        Field::member("version_description", "version_description", Kind::Text)
            .optional()
            .doc("The description of the version."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "The time of the last update, as `YYYY-MM-DD HH:MM:SS` or in ISO 8601 format with \
                 a time zone.",
            ),
        Field::member("ephemeral_storage", "ephemeral_storage", Kind::Int)
            .optional()
            .doc("The size of the `/tmp` directory, in MB: 512 or 10,240."),
        FUNC_VPC,
        Field::member("func_vpc_id", "func_vpc_id", Kind::Text)
            .optional()
            .doc("The VPC ID; returned only in lists."),
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("The CIDR blocks of peered networks; at most 5, separated by `;`."),
        MOUNT_CONFIG,
        Field::member("depend_list", "depend_list", Kind::List(&Kind::Text))
            .optional()
            .doc("The IDs of the dependencies, as listed by older API versions."),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The IDs of the dependency versions."),
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("The instance limits."),
        Field::member("concurrency", "concurrency", Kind::Int)
            .optional()
            .doc("The maximum number of instances; returned only in lists of versions."),
        Field::member("concurrent_num", "concurrent_num", Kind::Int)
            .optional()
            .doc(
                "The number of concurrent requests per instance; returned only in lists of \
                 versions.",
            ),
        Field::member(
            "dependencies",
            "dependencies",
            Kind::List(&Kind::Record(&DEPENDENCY)),
        )
        .optional()
        .doc("The dependency packages."),
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
        ENTERPRISE_PROJECT_ID,
        Field::member("long_time", "long_time", Kind::Bool)
            .optional()
            .doc("Whether long timeouts are allowed."),
        Field::member("log_group_id", "log_group_id", Kind::Text)
            .optional()
            .doc("The log group ID."),
        Field::member("log_stream_id", "log_stream_id", Kind::Text)
            .optional()
            .doc("The log stream ID."),
        Field::member("type", "type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc(
                "The function generation. Set it when you restore a function, because the vendor's \
                 pages disagree on the default.",
            ),
        Field::member("fail_count", "fail_count", Kind::Int)
            .optional()
            .doc("The number of failed invocations in the last day."),
        Field::member("is_bridge_function", "is_bridge_function", Kind::Bool)
            .optional()
            .doc("Whether the function is a bridge function."),
        Field::member(
            "bind_bridge_func_urns",
            "bind_bridge_funcUrns",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The URNs of the bridge functions that are bound to the function."),
        Field::member("enable_cloud_debug", "enable_cloud_debug", Kind::Text)
            .optional()
            .doc("Whether cloud debugging is enabled; deprecated."),
        ENABLE_DYNAMIC_MEMORY,
        IS_STATEFUL_FUNCTION,
        Field::member("enable_auth_in_header", "enable_auth_in_header", Kind::Bool)
            .optional()
            .doc(
                "Whether authentication information is added to request headers; image-based \
                 functions only.",
            ),
        CUSTOM_IMAGE,
        Field::member(
            "reserved_instance_idle_mode",
            "reserved_instance_idle_mode",
            Kind::Bool,
        )
        .optional()
        .doc("Whether reserved instances can be idle."),
        Field::member(
            "reserved_instance_count",
            "reserved_instance_count",
            Kind::Int,
        )
        .optional()
        .doc("The number of reserved instances."),
        Field::member("apig_route_enable", "apig_route_enable", Kind::Bool)
            .optional()
            .doc("Whether API Gateway routing rules are configured."),
        Field::member(
            "enable_class_isolation",
            "enable_class_isolation",
            Kind::Bool,
        )
        .optional()
        .doc("Whether the function's classes are isolated from those of the runtime; Java only."),
        Field::member(
            "allow_ephemeral_storage",
            "allow_ephemeral_storage",
            Kind::Bool,
        )
        .optional()
        .doc("Whether the size of the `/tmp` directory can be set."),
        NETWORK_CONTROLLER,
        Field::member("is_return_stream", "is_return_stream", Kind::Bool)
            .optional()
            .doc("Whether the function returns a stream; deprecated."),
        ENABLE_LTS_LOG,
        LTS_CUSTOM_TAG,
        USER_DATA_ENCRYPT_KMS_KEY_ID,
        Field::member(
            "code_encrypt_kms_key_id",
            "code_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("The ID of the KMS key that encrypts the code."),
        DOMAIN_NAMES,
        Field::member(
            "function_async_config",
            "function_async_config",
            Kind::Record(&FUNCTION_ASYNC_CONFIG),
        )
        .optional()
        .doc("The settings of asynchronous invocations."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.package(code_package)
.function(function)
.check(check_code)
.doc(
    "A function, or a version of one, with its configuration, the source of its code, \
     and its checksum. The members that are present depend on the operation: \
     `ShowFunctionConfig` returns the most; list items have no VPC, file systems, or \
     dependencies.",
);
