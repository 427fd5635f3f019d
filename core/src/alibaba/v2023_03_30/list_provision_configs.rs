//! `GET /2023-03-30/provision-configs`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListProvisionConfigs`.

use super::fields::{LIMIT, NEXT_TOKEN, OF_FUNCTION};
use super::types::{PROVISION_CONFIG, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_PROVISION_CONFIGS: Operation = Operation::new(
    "ListProvisionConfigs",
    "GET",
    "/2023-03-30/provision-configs",
    &[OF_FUNCTION, LIMIT, NEXT_TOKEN],
    &LIST_PROVISION_CONFIGS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the provisioned instance configurations of functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListProvisionConfigs`.");

pub(crate) static LIST_PROVISION_CONFIGS_OUTPUT: Record = Record::new(
    "ListProvisionConfigsOutput",
    &[
        Field::member(
            "provision_configs",
            "provisionConfigs",
            Kind::List(&Kind::Record(&PROVISION_CONFIG)),
        )
        .or(Absent::Empty)
        .doc("The configurations on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of provisioned instance configurations.");
