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
        Field::member("version", "version", Kind::Text).doc("Version that it stands for."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member(
            "additional_version_weights",
            "additional_version_weights",
            Kind::Map(&Kind::Int),
        )
        .optional()
        .doc("Share of calls that other versions get, in percent, by their names."),
        Field::member(
            "additional_version_strategy",
            "additional_version_strategy",
            Kind::Map(&Kind::Record(&VERSION_STRATEGY)),
        )
        .optional()
        .doc("Which calls other versions get, by their names."),
    ],
    &ALIAS,
)
.check(urn::is_of_service)
.doc("Points an alias to a version, and shares calls among others.")
.source("\"Modifying the Alias of a Function Version\", FunctionGraph API reference v2.");
