//! `POST /2016-08-15/services`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateService`.

use crate::alibaba::names;
use crate::alibaba::types::{LOG_CONFIG, NAS_CONFIG, SERVICE_METADATA, TRACING_CONFIG, VPC_CONFIG};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_SERVICE: Operation = Operation::new(
    "CreateService",
    "POST",
    "/2016-08-15/services",
    &[
        Field::member("service_name", "serviceName", Kind::Text)
            .check(names::service)
            .doc("The name of the service."),
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
    ],
    &SERVICE_METADATA,
)
.doc("Creates a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateService`.");
