//! `DELETE /2023-03-30/custom-domains/{domainName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteCustomDomain`.

use super::fields::DOMAIN_NAME;
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_CUSTOM_DOMAIN: Operation = Operation::new(
    "DeleteCustomDomain",
    "DELETE",
    "/2023-03-30/custom-domains/{domain_name}",
    &[DOMAIN_NAME],
    &DELETED,
)
.doc("Deletes a custom domain. The functions that it routes to are kept.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteCustomDomain`.");
