//! `POST /2016-08-15/services/{serviceName}/functions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateFunction`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::{CODE, CUSTOM_CONTAINER_CONFIG, FUNCTION_METADATA, check_code};
use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::error::EncodeError;

pub(crate) static CREATE_FUNCTION: Operation = Operation::new(
    "CreateFunction",
    "POST",
    "/2016-08-15/services/{service_name}/functions",
    &[
        SERVICE_NAME,
        Field::member("function_name", "functionName", Kind::Text)
            .check(checks::name)
            .doc("Name of the function."),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("Runtime, such as `python3`; an open set."),
        Field::member("handler", "handler", Kind::Text)
            .doc("Entry point, such as `index.handler`."),
        Field::member("code", "code", Kind::Record(&CODE))
            .nullable()
            .doc("The code; required for every runtime but `custom-container`."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description."),
        Field::member("memory_size", "memorySize", Kind::Int)
            .nullable()
            .doc("Memory in MB; the service takes 128 if it is not set."),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc("Timeout in seconds; the service takes 3 if it is not set."),
        Field::member("initializer", "initializer", Kind::Text)
            .nullable()
            .doc("Entry point of the initializer; not in the document, known from the SDKs."),
        Field::member("initialization_timeout", "initializationTimeout", Kind::Int)
            .nullable()
            .doc("Timeout of the initializer in seconds; known from the SDKs."),
        Field::member(
            "environment_variables",
            "environmentVariables",
            Kind::Map(&Kind::Secret),
        )
        .nullable()
        .doc("Environment variables, whose values are not printed; known from the SDKs."),
        Field::member("instance_concurrency", "instanceConcurrency", Kind::Int)
            .nullable()
            .doc("Requests that one instance serves at a time; known from the SDKs."),
        Field::member("instance_type", "instanceType", Kind::Text)
            .nullable()
            .doc("`e1` (elastic) or `c1` (performance); known from the SDKs."),
        Field::member(
            "custom_container_config",
            "customContainerConfig",
            Kind::Record(&CUSTOM_CONTAINER_CONFIG),
        )
        .nullable()
        .doc("The container image, for runtime `custom-container`; known from the SDKs."),
        Field::member("ca_port", "caPort", Kind::Int)
            .nullable()
            .doc("Port that a custom runtime listens on; known from the SDKs."),
        Field::member("layers", "layers", Kind::List(&Kind::Text))
            .nullable()
            .doc("Layers, by their ARN; known from the SDKs."),
    ],
    &FUNCTION_METADATA,
)
.check(check)
.doc("Creates a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateFunction`.");

fn check(service: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    check_code(service, arguments)?;
    let has_code = arguments.members("code").is_some();
    if has_code || arguments.text("runtime") == Some("custom-container") {
        return Ok(());
    }
    Err(EncodeError::new(
        "code",
        "is required for every runtime but `custom-container`",
    ))
}
