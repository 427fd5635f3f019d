//! File systems and buckets that functions see as folders.

use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static NAS_CONFIG: Record = Record::new(
    "NASConfig",
    &[
        Field::member("group_id", "groupId", Kind::Int)
            .nullable()
            .doc("Group id that the function has there; -1 as the service likes, 0 for root."),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&NAS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The file systems; at most 5."),
        Field::member("user_id", "userId", Kind::Int)
            .nullable()
            .doc("User id that the function has there; -1 as the service likes, 0 for root."),
    ],
)
.doc("File systems of NAS that a function sees as folders.");

pub(crate) static NAS_MOUNT_CONFIG: Record = Record::new(
    "NASMountConfig",
    &[
        Field::member("enable_tls", "enableTLS", Kind::Bool)
            .nullable()
            .doc("Whether data are encrypted on the way."),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("Folder of the function, such as `/mnt/auto`; at most 64 characters."),
        Field::member("server_addr", "serverAddr", Kind::Text)
            .nullable()
            .doc("Address of the file system with a path in it; at most 128 characters."),
    ],
)
.doc("A file system and the folder that it appears as.");

pub(crate) static OSS_MOUNT_CONFIG: Record = Record::new(
    "OSSMountConfig",
    &[Field::member(
        "mount_points",
        "mountPoints",
        Kind::List(&Kind::Record(&OSS_MOUNT_POINT)),
    )
    .nullable()
    .doc("The buckets; at most 5.")],
)
.doc("OSS buckets that a function sees as folders.");

pub(crate) static OSS_MOUNT_POINT: Record = Record::new(
    "OSSMountPoint",
    &[
        Field::member("bucket_name", "bucketName", Kind::Text)
            .nullable()
            .doc("Name of the bucket; 3 to 64 characters."),
        Field::member("bucket_path", "bucketPath", Kind::Text)
            .nullable()
            .doc("Path in the bucket; at most 128 characters."),
        Field::member("endpoint", "endpoint", Kind::Text)
            .nullable()
            .doc(
                "Address of OSS, such as `http://oss-cn-shanghai-internal.aliyuncs.com`; at \
                 most 128 characters.",
            ),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("Folder of the function, such as `/mnt/auto`; 2 to 64 characters."),
        Field::member("read_only", "readOnly", Kind::Bool)
            .nullable()
            .doc("Whether it can only be read."),
    ],
)
.doc("A bucket and the folder that it appears as.");

pub(crate) static POLAR_FS_CONFIG: Record = Record::new(
    "PolarFsConfig",
    &[
        Field::member("group_id", "groupId", Kind::Int)
            .nullable()
            .doc("Group id that the function has there; -1 as the service likes, 0 for root."),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&POLAR_FS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The file systems."),
        Field::member("user_id", "userId", Kind::Int)
            .nullable()
            .doc("User id that the function has there; -1 as the service likes, 0 for root."),
    ],
)
.doc("File systems of PolarFS that a function sees as folders.");

pub(crate) static POLAR_FS_MOUNT_CONFIG: Record = Record::new(
    "PolarFsMountConfig",
    &[
        Field::member("extra_options", "extraOptions", Kind::Text)
            .nullable()
            .doc("Further options of the mount; known from the Python SDK."),
        Field::member("instance_id", "instanceId", Kind::Text)
            .nullable()
            .doc("Id of the PolarFS instance."),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .nullable()
            .doc("Folder of the function, such as `/mnt/auto`."),
        Field::member("read_only", "readOnly", Kind::Bool)
            .nullable()
            .doc("Whether it can only be read."),
        Field::member("remote_dir", "remoteDir", Kind::Text)
            .nullable()
            .doc("Folder of the file system."),
    ],
)
.doc("A file system and the folder that it appears as.");

pub(crate) static JUICE_FS_CONFIG: Record = Record::new(
    "JuiceFsConfig",
    &[
        Field::member("envs", "envs", Kind::Map(&Kind::SecretScalar))
            .nullable()
            .doc("Environment variables of the JuiceFS client; their values are not printed."),
        Field::member(
            "mount_points",
            "mountPoints",
            Kind::List(&Kind::Record(&JUICE_FS_MOUNT_CONFIG)),
        )
        .nullable()
        .doc("The file systems."),
    ],
)
.doc("File systems of JuiceFS that a function sees as folders.");

pub(crate) static JUICE_FS_MOUNT_CONFIG: Record = Record::new(
    "JuiceFsMountConfig",
    &[
        Field::member("args", "args", Kind::List(&Kind::Text))
            .nullable()
            .doc("Further arguments of the mount command."),
        Field::member("mount_dir", "mountDir", Kind::Text)
            .or(Absent::Empty)
            .doc("Folder of the function, such as `/mnt/auto`."),
        Field::member("remote_dir", "remoteDir", Kind::Text)
            .nullable()
            .doc("Folder of the file system."),
        Field::member("token", "token", Kind::Secret)
            .nullable()
            .doc("Token that opens the volume."),
        Field::member("volume_name", "volumeName", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the volume."),
    ],
)
.doc("A volume and the folder that it appears as.");
