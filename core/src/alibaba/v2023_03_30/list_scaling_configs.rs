//! `GET /2023-03-30/scaling-configs`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListScalingConfigs`.

use super::fields::{LIMIT, NEXT_TOKEN, OF_FUNCTION};
use super::types::{REQUEST_ID, SCALING_CONFIG_STATUS};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_SCALING_CONFIGS: Operation = Operation::new(
    "ListScalingConfigs",
    "GET",
    "/2023-03-30/scaling-configs",
    &[OF_FUNCTION, LIMIT, NEXT_TOKEN],
    &LIST_SCALING_CONFIGS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the scaling configurations of functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListScalingConfigs`.");

pub(crate) static LIST_SCALING_CONFIGS_OUTPUT: Record = Record::new(
    "ListScalingConfigsOutput",
    &[
        Field::member(
            "scaling_configs",
            "scalingConfigs",
            Kind::List(&Kind::Record(&SCALING_CONFIG_STATUS)),
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
.doc("A page of scaling configurations.");
