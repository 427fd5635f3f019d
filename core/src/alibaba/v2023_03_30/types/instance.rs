//! Instances of functions.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static INSTANCE_INFO: Record = Record::new(
    "InstanceInfo",
    &[
        Field::member("created_time_ms", "createdTimeMs", Kind::Int)
            .optional()
            .doc("When it was started, in milliseconds since 1970."),
        Field::member("destroyed_time_ms", "destroyedTimeMs", Kind::Int)
            .optional()
            .doc("When it was stopped, in milliseconds since 1970."),
        Field::member("instance_id", "instanceId", Kind::Text)
            .optional()
            .doc("Id of the instance."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("Version or alias that it serves."),
        Field::member("resource_type", "resourceType", Kind::Text)
            .optional()
            .doc("Type of its resources; known from the Python SDK."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("Whether it runs, as a word such as `Running`."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("Version that it serves; `0` stands for `LATEST`."),
    ],
)
.doc("An instance of a function.");
