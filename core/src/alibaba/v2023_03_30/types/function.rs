//! Functions.

use super::super::settings;
use super::{FUNCTION_STATE, LAST_UPDATE_STATUS, TAG};
use crate::alibaba::types::{REQUEST_ID, crc64, function, reported_package};
use crate::engine::response::View;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};
use crate::package::CodePackage;

pub(crate) static FC_VERSION: Enumeration = Enumeration::new(
    "FcVersion",
    &[
        Word::new("V3", "v3", "Functions of Function Compute 3.0."),
        Word::new(
            "V2",
            "v2",
            "Functions of Function Compute 2.0, which are named `service$function`.",
        ),
    ],
)
.doc("The version of Function Compute whose functions are listed.");

pub(crate) static INSTANCE_ISOLATION_MODE: Enumeration = Enumeration::new(
    "InstanceIsolationMode",
    &[
        Word::new("Share", "SHARE", "Any requests can share an instance."),
        Word::new(
            "SessionExclusive",
            "SESSION_EXCLUSIVE",
            "Only requests of the same session share an instance.",
        ),
        Word::new(
            "RequestExclusive",
            "REQUEST_EXCLUSIVE",
            "Every request has an instance to itself.",
        ),
    ],
)
.doc(
    "The isolation mode of instances, which determines the requests that can share \
     an instance.",
);

pub(crate) static DISABLE_INJECT_CREDENTIALS: Enumeration = Enumeration::new(
    "DisableInjectCredentials",
    &[
        Word::new("None", "None", "Credentials are injected everywhere."),
        Word::new(
            "Env",
            "Env",
            "Credentials are not injected into environment variables.",
        ),
        Word::new(
            "Request",
            "Request",
            "Credentials are not injected into requests, neither into the context nor into \
             headers.",
        ),
        Word::new("All", "All", "Credentials are not injected anywhere."),
    ],
)
.doc("The places into which the credentials of a function's role are not injected.");

pub(crate) static SESSION_AFFINITY: Enumeration = Enumeration::new(
    "SessionAffinity",
    &[
        Word::new("None", "NONE", "No session affinity."),
        Word::new(
            "McpSse",
            "MCP_SSE",
            "Affinity by the session of the Model Context Protocol (MCP) over server-sent \
             events (SSE).",
        ),
        Word::new(
            "GeneratedCookie",
            "GENERATED_COOKIE",
            "Affinity by a cookie that the service generates.",
        ),
        Word::new(
            "HeaderField",
            "HEADER_FIELD",
            "Affinity by a request header that you choose.",
        ),
    ],
)
.doc(
    "The session affinity type, which determines how the requests of a session \
     reach the same instance.",
);

