//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetService`.

use super::fields::{QUALIFIER, SERVICE_NAME};
use crate::alibaba::types::SERVICE_METADATA;
use crate::engine::table::Operation;

pub(crate) static GET_SERVICE: Operation = Operation::new(
    "GetService",
    "GET",
    "/2016-08-15/services/{service_name}[.{qualifier}]",
    &[SERVICE_NAME, QUALIFIER],
    &SERVICE_METADATA,
)
.doc("Gets a service, or one of its versions.")
.source("\"API specification\" of Function Compute, 2016-08-15, `GetService`.");
