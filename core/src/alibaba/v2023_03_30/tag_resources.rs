//! `POST /2023-03-30/tags-v2`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `TagResources`.

use super::types::{REQUEST_ID, TAG};
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static TAG_RESOURCES: Operation = Operation::new(
    "TagResources",
    "POST",
    "/2023-03-30/tags-v2",
    &[
        Field::member("resource_id", "ResourceId", Kind::List(&Kind::Text))
            .doc("The ARNs of the functions."),
        Field::member("tag", "Tag", Kind::List(&Kind::Record(&TAG)))
            .doc("The tags to add; at most 20. A key must not begin with `aliyun` or `acs:`."),
        Field::member("resource_type", "ResourceType", Kind::Text)
            .nullable()
            .doc("The type of the resources: `function`."),
    ],
    &TAG_RESOURCES_OUTPUT,
)
.doc("Adds tags to functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `TagResources`.");

pub(crate) static TAG_RESOURCES_OUTPUT: Record = Record::new(
    "TagResourcesOutput",
    &[REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`).")],
)
.doc("The response to a successful request, which contains only the request ID.");
