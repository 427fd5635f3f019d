//! `PUT /2016-08-15/services/{serviceName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateService`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::{LOG_CONFIG, NAS_CONFIG, SERVICE_METADATA, TRACING_CONFIG, VPC_CONFIG};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_SERVICE: Operation = Operation::new(
    "UpdateService",
    "PUT",
    "/2016-08-15/services/{service_name}",
    &[
        SERVICE_NAME,
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the service."),
        Field::member("role", "role", Kind::Text).nullable().doc(
            "The ARN of the RAM role that the functions assume, such as \
             `acs:ram::1234567890:role/fc-test`.",
        ),
        Field::member("internet_access", "internetAccess", Kind::Bool)
            .nullable()
            .doc("Whether the functions can access the Internet."),
        Field::member("log_config", "logConfig", Kind::Record(&LOG_CONFIG))
            .nullable()
            .doc("The log configuration: the destination of the logs."),
        Field::member("vpc_config", "vpcConfig", Kind::Record(&VPC_CONFIG))
            .nullable()
            .doc("The VPC configuration: the private network that the functions can access."),
        Field::member("nas_config", "nasConfig", Kind::Record(&NAS_CONFIG))
            .nullable()
            .doc("The NAS file systems to mount."),
        Field::member(
            "tracing_config",
            "tracingConfig",
            Kind::Record(&TRACING_CONFIG),
        )
        .nullable()
        .doc(
            "The tracing configuration: the destination of the traces. Known only from the \
             vendor's SDKs.",
        ),
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the update (`If-Match`): the verbatim `etag` of an earlier \
             response. If the service has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &SERVICE_METADATA,
)
.doc("Updates a service. Settings that are not given keep their values.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateService`.");
