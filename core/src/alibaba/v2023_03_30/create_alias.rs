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
            .doc("The name of the alias; 1 to 128 characters."),
        Field::member("version_id", "versionId", Kind::Text)
            .doc("The ID of the version that the alias points to; 1 to 10 characters."),
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
    ],
    &ALIAS,
)
.doc("Creates an alias that points to a version of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateAlias`.");
