//! Functions with their configuration, of which published versions are a sort.

use std::collections::BTreeMap;

use super::{
    CODE_TYPE, CUSTOM_IMAGE, DEPENDENCY, FUNC_VPC, FUNCTION_ASYNC_CONFIG, MOUNT_CONFIG,
    NETWORK_CONTROL_CONFIG, REQUEST_ID, STRATEGY_CONFIG, check_code, code_package, of_urn,
};
use crate::engine::json::{Json, Kind as Found, Tape};
use crate::engine::order;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};
use crate::function::Function;
use crate::secret::Secret;
use crate::time::Timestamp;

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
        Field::member("gpu_memory", "gpu_memory", Kind::Int)
            .optional()
            .doc(
                "The GPU memory size, in MB; a multiple of 1,024 from 1,024 to 16,384. For custom \
                 runtimes and image-based functions only.",
            ),
        Field::member("gpu_type", "gpu_type", Kind::Text)
            .optional()
            .doc("The GPU type."),
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
        Field::member("func_vpc", "func_vpc", Kind::Record(&FUNC_VPC))
            .optional()
            .doc("The VPC that the function can access."),
        Field::member("func_vpc_id", "func_vpc_id", Kind::Text)
            .optional()
            .doc("The VPC ID; returned only in lists."),
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("The CIDR blocks of peered networks; at most 5, separated by `;`."),
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("The file systems that the function mounts."),
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
        Field::member("enterprise_project_id", "enterprise_project_id", Kind::Text)
            .optional()
            .doc("The ID of the enterprise project."),
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
        Field::member("enable_dynamic_memory", "enable_dynamic_memory", Kind::Bool)
            .optional()
            .doc(
                "Whether dynamic memory is enabled, which lets each invocation set its memory \
                 size.",
            ),
        Field::member("is_stateful_function", "is_stateful_function", Kind::Bool)
            .optional()
            .doc("Whether the function is stateful; `v2` functions only."),
        Field::member("enable_auth_in_header", "enable_auth_in_header", Kind::Bool)
            .optional()
            .doc(
                "Whether authentication information is added to request headers; image-based \
                 functions only.",
            ),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
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
        Field::member(
            "network_controller",
            "network_controller",
            Kind::Record(&NETWORK_CONTROL_CONFIG),
        )
        .optional()
        .doc("The network access restrictions."),
        Field::member("is_return_stream", "is_return_stream", Kind::Bool)
            .optional()
            .doc("Whether the function returns a stream; deprecated."),
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
        Field::member(
            "code_encrypt_kms_key_id",
            "code_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("The ID of the KMS key that encrypts the code."),
        Field::member("domain_names", "domain_names", Kind::Text)
            .optional()
            .doc(
                "The private domain names that the function can resolve, as a JSON array in a \
                 string: `[{\"id\": …, \"domain_name\": …}]`.",
            ),
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

/// The function. The service says no state: updates are done when it responds. What is encrypted of
/// the environment comes without its values, so it is left out.
fn function(function: &View<'_>, origin: &Origin) -> Function {
    let dependencies = function.strings("depend_version_list");
    let changed = function.text("last_modified");
    let environment = function.text("user_data");
    Function {
        runtime: function.string("runtime"),
        handler: function.string("handler"),
        memory_mb: function.amount("memory_size"),
        timeout_seconds: function.amount("timeout"),
        changed: changed.and_then(|time| Timestamp::from_iso_8601(&time)),
        layers: dependencies.or_else(|| function.strings("depend_list")),
        environment: environment.and_then(|json| variables(&json)),
        ..of_urn(function, origin)
    }
}

/// The variables of a JSON object.
fn variables(json: &str) -> Option<BTreeMap<String, Secret>> {
    let tape = Tape::read(json.as_bytes()).ok()?;
    let is_object = tape.root().kind() == Found::Object;
    let variable = |(name, value): (Json<'_>, Json<'_>)| {
        Some((name.text()?.into_owned(), Secret::new(value.scalar()?)))
    };
    is_object.then(|| order::secrets(&mut tape.root().members().filter_map(variable)))
}
