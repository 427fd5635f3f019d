//! `PUT /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateAlias`.

use super::fields::{ALIAS_NAME, SERVICE_NAME};
use crate::alibaba::types::ALIAS_METADATA;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_ALIAS: Operation = Operation::new(
    "UpdateAlias",
    "PUT",
    "/2016-08-15/services/{service_name}/aliases/{alias_name}",
    &[
        SERVICE_NAME,
        ALIAS_NAME,
        Field::member("version_id", "versionId", Kind::Text)
            .nullable()
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
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the update (`If-Match`): the verbatim `etag` of an earlier \
             response. If the alias has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &ALIAS_METADATA,
)
.doc("Updates an alias. Settings that are not given keep their values.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateAlias`.");
