//! Instances of functions.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static INSTANCE_INFO: Record = Record::new(
    "InstanceInfo",
    &[
        Field::member("created_time_ms", "createdTimeMs", Kind::Int)
            .optional()
            .doc(
                "The time at which the instance was started, in milliseconds since the Unix \
                 epoch.",
            ),
        Field::member("destroyed_time_ms", "destroyedTimeMs", Kind::Int)
            .optional()
            .doc(
                "The time at which the instance was stopped, in milliseconds since the Unix \
                 epoch.",
            ),
        Field::member("instance_id", "instanceId", Kind::Text)
            .optional()
            .doc("The ID of the instance."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("The version or alias that the instance serves."),
        Field::member("resource_type", "resourceType", Kind::Text)
            .optional()
            .doc("The type of the instance's resources. Known only from the vendor's Python SDK."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("The status of the instance, such as `Running`."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("The ID of the version that the instance serves; `0` for `LATEST`."),
    ],
)
.doc("An instance of a function.");
