//! Parts of a function's configuration.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static FUNC_VPC: Record = Record::new(
    "FuncVpc",
    &[
        Field::member("vpc_id", "vpc_id", Kind::Text)
            .optional()
            .doc("Id of the network; required."),
        Field::member("subnet_id", "subnet_id", Kind::Text)
            .optional()
            .doc("Id of the subnet; required."),
        Field::member("vpc_name", "vpc_name", Kind::Text)
            .optional()
            .doc("Name of the network."),
        Field::member("subnet_name", "subnet_name", Kind::Text)
            .optional()
            .doc("Name of the subnet."),
        Field::member("domain_id", "domain_id", Kind::Text)
            .optional()
            .doc("Id of the account's domain."),
        Field::member("namespace", "namespace", Kind::Text)
            .optional()
            .doc("Id of the project."),
        Field::member("cidr", "cidr", Kind::Text)
            .optional()
            .doc("CIDR block of the subnet."),
        Field::member("gateway", "gateway", Kind::Text)
            .optional()
            .doc("Gateway of the subnet."),
        Field::member(
            "security_groups",
            "security_groups",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("Ids of security groups."),
        Field::member("is_safety", "is_safety", Kind::Bool)
            .optional()
            .doc("Whether the security groups apply."),
    ],
)
.doc("A network of the user's own that a function reaches.");

pub(crate) static MOUNT_CONFIG: Record = Record::new(
    "MountConfig",
    &[
        Field::member("mount_user", "mount_user", Kind::Record(&MOUNT_USER))
            .optional()
            .doc("The user that files are accessed as."),
        Field::member(
            "func_mounts",
            "func_mounts",
            Kind::List(&Kind::Record(&FUNC_MOUNT)),
        )
        .optional()
        .doc("The file systems."),
    ],
)
.doc("File systems that a function mounts.");

pub(crate) static MOUNT_USER: Record = Record::new(
    "MountUser",
    &[
        Field::member("user_id", "user_id", Kind::Int)
            .optional()
            .doc("Id of the user: -1, or 1 to 65534 without 1000 and 1002."),
        Field::member("user_group_id", "user_group_id", Kind::Int)
            .optional()
            .doc("Id of the group: -1, or 1 to 65534 without 1000 and 1002."),
    ],
)
.doc("The user that mounted files are accessed as.");

pub(crate) static FUNC_MOUNT: Record = Record::new(
    "FuncMount",
    &[
        Field::member("mount_type", "mount_type", Kind::Text)
            .optional()
            .doc("Kind of the file system: `sfs`, `sfsTurbo` or `ecs`; an open set."),
        Field::member("mount_resource", "mount_resource", Kind::Text)
            .optional()
            .doc("Id of the file system."),
        Field::member("mount_share_path", "mount_share_path", Kind::Text)
            .optional()
            .doc("Path in it, or on the server (`ecs`)."),
        Field::member("local_mount_path", "local_mount_path", Kind::Text)
            .optional()
            .doc("Path in the function, such as `/mnt/data`."),
    ],
)
.doc("A mounted file system.");

pub(crate) static CUSTOM_IMAGE: Record = Record::new(
    "CustomImage",
    &[
        Field::member("enabled", "enabled", Kind::Bool)
            .optional()
            .doc("Whether the image is used."),
        Field::member("image", "image", Kind::Text)
            .optional()
            .doc("Address of the image."),
        Field::member("command", "command", Kind::Text)
            .optional()
            .doc("Command that starts it."),
        Field::member("args", "args", Kind::Text)
            .optional()
            .doc("Arguments of the command."),
        Field::member("working_dir", "working_dir", Kind::Text)
            .optional()
            .doc("Working folder."),
        Field::member("uid", "uid", Kind::Text)
            .optional()
            .doc("Id of the user in the container."),
        Field::member("gid", "gid", Kind::Text)
            .optional()
            .doc("Id of the group in the container."),
        Field::member("is_public", "is_public", Kind::Bool)
            .optional()
            .doc("Whether the image is a public one."),
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
        .doc("Whether the public network is out of reach."),
        Field::member(
            "trigger_access_vpcs",
            "trigger_access_vpcs",
            Kind::List(&Kind::Record(&VPC_CONFIG)),
        )
        .optional()
        .doc("The only networks that may call the function; all if there are none."),
    ],
)
.doc("Which networks a function reaches, and is reached from.");

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_name", "vpc_name", Kind::Text)
            .optional()
            .doc("Name of the network."),
        Field::member("vpc_id", "vpc_id", Kind::Text)
            .optional()
            .doc("Id of the network."),
    ],
)
.doc("A network that may call a function.");

pub(crate) static FUNC_LOG_CONFIG: Record = Record::new(
    "FuncLogConfig",
    &[
        Field::member("group_name", "group_name", Kind::Text)
            .optional()
            .doc("Name of the log group."),
        Field::member("group_id", "group_id", Kind::Text)
            .optional()
            .doc("Id of the log group."),
        Field::member("stream_name", "stream_name", Kind::Text)
            .optional()
            .doc("Name of the log stream."),
        Field::member("stream_id", "stream_id", Kind::Text)
            .optional()
            .doc("Id of the log stream."),
    ],
)
.doc("Where a function's logs go.");

pub(crate) static FUNCTION_ASYNC_CONFIG: Record = Record::new(
    "FunctionAsyncConfig",
    &[
        Field::member(
            "max_async_event_age_in_seconds",
            "max_async_event_age_in_seconds",
            Kind::Int,
        )
        .optional()
        .doc("How long an event may wait, in seconds, 1 to 86400."),
        Field::member(
            "max_async_retry_attempts",
            "max_async_retry_attempts",
            Kind::Int,
        )
        .optional()
        .doc("How often a failed call is tried again, 0 to 3."),
        Field::member(
            "destination_config",
            "destination_config",
            Kind::Record(&FUNC_ASYNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("Who is reported about results."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("Time of its creation."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc("Time of its last update."),
    ],
)
.doc("What happens to queued calls of a function.");

pub(crate) static FUNC_ASYNC_DESTINATION_CONFIG: Record = Record::new(
    "FuncAsyncDestinationConfig",
    &[
        Field::member(
            "on_success",
            "on_success",
            Kind::Record(&FUNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("Who is reported about successes."),
        Field::member(
            "on_failure",
            "on_failure",
            Kind::Record(&FUNC_DESTINATION_CONFIG),
        )
        .optional()
        .doc("Who is reported about failures."),
    ],
)
.doc("Who is reported about the results of queued calls.");

pub(crate) static FUNC_DESTINATION_CONFIG: Record = Record::new(
    "FuncDestinationConfig",
    &[
        Field::member("destination", "destination", Kind::Text)
            .optional()
            .doc("Kind of the destination: `OBS`, `SMN`, `DIS` or `FunctionGraph`; an open set."),
        Field::member("param", "param", Kind::Text)
            .optional()
            .doc("Its parameters, a JSON object as a string."),
    ],
)
.doc("A destination of results.");
