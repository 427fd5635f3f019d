//! `POST /2016-08-15/services/{serviceName}/aliases`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateAlias`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::ALIAS_METADATA;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_ALIAS: Operation = Operation::new(
    "CreateAlias",
    "POST",
    "/2016-08-15/services/{service_name}/aliases",
    &[
        SERVICE_NAME,
        Field::member("alias_name", "aliasName", Kind::Text)
            .check(checks::name)
            .doc("Name of the alias."),
        Field::member("version_id", "versionId", Kind::Text)
            .doc("Id of the version that it stands for."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("Description."),
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .nullable()
        .doc("Other versions with their share of the calls, from 0 to 1, such as `{\"2\": 0.05}`."),
    ],
    &ALIAS_METADATA,
)
.doc("Gives a version a name.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateAlias`.");
