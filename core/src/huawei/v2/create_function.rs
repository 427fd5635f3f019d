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
                "The name of the function: at most 60 letters, digits, `-`, and `_`, starting with \
                 a letter and ending with a letter or digit.",
            ),
        Field::member("package", "package", Kind::Text)
            .doc("The group (package) that the function belongs to, such as `default`."),
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
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .optional()
            .doc("The code type; required unless the function is image-based."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc("The URL of the code package in your OBS bucket; required for code type `obs`."),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("The name of the code file; required for code types `zip` and `jar`."),
        Field::member("func_code", "func_code", Kind::Record(&FUNC_CODE_INPUT))
            .optional()
            .doc(
                "The code; at most 10 KB for `inline` and 50 MB for a package. If empty, the \
                 service uses a default template.",
            ),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The IDs of the dependency versions."),
        Field::member("custom_image", "custom_image", Kind::Record(&CUSTOM_IMAGE))
            .optional()
            .doc("The container image."),
        Field::member("type", "type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc(
                "The function generation. Set it when you restore a function, because the vendor's \
                 pages disagree on the default.",
            ),
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
        Field::member("mount_config", "mount_config", Kind::Record(&MOUNT_CONFIG))
            .optional()
            .doc("The file systems that the function mounts."),
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
        Field::member("tags", "tags", Kind::Text)
            .optional()
            .doc("The tags, as a string."),
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
