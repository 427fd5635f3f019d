//! `PUT /2023-03-30/functions/{functionName}/aliases/{aliasName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `UpdateAlias`.

use super::fields::{ALIAS_NAME, FUNCTION_NAME};
use super::types::ALIAS;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_ALIAS: Operation = Operation::new(
    "UpdateAlias",
    "PUT",
    "/2023-03-30/functions/{function_name}/aliases/{alias_name}",
    &[
        FUNCTION_NAME,
        ALIAS_NAME,
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .nullable()
        .doc(
            "The ID of an additional version, mapped to the share of invocations that it \
             receives, from 0 to 1.",
        ),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the alias; at most 256 characters."),
        Field::member("version_id", "versionId", Kind::Text)
            .nullable()
            .doc("The ID of the version that the alias points to; 1 to 10 characters."),
    ],
    &ALIAS,
)
.doc("Updates an alias. Settings that are not given keep their values.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateAlias`.");
