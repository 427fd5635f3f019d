//! `POST /2023-03-30/functions/{functionName}/aliases`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `CreateAlias`.

use super::fields::FUNCTION_NAME;
use super::types::ALIAS;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_ALIAS: Operation = Operation::new(
    "CreateAlias",
    "POST",
    "/2023-03-30/functions/{function_name}/aliases",
    &[
        FUNCTION_NAME,
        Field::member("alias_name", "aliasName", Kind::Text)
            .check(checks::name)
            .doc("Name of the alias; 1 to 128 characters."),
        Field::member("version_id", "versionId", Kind::Text)
            .doc("Id of the version that it stands for; 1 to 10 characters."),
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
    ],
    &ALIAS,
)
.doc("Creates an alias of a version.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateAlias`.");
