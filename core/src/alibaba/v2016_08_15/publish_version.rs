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
            .doc("Description of the version."),
        Field::header("if_match", "if-match", Kind::Text).doc(
            "Only if the service is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &VERSION_METADATA,
)
.doc(
    "Publishes the service and its functions as they are now, as a version that \
never changes.",
)
.source("\"API specification\" of Function Compute, 2016-08-15, `PublishVersion`.");
