//! `DELETE /2016-08-15/services/{serviceName}/versions/{versionId}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteVersion`.

use super::fields::SERVICE_NAME;
use crate::alibaba::types::DELETED;
use crate::engine::table::{Field, Operation};

pub(crate) static DELETE_VERSION: Operation = Operation::new(
    "DeleteVersion",
    "DELETE",
    "/2016-08-15/services/{service_name}/versions/{version_id}",
    &[
        SERVICE_NAME,
        Field::path("version_id")
            .wire("versionId")
            .doc("The ID of the version."),
    ],
    &DELETED,
)
.doc("Deletes a version of a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteVersion`.");
