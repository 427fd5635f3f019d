//! Services and their settings.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static LOG_CONFIG: Record = Record::new(
    "LogConfig",
    &[
        Field::member("project", "project", Kind::Text)
            .nullable()
            .doc("Project in the Log Service."),
        Field::member("logstore", "logstore", Kind::Text)
            .nullable()
            .doc("Log store of the project."),
        Field::member("enable_request_metrics", "enableRequestMetrics", Kind::Bool)
            .nullable()
            .doc("Whether each request's measures are logged; known from the SDKs."),
        Field::member(
            "enable_instance_metrics",
            "enableInstanceMetrics",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether each instance's measures are logged; known from the SDKs."),
    ],
)
.doc("Where the logs of a service's functions go.");

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_id", "vpcId", Kind::Text)
            .or(Absent::Empty)
            .doc("Id of the VPC."),
        Field::member("v_switch_ids", "vSwitchIds", Kind::List(&Kind::Text))
            .or(Absent::Empty)
            .doc("Ids of its switches."),
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .or(Absent::Empty)
            .doc("Id of the security group."),
    ],
)
.doc(
    "The network of your own that functions reach. A service without one has empty \
texts.",
);

pub(crate) static NAS_CONFIG: Record = Record::new(
    "NasConfig",
    &[
        Field::member("user_id", "userId", Kind::Int)
            .or(Absent::Int(-1))
            .doc("User id that functions have there; -1 where none is set."),
        Field::member("group_id", "groupId", Kind::Int)
            .or(Absent::Int(-1))
            .doc("Group id; -1 where none is set."),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&MOUNT_POINT)),
        )
        .or(Absent::Empty)
        .doc("The file systems."),
    ],
)
.doc("File systems that functions see as folders.");

pub(crate) static MOUNT_POINT: Record = Record::new(
    "MountPoint",
    &[
        Field::member("server_addr", "serverAddr", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "Address of the file system with a path in it, such as\n\
                 `nas-0.cn-hangzhou.nas.aliyuncs.com:/`.",
            ),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .or(Absent::Empty)
            .doc("Folder, such as `/mnt/auto`."),
    ],
)
.doc("A file system and the folder that it appears as.");

pub(crate) static TRACING_CONFIG: Record = Record::new(
    "TracingConfig",
    &[
        Field::member("type", "type", Kind::Text)
            .nullable()
            .doc("Kind of the receiver, such as `Jaeger`."),
        Field::member("params", "params", Kind::Json)
            .nullable()
            .doc("What that kind needs, such as `{\"endpoint\": \"…\"}`."),
    ],
)
.doc("Destination of the traces; known from the SDKs.");

pub(crate) static SERVICE_METADATA: Record = Record::new(
    "ServiceMetadata",
    &[
        Field::member("service_id", "serviceId", Kind::Text)
            .optional()
            .doc("Id that Function Compute gave it."),
        Field::member("service_name", "serviceName", Kind::Text)
            .optional()
            .doc("Name of the service."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("role", "role", Kind::Text).optional().doc(
            "ARN of the role that functions act in, such as `acs:ram::1234567890:role/fc-test`.",
        ),
        Field::member("internet_access", "internetAccess", Kind::Bool)
            .optional()
            .doc("Whether functions reach the Internet."),
        Field::member("log_config", "logConfig", Kind::Record(&LOG_CONFIG))
            .optional()
            .doc("Destination of the logs."),
        Field::member("vpc_config", "vpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("The network of your own."),
        Field::member("nas_config", "nasConfig", Kind::Record(&NAS_CONFIG))
            .optional()
            .doc("File systems."),
        Field::member(
            "tracing_config",
            "tracingConfig",
            Kind::Record(&TRACING_CONFIG),
        )
        .optional()
        .doc("Destination of the traces; known from the SDKs."),
        Field::member("tags", "tags", Kind::Map(&Kind::Text))
            .optional()
            .doc("Tags; known from the SDKs."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        ETAG.doc("State of the service, for `if_match`; absent in lists."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["serviceName", "serviceId"])
.doc("A service: what functions have in common.");
