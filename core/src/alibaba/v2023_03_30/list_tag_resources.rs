//! `GET /2023-03-30/tags-v2`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListTagResources`.

use super::fields::{BODY_REQUEST_ID, RESOURCE_TYPE, token};
use super::types::{TAG, TAG_RESOURCE};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_TAG_RESOURCES: Operation = Operation::new(
    "ListTagResources",
    "GET",
    "/2023-03-30/tags-v2",
    &[
        RESOURCE_TYPE,
        Field::query("resource_id", "ResourceId", Kind::List(&Kind::Text))
            .doc("The ARNs of the functions whose tags are listed."),
        Field::query("tag", "Tag", Kind::List(&Kind::Record(&TAG)))
            .doc("The tags that a function must have for its tags to be listed."),
        Field::query("limit", "Limit", Kind::Int).doc("The maximum number of items per page."),
        Field::query("next_token", "NextToken", Kind::Text)
            .check(token)
            .doc(
                "The token of the page to return: the `next_token` of the previous page. \
                 Defaults to the first page.",
            ),
    ],
    &LIST_TAG_RESOURCES_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the tags of functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListTagResources`.");

pub(crate) static LIST_TAG_RESOURCES_OUTPUT: Record = Record::new(
    "ListTagResourcesOutput",
    &[
        Field::member(
            "tag_resources",
            "TagResources",
            Kind::List(&Kind::Record(&TAG_RESOURCE)),
        )
        .or(Absent::Empty)
        .doc("The tags on this page, each with the resource that it is attached to."),
        Field::member("next_token", "NextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        BODY_REQUEST_ID,
    ],
)
.doc("A page of tags.");
