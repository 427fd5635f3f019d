//! Functions and their settings.

use super::checksum::crc64;
use super::neutral::{function, reported_package};
use super::{ETAG, REQUEST_ID};
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Record};
use crate::package::CodePackage;

pub(crate) static CUSTOM_CONTAINER_CONFIG: Record = Record::new(
    "CustomContainerConfig",
    &[
        Field::member("image", "image", Kind::Text)
            .nullable()
            .doc("The address of the container image."),
        Field::member("command", "command", Kind::Text)
            .nullable()
            .doc("The command that starts the container, as a JSON array in a string."),
        Field::member("args", "args", Kind::Text)
            .nullable()
            .doc("The arguments of the command, as a JSON array in a string."),
        Field::member("acceleration_type", "accelerationType", Kind::Text)
            .nullable()
            .doc(
                "The image acceleration setting: `Default` to start containers faster, or \
                 `None` to disable acceleration.",
            ),
        Field::member("instance_id", "instanceID", Kind::Text)
            .nullable()
            .doc("The ID of the Container Registry instance that holds the image."),
    ],
)
.doc(
    "The container image of a function with the runtime `custom-container`. Known \
     only from the vendor's SDKs.",
);

pub(crate) static FUNCTION_METADATA: Record = Record::new(
    "FunctionMetadata",
    &[
        Field::member("function_id", "functionId", Kind::Text)
            .optional()
            .doc("The unique ID that the service assigned to the function."),
        Field::member("function_name", "functionName", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the function."),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("The runtime, such as `python3`; the set of values is open."),
        Field::member("handler", "handler", Kind::Text)
            .optional()
            .doc("The handler, such as `index.handler`."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("The execution timeout, in seconds."),
        Field::member("memory_size", "memorySize", Kind::Int)
            .optional()
            .doc("The memory size, in MB."),
        Field::member("code_size", "codeSize", Kind::Int)
            .optional()
            .doc("The size of the package, in bytes."),
        Field::member("code_checksum", "codeChecksum", Kind::Read(crc64))
            .optional()
            .empty_is_absent()
            .doc("The CRC-64/XZ checksum of the stored package, as an unsigned decimal number."),
        Field::member("initializer", "initializer", Kind::Text)
            .optional()
            .doc("The handler of the initializer. Known only from the vendor's SDKs."),
        Field::member("initialization_timeout", "initializationTimeout", Kind::Int)
            .optional()
            .doc("The timeout of the initializer, in seconds. Known only from the vendor's SDKs."),
        Field::member(
            "environment_variables",
            "environmentVariables",
            Kind::Map(&Kind::SecretScalar),
        )
        .optional()
        .doc(
            "The environment variables. Their values are redacted when printed, because \
             they often hold keys and passwords. Known only from the vendor's SDKs.",
        ),
        Field::member("instance_concurrency", "instanceConcurrency", Kind::Int)
            .optional()
            .doc(
                "The maximum number of requests that an instance processes at a time. Known \
                 only from the vendor's SDKs.",
            ),
        Field::member("instance_type", "instanceType", Kind::Text)
            .optional()
            .doc(
                "The instance type: `e1` (elastic) or `c1` (performance). Known only from the \
                 vendor's SDKs.",
            ),
        Field::member("gpu_memory_size", "gpuMemorySize", Kind::Int)
            .optional()
            .doc("The GPU memory size, in MB. Known only from the vendor's SDKs."),
        Field::member(
            "custom_container_config",
            "customContainerConfig",
            Kind::Record(&CUSTOM_CONTAINER_CONFIG),
        )
        .optional()
        .doc(
            "The container image, for the runtime `custom-container`. Known only from the \
             vendor's SDKs.",
        ),
        Field::member("ca_port", "caPort", Kind::Int)
            .optional()
            .doc("The port on which a custom runtime listens. Known only from the vendor's SDKs."),
        Field::member("layers", "layers", Kind::List(&Kind::Text))
            .optional()
            .doc("The layers, as ARNs. Known only from the vendor's SDKs."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc(
                "The creation time, in ISO 8601 format in UTC, such as \
                 `2016-08-15T15:00:00.000+0000`.",
            ),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        ETAG.doc("The ETag of the function, to be passed as `if_match`; absent from list items."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["functionName", "functionId", "codeChecksum"])
.package(package)
.function(function)
.doc("A function, without its code.");

/// The package, be it an image.
fn package(function: &View<'_>) -> CodePackage {
    reported_package(function, has_image(function)).with_size(function.amount("code_size"))
}

/// Whether it runs from a container image, by its runtime or by an image that it names.
fn has_image(function: &View<'_>) -> bool {
    let is_runtime = |runtime: &str| runtime.eq_ignore_ascii_case("custom-container");
    let config = function.record("custom_container_config");
    let names_image = config.is_some_and(|config| config.string("image").is_some());
    names_image || function.text("runtime").as_deref().is_some_and(is_runtime)
}
