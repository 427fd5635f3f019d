//! `PUT /2016-08-15/services/{serviceName}/functions/{functionName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateFunction`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME};
use crate::alibaba::types::{CODE, CUSTOM_CONTAINER_CONFIG, FUNCTION_METADATA, check_code};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_FUNCTION: Operation = Operation::new(
    "UpdateFunction",
    "PUT",
    "/2016-08-15/services/{service_name}/functions/{function_name}",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        Field::member("runtime", "runtime", Kind::Text)
            .nullable()
            .doc("Runtime, such as `python3`; an open set."),
        Field::member("handler", "handler", Kind::Text)
            .nullable()
            .doc("Entry point, such as `index.handler`."),
        Field::member("code", "code", Kind::Record(&CODE))
            .nullable()
            .doc("The code."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description."),
        Field::member("memory_size", "memorySize", Kind::Int)
            .nullable()
            .doc("Memory in MB."),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc("Timeout in seconds."),
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
        Field::header("if_match", "if-match", Kind::Text).doc(
            "Only if the function is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &FUNCTION_METADATA,
)
.check(check_code)
.doc("Updates a function. What is not set stays as it is.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateFunction`.");
