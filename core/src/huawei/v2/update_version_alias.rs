//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}`
//!
//! Source: "Modifying the Alias of a Function Version", FunctionGraph API reference v2.

use super::fields::{ALIAS_NAME, FUNCTION_URN};
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::{ALIAS, VERSION_STRATEGY};
use crate::urn;

pub(crate) static UPDATE_VERSION_ALIAS: Operation = Operation::new(
    "UpdateVersionAlias",
    "PUT",
    "/v2/{project_id}/fgs/functions/{function_urn}/aliases/{alias_name}",
    &[
        FUNCTION_URN,
        ALIAS_NAME,
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
.doc(
    "Updates an alias: the version that it points to and the traffic that other \
     versions receive.",
)
.source("\"Modifying the Alias of a Function Version\", FunctionGraph API reference v2.");
