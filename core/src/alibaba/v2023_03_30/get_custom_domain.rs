//! `GET /2023-03-30/custom-domains/{domainName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetCustomDomain`.

use super::fields::DOMAIN_NAME;
use super::types::CUSTOM_DOMAIN;
use crate::engine::table::Operation;

pub(crate) static GET_CUSTOM_DOMAIN: Operation = Operation::new(
    "GetCustomDomain",
    "GET",
    "/2023-03-30/custom-domains/{domain_name}",
    &[DOMAIN_NAME],
    &CUSTOM_DOMAIN,
)
.doc("Gets a custom domain.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetCustomDomain`.");
