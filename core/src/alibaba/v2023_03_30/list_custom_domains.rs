//! `GET /2023-03-30/custom-domains`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListCustomDomains`.

use super::fields::{LIMIT, NEXT_TOKEN, PREFIX};
use super::types::{CUSTOM_DOMAIN, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_CUSTOM_DOMAINS: Operation = Operation::new(
    "ListCustomDomains",
    "GET",
    "/2023-03-30/custom-domains",
    &[
        PREFIX.doc("The prefix of the custom domain names to list."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_CUSTOM_DOMAINS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists custom domains.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListCustomDomains`.");

pub(crate) static LIST_CUSTOM_DOMAINS_OUTPUT: Record = Record::new(
    "ListCustomDomainsOutput",
    &[
        Field::member(
            "custom_domains",
            "customDomains",
            Kind::List(&Kind::Record(&CUSTOM_DOMAIN)),
        )
        .or(Absent::Empty)
        .doc("The custom domains on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of custom domains.");
