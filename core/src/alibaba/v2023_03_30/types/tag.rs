//! Tags.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static TAG: Record = Record::new(
    "Tag",
    &[
        Field::member("key", "Key", Kind::Text)
            .nullable()
            .doc("The key of the tag."),
        Field::member("value", "Value", Kind::Text)
            .nullable()
            .doc("The value of the tag."),
    ],
)
.doc("A tag.");

pub(crate) static TAG_RESOURCE: Record = Record::new(
    "TagResource",
    &[
        Field::member("resource_id", "ResourceId", Kind::Text)
            .optional()
            .doc("The ARN of the resource."),
        Field::member("resource_type", "ResourceType", Kind::Text)
            .optional()
            .doc("The type of the resource, such as `ALIYUN::FC::FUNCTION`."),
        Field::member("tag_key", "TagKey", Kind::Text)
            .optional()
            .doc("The key of the tag."),
        Field::member("tag_value", "TagValue", Kind::Text)
            .optional()
            .doc("The value of the tag."),
    ],
)
.doc("A tag that is attached to a resource.");
