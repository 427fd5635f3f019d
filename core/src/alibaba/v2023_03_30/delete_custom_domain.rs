//! `DELETE /2023-03-30/custom-domains/{domainName}`
//!
//! Source: "DeleteCustomDomain", Function Compute 3.0, API 2023-03-30.

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
.doc("Deletes a domain; what it calls stays.")
.source("\"DeleteCustomDomain\", Function Compute 3.0, API 2023-03-30.");
