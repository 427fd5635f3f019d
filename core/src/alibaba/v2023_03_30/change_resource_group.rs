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
            .doc("The ID of the resource group that the function is moved to."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .nullable()
            .doc("The name of the function."),
        Field::member("resource_type", "ResourceType", Kind::Text)
            .nullable()
            .doc("The type of the resource: `function`."),
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
            .doc("The ID of the resource group that the function belongs to now."),
        Field::member("old_resource_group_id", "OldResourceGroupId", Kind::Text)
            .optional()
            .doc("The ID of the resource group that the function belonged to before."),
        Field::member("resource_id", "ResourceId", Kind::Text)
            .optional()
            .doc("The name of the function."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("The old and the new resource group of a function.");
