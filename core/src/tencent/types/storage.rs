//! Files that functions share.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static CFS_INS_INFO: Record = Record::new(
    "CfsInsInfo",
    &[
        Field::member("user_id", "UserId", Kind::Text)
            .optional()
            .doc("The user ID that accesses the file system."),
        Field::member("user_group_id", "UserGroupId", Kind::Text)
            .optional()
            .doc("The user group ID."),
        Field::member("cfs_id", "CfsId", Kind::Text)
            .optional()
            .doc("The file system ID."),
        Field::member("mount_ins_id", "MountInsId", Kind::Text)
            .optional()
            .doc("The mount point ID."),
        Field::member("local_mount_dir", "LocalMountDir", Kind::Text)
            .optional()
            .doc("The local mount directory."),
        Field::member("remote_mount_dir", "RemoteMountDir", Kind::Text)
            .optional()
            .doc("The remote directory in the file system."),
        Field::member("ip_address", "IpAddress", Kind::Text)
            .optional()
            .doc("The IP address of the file system; in responses only."),
        Field::member("mount_vpc_id", "MountVpcId", Kind::Text)
            .optional()
            .doc("The VPC ID of the file system; in responses only."),
        Field::member("mount_subnet_id", "MountSubnetId", Kind::Text)
            .optional()
            .doc("The subnet ID of the file system; in responses only."),
    ],
)
.doc("A CFS file system that a function mounts.");

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
.doc("The CFS file systems that a function mounts.");
