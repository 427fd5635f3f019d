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
        .doc("Another version with its share of the calls, from 0 to 1."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description; at most 256 characters."),
        Field::member("version_id", "versionId", Kind::Text)
            .nullable()
            .doc("Id of the version that it stands for; 1 to 10 characters."),
    ],
    &ALIAS,
)
.doc("Updates an alias; what is not given stays as it is.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateAlias`.");
