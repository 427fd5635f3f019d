//! File systems and buckets that functions see as folders.

use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static NAS_CONFIG: Record = Record::new(
    "NASConfig",
    &[
        Field::member("group_id", "groupId", Kind::Int)
            .nullable()
            .doc(
                "The group ID with which the function accesses the file systems; 0 is root, and \
                 -1 leaves the choice to the service.",
            ),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&NAS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The mount points; at most 5."),
        Field::member("user_id", "userId", Kind::Int)
            .nullable()
            .doc(
                "The user ID with which the function accesses the file systems; 0 is root, and \
                 -1 leaves the choice to the service.",
            ),
    ],
)
.doc("The NAS file systems that are mounted to a function.");

pub(crate) static NAS_MOUNT_CONFIG: Record = Record::new(
    "NASMountConfig",
    &[
        Field::member("enable_tls", "enableTLS", Kind::Bool)
            .nullable()
            .doc(
                "Whether data is encrypted in transit with TLS. Supported only by \
                 General-purpose NAS file systems.",
            ),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("The local mount directory, such as `/mnt/auto`; at most 64 characters."),
        Field::member("server_addr", "serverAddr", Kind::Text)
            .nullable()
            .doc("The address of the NAS file system, with a path in it; at most 128 characters."),
    ],
)
.doc("A NAS file system and its local mount directory.");

pub(crate) static OSS_MOUNT_CONFIG: Record = Record::new(
    "OSSMountConfig",
    &[Field::member(
        "mount_points",
        "mountPoints",
        Kind::List(&Kind::Record(&OSS_MOUNT_POINT)),
    )
    .nullable()
    .doc("The mount points; at most 5.")],
)
.doc("The OSS buckets that are mounted to a function.");

pub(crate) static OSS_MOUNT_POINT: Record = Record::new(
    "OSSMountPoint",
    &[
        Field::member("bucket_name", "bucketName", Kind::Text)
            .nullable()
            .doc("The name of the OSS bucket; 3 to 64 characters."),
        Field::member("bucket_path", "bucketPath", Kind::Text)
            .nullable()
            .doc("The path in the bucket to mount; at most 128 characters."),
        Field::member("endpoint", "endpoint", Kind::Text)
            .nullable()
            .doc(
                "The OSS endpoint, such as `http://oss-cn-shanghai-internal.aliyuncs.com`; at \
                 most 128 characters.",
            ),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("The local mount directory, such as `/mnt/auto`; 2 to 64 characters."),
        Field::member("read_only", "readOnly", Kind::Bool)
            .nullable()
            .doc("Whether the mount is read-only."),
    ],
)
.doc("An OSS bucket and its local mount directory.");

pub(crate) static POLAR_FS_CONFIG: Record = Record::new(
    "PolarFsConfig",
    &[
        Field::member("group_id", "groupId", Kind::Int)
            .nullable()
            .doc(
                "The group ID with which the function accesses the file systems; 0 is root, and \
                 -1 leaves the choice to the service.",
            ),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&POLAR_FS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The mount points."),
        Field::member("user_id", "userId", Kind::Int)
            .nullable()
            .doc(
                "The user ID with which the function accesses the file systems; 0 is root, and \
                 -1 leaves the choice to the service.",
            ),
    ],
)
.doc("The PolarFS file systems that are mounted to a function.");

pub(crate) static POLAR_FS_MOUNT_CONFIG: Record = Record::new(
    "PolarFsMountConfig",
    &[
        Field::member("extra_options", "extraOptions", Kind::Text)
            .nullable()
            .doc("The additional mount options. Known only from the vendor's Python SDK."),
        Field::member("instance_id", "instanceId", Kind::Text)
            .nullable()
            .doc("The ID of the PolarFS instance."),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("The local mount directory, such as `/mnt/auto`."),
        Field::member("read_only", "readOnly", Kind::Bool)
            .nullable()
            .doc("Whether the mount is read-only."),
        Field::member("remote_dir", "remoteDir", Kind::Text)
            .nullable()
            .doc("The directory of the file system to mount."),
    ],
)
.doc("A PolarFS file system and its local mount directory.");

pub(crate) static JUICE_FS_CONFIG: Record = Record::new(
    "JuiceFsConfig",
    &[
        Field::member("envs", "envs", Kind::Map(&Kind::SecretScalar))
            .nullable()
            .doc(
                "The environment variables of the JuiceFS client. Their values are redacted \
                 when printed.",
            ),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&JUICE_FS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The mount points."),
    ],
)
.doc("The JuiceFS file systems that are mounted to a function.");

pub(crate) static JUICE_FS_MOUNT_CONFIG: Record = Record::new(
    "JuiceFsMountConfig",
    &[
        Field::member("args", "args", Kind::List(&Kind::Text))
            .nullable()
            .doc("The additional arguments of the mount command."),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .or(Absent::Empty)
            .doc("The local mount directory, such as `/mnt/auto`."),
        Field::member("remote_dir", "remoteDir", Kind::Text)
            .nullable()
            .doc("The directory of the file system to mount."),
        Field::member("token", "token", Kind::Secret)
            .nullable()
            .doc("The token that authorizes access to the volume. Redacted when printed."),
        Field::member("volume_name", "volumeName", Kind::Text)
            .or(Absent::Empty)
            .doc("The name of the volume."),
    ],
)
.doc("A JuiceFS volume and its local mount directory.");
