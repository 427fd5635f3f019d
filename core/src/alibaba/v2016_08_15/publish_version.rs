//! `POST /2016-08-15/services/{serviceName}/versions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `PublishVersion`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::VERSION_METADATA;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUBLISH_VERSION: Operation = Operation::new(
    "PublishVersion",
    "POST",
    "/2016-08-15/services/{service_name}/versions",
    &[
        SERVICE_NAME,
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the version."),
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the publication (`If-Match`): the verbatim `etag` of an \
             earlier response. If the service has changed since, the response is an error \
             of kind `precondition_failed`.",
        ),
    ],
    &VERSION_METADATA,
)
.doc(
    "Publishes the current state of a service and its functions as a version that \
     cannot be changed.",
)
.source("\"API specification\" of Function Compute, 2016-08-15, `PublishVersion`.");
