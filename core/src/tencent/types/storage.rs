//! Files that functions share.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static CFS_INS_INFO: Record = Record::new(
    "CfsInsInfo",
    &[
        Field::member("user_id", "UserId", Kind::Text)
            .optional()
            .doc("Id of the user that it is mounted as."),
        Field::member("user_group_id", "UserGroupId", Kind::Text)
            .optional()
            .doc("Id of the group."),
        Field::member("cfs_id", "CfsId", Kind::Text)
            .optional()
            .doc("Id of the file system."),
        Field::member("mount_ins_id", "MountInsId", Kind::Text)
            .optional()
            .doc("Id of the mount point."),
        Field::member("local_mount_dir", "LocalMountDir", Kind::Text)
            .optional()
            .doc("Folder in the function."),
        Field::member("remote_mount_dir", "RemoteMountDir", Kind::Text)
            .optional()
            .doc("Folder in the file system."),
        Field::member("ip_address", "IpAddress", Kind::Text)
            .optional()
            .doc("Address of the file system; only in responses."),
        Field::member("mount_vpc_id", "MountVpcId", Kind::Text)
            .optional()
            .doc("Id of its network; only in responses."),
        Field::member("mount_subnet_id", "MountSubnetId", Kind::Text)
            .optional()
            .doc("Id of its subnet; only in responses."),
    ],
)
.doc("A file system that a function mounts.");

pub(crate) static CFS_CONFIG: Record = Record::new(
    "CfsConfig",
    &[Field::member(
        "cfs_ins_list",
        "CfsInsList",
        Kind::List(&Kind::Record(&CFS_INS_INFO)),
    )
    .optional()
    .doc("The file systems.")],
)
.doc("File systems that a function mounts.");
