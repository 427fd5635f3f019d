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
            .doc("The name of the function."),
        Field::member("runtime", "runtime", Kind::Text)
            .doc("The runtime, such as `python3`; the set of values is open."),
        Field::member("handler", "handler", Kind::Text)
            .doc("The handler, such as `index.handler`."),
        Field::member("code", "code", Kind::Record(&CODE))
            .nullable()
            .doc("The code of the function. Required unless the runtime is `custom-container`."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the function."),
        Field::member("memory_size", "memorySize", Kind::Int)
            .nullable()
            .doc(
                "The memory size, in MB: a multiple of 64, from 128 to 3,072 in the vendor's \
                 specification of 2018. Defaults to 128.",
            ),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc(
                "The execution timeout, in seconds, from 1 to 300 in the vendor's specification \
                 of 2018. Defaults to 3.",
            ),
        Field::member("initializer", "initializer", Kind::Text)
            .nullable()
            .doc("The handler of the initializer. Known only from the vendor's SDKs."),
        Field::member("initialization_timeout", "initializationTimeout", Kind::Int)
            .nullable()
            .doc("The timeout of the initializer, in seconds. Known only from the vendor's SDKs."),
        Field::member(
            "environment_variables",
            "environmentVariables",
            Kind::Map(&Kind::Secret),
        )
        .nullable()
        .doc(
            "The environment variables. Their values are redacted when printed. Known only \
             from the vendor's SDKs.",
        ),
        Field::member("instance_concurrency", "instanceConcurrency", Kind::Int)
            .nullable()
            .doc(
                "The maximum number of requests that an instance processes at a time. Known \
                 only from the vendor's SDKs.",
            ),
        Field::member("instance_type", "instanceType", Kind::Text)
            .nullable()
            .doc(
                "The instance type: `e1` (elastic) or `c1` (performance). Known only from the \
                 vendor's SDKs.",
            ),
        Field::member(
            "custom_container_config",
            "customContainerConfig",
            Kind::Record(&CUSTOM_CONTAINER_CONFIG),
        )
        .nullable()
        .doc(
            "The container image, for the runtime `custom-container`. Known only from the \
             vendor's SDKs.",
        ),
        Field::member("ca_port", "caPort", Kind::Int)
            .nullable()
            .doc("The port on which a custom runtime listens. Known only from the vendor's SDKs."),
        Field::member("layers", "layers", Kind::List(&Kind::Text))
            .nullable()
            .doc("The layers, as ARNs. Known only from the vendor's SDKs."),
    ],
    &FUNCTION_METADATA,
)
.check(check)
.doc("Creates a function in a service.")
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