pub(crate) static FUNCTION: Record = Record::new(
    "Function",
    &[
        Field::member("code_checksum", "codeChecksum", Kind::Read(crc64))
            .optional()
            .empty_is_absent()
            .doc(
                "The CRC-64/XZ checksum of the stored package, as an unsigned decimal number; \
                 absent for container images.",
            ),
        Field::member("code_size", "codeSize", Kind::Int)
            .optional()
            .doc("The size of the package, in bytes."),
        settings::CPU.optional(),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-04-01T08:15:27Z`."),
        settings::CUSTOM_CONTAINER_CONFIG.optional(),
        settings::CUSTOM_DNS.optional(),
        settings::CUSTOM_RUNTIME_CONFIG.optional(),
        settings::DESCRIPTION.optional(),
        settings::DISABLE_INJECT_CREDENTIALS.optional(),
        settings::DISABLE_ONDEMAND.optional(),
        settings::DISK_SIZE.optional(),
        settings::ENABLE_LONG_LIVING.optional(),
        settings::ENVIRONMENT_VARIABLES.optional(),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member("function_id", "functionId", Kind::Text)
            .optional()
            .doc("The unique ID that the service assigned to the function."),
        Field::member("function_name", "functionName", Kind::Text)
            .optional()
            .doc(
                "The name of the function. A function of Function Compute 2.0 is named \
                 `service$function`.",
            ),
        settings::GPU_CONFIG.optional(),
        Field::member("handler", "handler", Kind::Text)
            .optional()
            .doc("The handler, such as `index.handler`."),
        settings::IDLE_TIMEOUT.optional(),
        settings::INSTANCE_CONCURRENCY.optional(),
        settings::INSTANCE_ISOLATION_MODE.optional(),
        settings::INSTANCE_LIFECYCLE_CONFIG.optional(),
        settings::INTERNET_ACCESS.optional(),
        Field::member(
            "invocation_restriction",
            "invocationRestriction",
            Kind::Record(&FUNCTION_RESTRICTION),
        )
        .optional()
        .doc(
            "The restriction on invocations, as set by \
             [`super::DisableFunctionInvocation`].",
        ),
        settings::JUICE_FS_CONFIG.optional(),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        Field::member(
            "last_update_status",
            "lastUpdateStatus",
            Kind::Word(&LAST_UPDATE_STATUS),
        )
        .optional()
        .doc("The status of the last update; absent from list items."),
        Field::member(
            "last_update_status_reason",
            "lastUpdateStatusReason",
            Kind::Text,
        )
        .optional()
        .doc(
            "The reason for the status of the last update, as a message; absent from list \
             items.",
        ),
        Field::member(
            "last_update_status_reason_code",
            "lastUpdateStatusReasonCode",
            Kind::Text,
        )
        .optional()
        .doc(
            "The reason code for the status of the last update, such as `ImageOptimizing`; \
             absent from list items.",
        ),
        Field::member(
            "layers",
            "layers",
            Kind::List(&Kind::Record(&FUNCTION_LAYER)),
        )
        .optional()
        .doc("The layers. They are returned as objects, but set as ARNs."),
        Field::member("lock_info", "lockInfo", Kind::Record(&FUNCTION_LOCK_INFO))
            .optional()
            .doc("The lock on the function. Known only from the vendor's Python SDK."),
        settings::LOG_CONFIG.optional(),
        settings::MEMORY_SIZE.optional(),
        settings::MICRO_SANDBOX_CONFIG.optional(),
        settings::NAS_CONFIG.optional(),
        settings::OSS_MOUNT_CONFIG.optional(),
        settings::POLAR_FS_CONFIG.optional(),
        Field::member("resource_group_id", "resourceGroupId", Kind::Text)
            .optional()
            .doc("The ID of the resource group that the function belongs to."),
        settings::ROLE.optional(),
        settings::RUNTIME.optional(),
        settings::SESSION_AFFINITY.optional(),
        settings::SESSION_AFFINITY_CONFIG.optional(),
        Field::member("state", "state", Kind::Word(&FUNCTION_STATE))
            .optional()
            .doc("The state of the function; absent from list items."),
        Field::member("state_reason", "stateReason", Kind::Text)
            .optional()
            .doc("The reason for the state, as a message; absent from list items."),
        Field::member("state_reason_code", "stateReasonCode", Kind::Text)
            .optional()
            .doc("The reason code for the state, such as `Creating`; absent from list items."),
        Field::member("tags", "tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the function."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("The execution timeout, in seconds."),
        settings::TRACING_CONFIG.optional(),
        settings::VPC_CONFIG.optional(),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["functionName", "functionId", "codeChecksum"])
.package(package)
.function(function)
.doc("A function, without its code.");

pub(crate) static FUNCTION_LAYER: Record = Record::new(
    "FunctionLayer",
    &[
        Field::member("arn", "arn", Kind::Text)
            .optional()
            .doc("The ARN of the layer version."),
        Field::member("size", "size", Kind::Int)
            .optional()
            .doc("The size of the layer package, in bytes."),
    ],
)
.doc("A layer of a function.");

pub(crate) static FUNCTION_LOCK_INFO: Record = Record::new(
    "FunctionLockInfo",
    &[
        Field::member("locked_at", "lockedAt", Kind::Text)
            .optional()
            .doc("The time at which the function was locked."),
        Field::member("locked_by", "lockedBy", Kind::Text)
            .optional()
            .doc("The name of the party that locked the function."),
        Field::member(
            "locked_resources",
            "lockedResources",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc(
            "The types of the locked resources: `function`, `trigger`, `version`, or \
             `alias`.",
        ),
    ],
)
.doc("A lock on a function.");

pub(crate) static FUNCTION_RESTRICTION: Record = Record::new(
    "FunctionRestriction",
    &[
        Field::member("disable", "disable", Kind::Bool)
            .optional()
            .doc("Whether invocation is disabled."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time at which the restriction was last modified."),
        Field::member("reason", "reason", Kind::Text)
            .optional()
            .doc("The reason for the restriction."),
    ],
)
.doc("A restriction on the invocation of a function.");

/// The package. A function with an image has none.
fn package(function: &View<'_>) -> CodePackage {
    let is_image = has_image(function);
    let size = function.amount("code_size").filter(|_| !is_image);
    reported_package(function, is_image).with_size(size)
}

/// Whether it runs from an image, by its runtime or, where none is reported, by an image that it names:
/// samples of the documents name images of functions that have packages.
fn has_image(function: &View<'_>) -> bool {
    if let Some(runtime) = function.text("runtime") {
        return ["custom-container", "micro-sandbox"].contains(&&*runtime);
    }
    let mut names = ["custom_container_config", "micro_sandbox_config"].iter();
    names.any(|name| {
        let config = function.record(name);
        config.is_some_and(|config| config.string("image").is_some())
    })
}
