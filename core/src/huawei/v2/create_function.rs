//! `POST /v2/{project_id}/fgs/functions`
//!
//! Source: "Creating a Function", FunctionGraph API reference v2.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::error::EncodeError;
use crate::huawei::types::settings::{
    APP_XROLE, CUSTOM_IMAGE, DESCRIPTION, DOMAIN_NAMES, ENABLE_DYNAMIC_MEMORY, ENABLE_LTS_LOG,
    ENCRYPTED_USER_DATA, ENTERPRISE_PROJECT_ID, FUNC_VPC, GPU_MEMORY, GPU_TYPE, HANDLER,
    INITIALIZER_HANDLER, INITIALIZER_TIMEOUT, IS_STATEFUL_FUNCTION, LOG_CONFIG, LTS_CUSTOM_TAG,
    MEMORY_SIZE, MOUNT_CONFIG, NETWORK_CONTROLLER, PRE_STOP_HANDLER, PRE_STOP_TIMEOUT, RUNTIME,
    TIMEOUT, USER_DATA, USER_DATA_ENCRYPT_KMS_KEY_ID, XROLE,
};
use crate::huawei::types::{CODE_TYPE, FUNC_CODE_INPUT, FUNCTION, FUNCTION_TYPE};

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
        RUNTIME,
        TIMEOUT,
        HANDLER,
        MEMORY_SIZE,
        GPU_MEMORY,
        GPU_TYPE,
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
        CUSTOM_IMAGE,
        Field::member("type", "type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc(
                "The function generation. Set it when you restore a function, because the vendor's \
                 pages disagree on the default.",
            ),
        USER_DATA,
        ENCRYPTED_USER_DATA,
        XROLE,
        APP_XROLE,
        DESCRIPTION,
        FUNC_VPC,
        MOUNT_CONFIG,
        INITIALIZER_HANDLER,
        INITIALIZER_TIMEOUT,
        PRE_STOP_HANDLER,
        PRE_STOP_TIMEOUT,
        ENTERPRISE_PROJECT_ID,
        LOG_CONFIG,
        NETWORK_CONTROLLER,
        IS_STATEFUL_FUNCTION,
        ENABLE_DYNAMIC_MEMORY,
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
    if arguments.text("code_type") == Some("obs") && arguments.get("code_url").is_empty() {
        return Err(EncodeError::new(
            "code_url",
            "is required for code type `obs`",
        ));
    }
    Ok(())
}
