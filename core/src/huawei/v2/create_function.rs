//! `POST /v2/{project_id}/fgs/functions`
//!
//! Source: "Creating a Function", FunctionGraph API reference v2.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::error::EncodeError;
use crate::huawei::types::{
    CODE_TYPE, CUSTOM_IMAGE, FUNC_CODE_INPUT, FUNC_LOG_CONFIG, FUNC_VPC, FUNCTION, FUNCTION_TYPE,
    MOUNT_CONFIG, NETWORK_CONTROL_CONFIG,
};

pub(crate) static CREATE_FUNCTION: Operation = Operation::new(
    "CreateFunction",
    "POST",
    "/v2/{project_id}/fgs/functions",
    &[
        Field::member("func_name", "func_name", Kind::Text)
            .check(checks::name)
            .doc(
                "Name of the function: at most 60 letters, digits, `-` and `_`, which \
begins with a letter and ends with a letter or digit.",
            ),
        Field::member("package", "package", Kind::Text)
            .doc("Group that the function is in, such as `default`."),
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
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .optional()
            .doc("Where the code comes from; required unless it is an image."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc(
                "Address of the package in the user's bucket; required for code type \
`obs`.",
            ),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("File name of the code; required for code types `zip` and `jar`."),
        Field::member("func_code", "func_code", Kind::Record(&FUNC_CODE_INPUT))
            .optional()
            .doc(
                "The code; empty for a template of the service's own. At most 10 KB \
inline and 50 MB as a package.",
            ),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("Ids of dependency versions."),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
        Field::member("type", "type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc(
                "Generation of the function; the documents state both as the default, \
so send it when restoring.",
            ),
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
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("File systems that it mounts."),
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
        Field::member("tags", "tags", Kind::Text)
            .optional()
            .doc("Tags, as a string."),
    ],
    &FUNCTION,
)
.check(check)
.doc("Creates a function.")
.source("\"Creating a Function\", FunctionGraph API reference v2.");

/// The service would reject it after the upload.
fn check(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    let is_missing = arguments.text("code_url").is_none_or(str::is_empty);
    if arguments.text("code_type") == Some("obs") && is_missing {
        return Err(EncodeError::new(
            "code_url",
            "is required for code type `obs`",
        ));
    }
    Ok(())
}
