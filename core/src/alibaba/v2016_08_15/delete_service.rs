//! `DELETE /2016-08-15/services/{serviceName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteService`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::DELETED;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static DELETE_SERVICE: Operation = Operation::new(
    "DeleteService",
    "DELETE",
    "/2016-08-15/services/{service_name}",
    &[
        SERVICE_NAME,
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the deletion (`If-Match`): the verbatim `etag` of an earlier \
             response. If the service has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes a service. The service must not contain any functions.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteService`.");
