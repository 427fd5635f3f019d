//! Parts of a function's configuration.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static FUNC_VPC: Record = Record::new(
    "FuncVpc",
    &[
        Field::member("vpc_id", "vpc_id", Kind::Text)
            .optional()
            .doc("The VPC ID; required."),
        Field::member("subnet_id", "subnet_id", Kind::Text)
            .optional()
            .doc("The subnet ID; required."),
        Field::member("vpc_name", "vpc_name", Kind::Text)
            .optional()
            .doc("The name of the VPC."),
        Field::member("subnet_name", "subnet_name", Kind::Text)
            .optional()
            .doc("The name of the subnet."),
        Field::member("domain_id", "domain_id", Kind::Text)
            .optional()
            .doc("The ID of the account's domain."),
        Field::member("namespace", "namespace", Kind::Text)
            .optional()
            .doc("The project ID."),
        Field::member("cidr", "cidr", Kind::Text)
            .optional()
            .doc("The CIDR block of the subnet."),
        Field::member("gateway", "gateway", Kind::Text)
            .optional()
            .doc("The gateway of the subnet."),
        Field::member(
            "security_groups",
            "security_groups",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The IDs of the security groups."),
        Field::member("is_safety", "is_safety", Kind::Bool)
            .optional()
            .doc(
                "Whether secure access is enabled, which requires a VPC endpoint and cannot be \
                 disabled later.",
            ),
    ],
)
.doc("A VPC that a function can access.");

pub(crate) static MOUNT_CONFIG: Record = Record::new(
    "MountConfig",
    &[
        Field::member("mount_user", "mount_user", Kind::Record(&MOUNT_USER))
            .optional()
            .doc("The user and group that access the mounted files."),
        Field::member(
            "func_mounts",
            "func_mounts",
            Kind::List(&Kind::Record(&FUNC_MOUNT)),
        )
        .optional()
        .doc("The file systems to mount."),
    ],
)
.doc("The file systems that a function mounts.");

pub(crate) static MOUNT_USER: Record = Record::new(
    "MountUser",
    &[
        Field::member("user_id", "user_id", Kind::Int)
            .optional()
            .doc("The user ID: -1, or 1 to 65534 except 1000 and 1002."),
        Field::member("user_group_id", "user_group_id", Kind::Int)
            .optional()
            .doc("The user group ID: -1, or 1 to 65534 except 1000 and 1002."),
    ],
)
.doc("The user and group that access mounted files.");

pub(crate) static FUNC_MOUNT: Record = Record::new(
    "FuncMount",
    &[
        Field::member("mount_type", "mount_type", Kind::Text)
            .optional()
            .doc(
                "The type of the file system: `sfs`, `sfsTurbo`, or `ecs`. The list of values is \
                 open-ended.",
            ),
        Field::member("mount_resource", "mount_resource", Kind::Text)
            .optional()
            .doc("The ID of the file system."),
        Field::member("mount_share_path", "mount_share_path", Kind::Text)
            .optional()
            .doc("The path in the file system, or on the server for type `ecs`."),
        Field::member("local_mount_path", "local_mount_path", Kind::Text)
            .optional()
            .doc("The mount path in the function, such as `/mnt/data`."),
    ],
)
.doc("A mounted file system.");

pub(crate) static CUSTOM_IMAGE: Record = Record::new(
    "CustomImage",
    &[
        Field::member("enabled", "enabled", Kind::Bool)
            .optional()
            .doc("Whether the image is enabled."),
        Field::member("image", "image", Kind::Text)
            .optional()
            .doc("The image URL."),
        Field::member("command", "command", Kind::Text)
            .optional()
            .doc("The command that starts the container."),
        Field::member("args", "args", Kind::Text)
            .optional()
            .doc("The arguments of the start command."),
        Field::member("working_dir", "working_dir", Kind::Text)
            .optional()
            .doc("The working directory of the container."),
        Field::member("uid", "uid", Kind::Text)
            .optional()
            .doc("The user ID in the container."),
        Field::member("gid", "gid", Kind::Text)
            .optional()
            .doc("The user group ID in the container."),
        Field::member("is_public", "is_public", Kind::Bool)
            .optional()
            .doc("Whether the image is public."),
    ],
)
.doc("The container image of a function.");

pub(crate) static NETWORK_CONTROL_CONFIG: Record = Record::new(
    "NetworkControlConfig",
    &[
        Field::member(
            "disable_public_network",
            "disable_public_network",
            Kind::Bool,
        )
        .optional()
        .doc("Whether public network access is disabled."),
        Field::member(
            "trigger_access_vpcs",
            "trigger_access_vpcs",
            Kind::List(&Kind::Record(&VPC_CONFIG)),
        )
        .optional()
        .doc("The only VPCs that are allowed to invoke the function; if empty, all are allowed."),
    ],
)
.doc("The network access restrictions of a function.");

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_name", "vpc_name", Kind::Text)
            .optional()
            .doc("The name of the VPC."),
        Field::member("vpc_id", "vpc_id", Kind::Text)
            .optional()
            .doc("The VPC ID."),
    ],
)
.doc("A VPC that is allowed to invoke a function.");

pub(crate) static FUNC_LOG_CONFIG: Record = Record::new(
    "FuncLogConfig",
    &[
        Field::member("group_name", "group_name", Kind::Text)
            .optional()
            .doc("The name of the log group."),
        Field::member("group_id", "group_id", Kind::Text)
            .optional()
            .doc("The log group ID."),
        Field::member("stream_name", "stream_name", Kind::Text)
            .optional()
            .doc("The name of the log stream."),
        Field::member("stream_id", "stream_id", Kind::Text)
            .optional()
            .doc("The log stream ID."),
    ],
)
.doc("The log group and log stream that a function's logs are delivered to.");

pub(crate) static FUNCTION_ASYNC_CONFIG: Record = Record::new(
    "FunctionAsyncConfig",
    &[
        Field::member(
            "max_async_event_age_in_seconds",
            "max_async_event_age_in_seconds",
            Kind::Int,
        )
        .optional()
        .doc("The maximum age of an event, in seconds; at most 86,400."),
        Field::member(
            "max_async_retry_attempts",
            "max_async_retry_attempts",
            Kind::Int,
        )
        .optional()
        .doc(
            "The maximum number of retries of a failed invocation, up to 3 or 8: the vendor's \
             documents disagree.",
        ),
        Field::member(
            "destination_config",
            "destination_config",
            Kind::Record(&FUNC_ASYNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("The destinations of invocation results."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("The time when the configuration was created."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc("The time when the configuration was last updated."),
    ],
)
.doc("The settings of a function's asynchronous invocations.");

pub(crate) static FUNC_ASYNC_DESTINATION_CONFIG: Record = Record::new(
    "FuncAsyncDestinationConfig",
    &[
        Field::member(
            "on_success",
            "on_success",
            Kind::Record(&FUNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("The destination for results of successful invocations."),
        Field::member(
            "on_failure",
            "on_failure",
            Kind::Record(&FUNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("The destination for results of failed invocations."),
    ],
)
.doc("The destinations for results of asynchronous invocations.");

pub(crate) static FUNC_DESTINATION_CONFIG: Record = Record::new(
    "FuncDestinationConfig",
    &[
        Field::member("destination", "destination", Kind::Text)
            .optional()
            .doc(
                "The destination type: `OBS`, `SMN`, `DIS`, or `FunctionGraph`. The list of values \
                 is open-ended.",
            ),
        Field::member("param", "param", Kind::Text)
            .optional()
            .doc("The parameters of the destination, as a JSON object in a string."),
    ],
)
.doc("A destination for invocation results.");
