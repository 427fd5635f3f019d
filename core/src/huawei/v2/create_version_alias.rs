//! `POST /v2/{project_id}/fgs/functions/{function_urn}/aliases`
//!
//! Source: "Creating an Alias for a Function Version", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::{ALIAS, VERSION_STRATEGY};
use crate::urn;

pub(crate) static CREATE_VERSION_ALIAS: Operation = Operation::new(
    "CreateVersionAlias",
    "POST",
    "/v2/{project_id}/fgs/functions/{function_urn}/aliases",
    &[
        FUNCTION_URN,
        Field::member("name", "name", Kind::Text)
            .check(checks::name)
            .doc(
                "The name of the alias: at most 64 letters, digits, `-`, and `_`, starting with a \
                 letter and ending with a letter or digit.",
            ),
        Field::member("version", "version", Kind::Text)
            .doc("The version that the alias points to."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
        Field::member(
            "additional_version_weights",
            "additional_version_weights",
            Kind::Map(&Kind::Int),
        )
        .optional()
        .doc("The percentages of traffic that other versions receive, by version name."),
        Field::member(
            "additional_version_strategy",
            "additional_version_strategy",
            Kind::Map(&Kind::Record(&VERSION_STRATEGY)),
        )
        .optional()
        .doc("The rules by which other versions receive traffic, by version name."),
    ],
    &ALIAS,
)
.check(urn::is_of_service)
.doc("Creates an alias for a version.")
.source("\"Creating an Alias for a Function Version\", FunctionGraph API reference v2.");
