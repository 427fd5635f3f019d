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
        PREFIX.doc("Only domains that begin with this."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_CUSTOM_DOMAINS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists domains.")
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
        .doc("The domains; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of domains.");
