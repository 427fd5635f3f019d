//! `GET /2023-03-30/async-invoke-configs`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListAsyncInvokeConfigs`.

use super::fields::{LIMIT, NEXT_TOKEN, OF_FUNCTION};
use super::types::{ASYNC_CONFIG, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_ASYNC_INVOKE_CONFIGS: Operation = Operation::new(
    "ListAsyncInvokeConfigs",
    "GET",
    "/2023-03-30/async-invoke-configs",
    &[OF_FUNCTION, LIMIT, NEXT_TOKEN],
    &LIST_ASYNC_INVOKE_CONFIGS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the asynchronous invocation configurations of functions.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListAsyncInvokeConfigs`.");

pub(crate) static LIST_ASYNC_INVOKE_CONFIGS_OUTPUT: Record = Record::new(
    "ListAsyncInvokeConfigsOutput",
    &[
        Field::member(
            "configs",
            "configs",
            Kind::List(&Kind::Record(&ASYNC_CONFIG)),
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
.doc("A page of asynchronous invocation configurations.");
