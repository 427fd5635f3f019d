//! `PUT /2023-03-30/resource-groups`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ChangeResourceGroup`.

use super::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static CHANGE_RESOURCE_GROUP: Operation = Operation::new(
    "ChangeResourceGroup",
    "PUT",
    "/2023-03-30/resource-groups",
    &[
        Field::member("new_resource_group_id", "NewResourceGroupId", Kind::Text)
            .nullable()
            .doc("Id of the group that it goes to."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .nullable()
            .doc("Name of the function."),
        Field::member("resource_type", "ResourceType", Kind::Text)
            .nullable()
            .doc("Type of the resource: `function`."),
    ],
    &CHANGE_RESOURCE_GROUP_OUTPUT,
)
.doc("Moves a function to another resource group.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ChangeResourceGroup`.");

pub(crate) static CHANGE_RESOURCE_GROUP_OUTPUT: Record = Record::new(
    "ChangeResourceGroupOutput",
    &[
        Field::member("new_resource_group_id", "NewResourceGroupId", Kind::Text)
            .optional()
            .doc("Id of the group that it goes to."),
        Field::member("old_resource_group_id", "OldResourceGroupId", Kind::Text)
            .optional()
            .doc("Id of the group that it was in."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .optional()
            .doc("Name of the function."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("Where a function was and is.");
