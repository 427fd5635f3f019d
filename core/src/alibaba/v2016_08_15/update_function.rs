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
            .doc("The runtime, such as `python3`; the set of values is open."),
        Field::member("handler", "handler", Kind::Text)
            .nullable()
            .doc("The handler, such as `index.handler`."),
        Field::member("code", "code", Kind::Record(&CODE))
            .nullable()
            .doc("The code of the function."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the function."),
        Field::member("memory_size", "memorySize", Kind::Int)
            .nullable()
            .doc(
                "The memory size, in MB: a multiple of 64, from 128 to 3,072 in the vendor's \
                 specification of 2018.",
            ),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc(
                "The execution timeout, in seconds, from 1 to 300 in the vendor's specification \
                 of 2018.",
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
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the update (`If-Match`): the verbatim `etag` of an earlier \
             response. If the function has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &FUNCTION_METADATA,
)
.check(check_code)
.doc(
    "Updates the code and configuration of a function. Settings that are not given \
     keep their values.",
)
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateFunction`.");
