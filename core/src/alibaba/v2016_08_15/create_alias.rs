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
            .doc("The name of the alias."),
        Field::member("version_id", "versionId", Kind::Text)
            .doc("The ID of the version that the alias points to."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the alias."),
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .nullable()
        .doc(
            "The IDs of additional versions, each mapped to the share of invocations that \
             it receives, from 0 to 1, such as `{\"2\": 0.05}`.",
        ),
    ],
    &ALIAS_METADATA,
)
.doc("Creates an alias that points to a version of a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `CreateAlias`.");
