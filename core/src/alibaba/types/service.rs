//! Services and their settings.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static LOG_CONFIG: Record = Record::new(
    "LogConfig",
    &[
        Field::member("project", "project", Kind::Text)
            .nullable()
            .doc("The name of the project in Simple Log Service."),
        Field::member("logstore", "logstore", Kind::Text)
            .nullable()
            .doc("The name of the Logstore in the project."),
        Field::member("enable_request_metrics", "enableRequestMetrics", Kind::Bool)
            .nullable()
            .doc("Whether request-level metrics are logged. Known only from the vendor's SDKs."),
        Field::member(
            "enable_instance_metrics",
            "enableInstanceMetrics",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether instance-level metrics are logged. Known only from the vendor's SDKs."),
    ],
)
.doc(
    "The log configuration of a service: the destination of its logs and the \
     metrics that are logged.",
);

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_id", "vpcId", Kind::Text)
            .or(Absent::Empty)
            .doc("The ID of the VPC."),
        Field::member("v_switch_ids", "vSwitchIds", Kind::List(&Kind::Text))
            .or(Absent::Empty)
            .doc("The IDs of the vSwitches."),
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .or(Absent::Empty)
            .doc("The ID of the security group."),
    ],
)
.doc(
    "The VPC that the functions of a service can access. The fields are empty \
     strings for a service without VPC access.",
);

pub(crate) static NAS_CONFIG: Record = Record::new(
    "NasConfig",
    &[
        Field::member("user_id", "userId", Kind::Int)
            .or(Absent::MinusOne)
            .doc("The user ID with which functions access the file systems; -1 if none is set."),
        Field::member("group_id", "groupId", Kind::Int)
            .or(Absent::MinusOne)
            .doc("The group ID with which functions access the file systems; -1 if none is set."),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&MOUNT_POINT)),
        )
        .or(Absent::Empty)
        .doc("The mount points."),
    ],
)
.doc("The NAS file systems that are mounted to the functions of a service.");

pub(crate) static MOUNT_POINT: Record = Record::new(
    "MountPoint",
    &[
        Field::member("server_addr", "serverAddr", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "The address of the NAS file system, with a path in it, such as \
                 `nas-0.cn-hangzhou.nas.aliyuncs.com:/`.",
            ),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .or(Absent::Empty)
            .doc("The local mount directory, such as `/mnt/auto`."),
    ],
)
.doc("A NAS file system and its local mount directory.");

pub(crate) static TRACING_CONFIG: Record = Record::new(
    "TracingConfig",
    &[
        Field::member("type", "type", Kind::Text)
            .nullable()
            .doc("The tracing protocol, such as `Jaeger`."),
        Field::member("params", "params", Kind::Json)
            .nullable()
            .doc("The parameters of the tracing protocol, such as `{\"endpoint\": \"…\"}`."),
    ],
)
.doc(
    "The tracing configuration of a service: the destination of its traces. Known \
     only from the vendor's SDKs.",
);

pub(crate) static SERVICE_METADATA: Record = Record::new(
    "ServiceMetadata",
    &[
        Field::member("service_id", "serviceId", Kind::Text)
            .optional()
            .doc("The unique ID that Function Compute assigned to the service."),
        Field::member("service_name", "serviceName", Kind::Text)
            .optional()
            .doc("The name of the service."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the service."),
        Field::member("role", "role", Kind::Text).optional().doc(
            "The ARN of the RAM role that the functions assume, such as \
             `acs:ram::1234567890:role/fc-test`.",
        ),
        Field::member("internet_access", "internetAccess", Kind::Bool)
            .optional()
            .doc("Whether the functions can access the Internet."),
        Field::member("log_config", "logConfig", Kind::Record(&LOG_CONFIG))
            .optional()
            .doc("The log configuration: the destination of the logs."),
        Field::member("vpc_config", "vpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("The VPC configuration: the private network that the functions can access."),
        Field::member("nas_config", "nasConfig", Kind::Record(&NAS_CONFIG))
            .optional()
            .doc("The NAS file systems to mount."),
        Field::member(
            "tracing_config",
            "tracingConfig",
            Kind::Record(&TRACING_CONFIG),
        )
        .optional()
        .doc(
            "The tracing configuration: the destination of the traces. Known only from the \
             vendor's SDKs.",
        ),
        Field::member("tags", "tags", Kind::Map(&Kind::Text))
            .optional()
            .doc("The tags of the service. Known only from the vendor's SDKs."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc(
                "The creation time, in ISO 8601 format in UTC, such as \
                 `2016-08-15T15:00:00.000+0000`.",
            ),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        ETAG.doc("The ETag of the service, to be passed as `if_match`; absent from list items."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["serviceName", "serviceId"])
.doc("A service, which groups functions that share settings.");
