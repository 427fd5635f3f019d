//! `DELETE /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteAlias`.

use super::fields::{ALIAS_NAME, SERVICE_NAME};
use crate::alibaba::types::DELETED;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static DELETE_ALIAS: Operation = Operation::new(
    "DeleteAlias",
    "DELETE",
    "/2016-08-15/services/{service_name}/aliases/{alias_name}",
    &[
        SERVICE_NAME,
        ALIAS_NAME,
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the deletion (`If-Match`): the verbatim `etag` of an earlier \
             response. If the alias has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes an alias of a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteAlias`.");
