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
            "The older generation: one request at a time for each instance.",
        ),
        Word::new("V2", "v2", "The present one."),
    ],
)
.doc("Generation of a function.");

pub(crate) static FUNCTION: Record = Record::new(
    "Function",
    &[
        Field::member("func_urn", "func_urn", Kind::Text)
            .doc("URN of the function, in most responses with its version."),
        Field::member("func_id", "func_id", Kind::Text)
            .optional()
            .doc("Id of the function."),
        Field::member("resource_id", "resource_id", Kind::Text)
            .optional()
            .doc("Id of the function as a resource."),
        Field::member("func_name", "func_name", Kind::Text)
            .optional()
            .doc("Name of the function."),
        Field::member("domain_id", "domain_id", Kind::Text)
            .optional()
            .or_named("user_domain")
            .doc(
                "Id of the account's domain; responses before 2022 call it \
`user_domain`.",
            ),
        Field::member("namespace", "namespace", Kind::Text)
            .optional()
            .doc("Id of the project."),
        Field::member("project_name", "project_name", Kind::Text)
            .optional()
            .doc("Name of the project."),
        Field::member("package_name", "package", Kind::Text)
            .optional()
            .doc(
                "Group that the function is in (`package` on the wire), such as \
`default`.",
            ),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("Runtime, such as `Python3.9`; an open set."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("Timeout in seconds, 3 to 259200."),
        Field::member("handler", "handler", Kind::Text)
            .optional()
            .doc("Entry point, such as `index.handler`; `-` for images."),
        Field::member("memory_size", "memory_size", Kind::Int)
            .optional()
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
        Field::member("cpu", "cpu", Kind::Int)
            .optional()
            .doc("Computing power in thousandths of a core; it follows the memory."),
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .optional()
            .doc("Where the code comes from."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc("Address of the package in the user's bucket, for code type `obs`."),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("File name of the code."),
        Field::member("code_size", "code_size", Kind::Int)
            .optional()
            .doc("Size of the code in bytes."),
        Field::member("digest", "digest", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc(
                "SHA-512 of the code as uploaded, hexadecimal; an image may have \
none.",
            ),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("Version: `latest`, or the name of a published one."),
        Field::member("image_name", "image_name", Kind::Text)
            .optional()
            .doc("Internal name of the code's state, which changes with the code."),
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
        Field::member("version_description", "version_description", Kind::Text)
            .optional()
            .doc("Description of the version."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "Time of the last update, in one of the two forms that the service \
uses.",
            ),
        Field::member("ephemeral_storage", "ephemeral_storage", Kind::Int)
            .optional()
            .doc("Size of `/tmp` in MB: 512 or 10240."),
        Field::member("func_vpc", "func_vpc", Kind::Record(&FUNC_VPC))
            .optional()
            .doc("Network of the user's own that it reaches."),
        Field::member("func_vpc_id", "func_vpc_id", Kind::Text)
            .optional()
            .doc("Id of that network's configuration, in lists."),
        Field::member("peering_cidr", "peering_cidr", Kind::Text)
            .optional()
            .doc("CIDR blocks of peered networks, at most 5, separated by `;`."),
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("File systems that it mounts."),
        Field::member("depend_list", "depend_list", Kind::List(&Kind::Text))
            .optional()
            .doc("Ids of dependencies, as older API versions list them."),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("Ids of dependency versions."),
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("Limits on instances."),
        Field::member("concurrency", "concurrency", Kind::Int)
            .optional()
            .doc("Maximum number of instances, in items of a list of versions."),
        Field::member("concurrent_num", "concurrent_num", Kind::Int)
            .optional()
            .doc("Concurrent requests of an instance, in items of a list of versions."),
        Field::member(
            "dependencies",
            "dependencies",
            Kind::List(&Kind::Record(&DEPENDENCY)),
        )
        .optional()
        .doc("Dependency packages."),
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
        Field::member("enterprise_project_id", "enterprise_project_id", Kind::Text)
            .optional()
            .doc("Id of the enterprise project."),
        Field::member("long_time", "long_time", Kind::Bool)
            .optional()
            .doc("Whether long timeouts are allowed."),
        Field::member("log_group_id", "log_group_id", Kind::Text)
            .optional()
            .doc("Id of the log group."),
        Field::member("log_stream_id", "log_stream_id", Kind::Text)
            .optional()
            .doc("Id of the log stream."),
        Field::member("type", "type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc(
                "Generation of the function; the documents state both as the default, \
so send it when restoring.",
            ),
        Field::member("fail_count", "fail_count", Kind::Int)
            .optional()
            .doc("Failed runs of the last day."),
        Field::member("is_bridge_function", "is_bridge_function", Kind::Bool)
            .optional()
            .doc("Whether it is a bridge function."),
        Field::member(
            "bind_bridge_func_urns",
            "bind_bridge_funcUrns",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("URNs of bridge functions that are bound to it."),
        Field::member("enable_cloud_debug", "enable_cloud_debug", Kind::Text)
            .optional()
            .doc("Whether it can be debugged in the cloud; no longer used."),
        Field::member("enable_dynamic_memory", "enable_dynamic_memory", Kind::Bool)
            .optional()
            .doc("Whether its memory follows the request."),
        Field::member("is_stateful_function", "is_stateful_function", Kind::Bool)
            .optional()
            .doc("Whether it keeps state; `v2` only."),
        Field::member("enable_auth_in_header", "enable_auth_in_header", Kind::Bool)
            .optional()
            .doc("Whether requests carry credentials in their headers; images only."),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
        Field::member(
            "reserved_instance_idle_mode",
            "reserved_instance_idle_mode",
            Kind::Bool,
        )
        .optional()
        .doc("Whether reserved instances may idle."),
        Field::member(
            "reserved_instance_count",
            "reserved_instance_count",
            Kind::Int,
        )
        .optional()
        .doc("Number of reserved instances."),
        Field::member("apig_route_enable", "apig_route_enable", Kind::Bool)
            .optional()
            .doc("Whether routes of the API gateway are configured for it."),
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
        Field::member(
            "allow_ephemeral_storage",
            "allow_ephemeral_storage",
            Kind::Bool,
        )
        .optional()
        .doc("Whether the size of `/tmp` can be set."),
        Field::member(
            "network_controller",
            "network_controller",
            Kind::Record(&NETWORK_CONTROL_CONFIG),
        )
        .optional()
        .doc("Which networks it reaches, and is reached from."),
        Field::member("is_return_stream", "is_return_stream", Kind::Bool)
            .optional()
            .doc("Whether it returns a stream; no longer used."),
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
        Field::member(
            "code_encrypt_kms_key_id",
            "code_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("Id of the KMS key that encrypts the code."),
        Field::member("domain_names", "domain_names", Kind::Text)
            .optional()
            .doc(
                "Names of the user's own DNS, a JSON array as a string: `[{\"id\": …, \
\"domain_name\": …}]`.",
            ),
        Field::member(
            "function_async_config",
            "function_async_config",
            Kind::Record(&FUNCTION_ASYNC_CONFIG),
        )
        .optional()
        .doc("What happens to queued calls."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.package(code_package)
.function(function)
.check(check_code)
.doc(
    "A function, or a version of one: what it runs on, where its code \
comes from and what its checksum is. Which members there are depends \
on the operation: `ShowFunctionConfig` has the most, items of a list \
have no network, file system and dependencies.",
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
