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
        Field::header("if_match", "if-match", Kind::Text).doc(
            "Only if the alias is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &ALIAS_METADATA,
)
.doc("Updates an alias. What is not set stays as it is.")
.source("\"API specification\" of Function Compute, 2016-08-15, `UpdateAlias`.");
