//! `DELETE /2023-03-30/tags-v2`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `UntagResources`.

use super::fields::RESOURCE_TYPE;
use super::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static UNTAG_RESOURCES: Operation = Operation::new(
    "UntagResources",
    "DELETE",
    "/2023-03-30/tags-v2",
    &[
        RESOURCE_TYPE,
        Field::query("resource_id", "ResourceId", Kind::List(&Kind::Text))
            .required()
            .doc("The ARNs of the functions."),
        Field::query("tag_key", "TagKey", Kind::List(&Kind::Text))
            .doc("The keys of the tags to remove; at most 50."),
        Field::query("all", "All", Kind::Bool)
            .doc("Whether to remove all tags, regardless of `tag_key`."),
    ],
    &UNTAG_RESOURCES_OUTPUT,
)
.doc("Removes tags from functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UntagResources`.");

pub(crate) static UNTAG_RESOURCES_OUTPUT: Record = Record::new(
    "UntagResourcesOutput",
    &[REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`).")],
)
.doc("The response to a successful request, which contains only the request ID.");
