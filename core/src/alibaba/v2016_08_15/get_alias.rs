//! `GET /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `GetAlias`.

use super::fields::{ALIAS_NAME, SERVICE_NAME};
use crate::alibaba::types::ALIAS_METADATA;
use crate::engine::table::Operation;

pub(crate) static GET_ALIAS: Operation = Operation::new(
    "GetAlias",
    "GET",
    "/2016-08-15/services/{service_name}/aliases/{alias_name}",
    &[SERVICE_NAME, ALIAS_NAME],
    &ALIAS_METADATA,
)
.doc("Gets an alias of a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `GetAlias`.");
