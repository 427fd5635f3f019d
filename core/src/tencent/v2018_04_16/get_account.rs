//! `POST /` with `X-TC-Action: GetAccount`
//!
//! Source: "GetAccount", SCF API 2018-04-16.

use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{LIMITS_INFO, REQUEST_ID, USAGE_INFO};

pub(crate) static GET_ACCOUNT: Operation =
    Operation::new("GetAccount", "POST", "/", &[], &GET_ACCOUNT_OUTPUT)
        .rate(20)
        .doc(
            "Gets the resource usage and limits of the account in a region, including the names \
             of the functions in all namespaces.",
        )
        .source("\"GetAccount\", SCF API 2018-04-16.");

pub(crate) static GET_ACCOUNT_OUTPUT: Record = Record::new(
    "GetAccountOutput",
    &[
        Field::member("account_usage", "AccountUsage", Kind::Record(&USAGE_INFO))
            .optional()
            .doc("The resource usage."),
        Field::member("account_limit", "AccountLimit", Kind::Record(&LIMITS_INFO))
            .optional()
            .doc("The limits."),
        REQUEST_ID,
    ],
)
.doc("The resource usage and limits of an account in a region.");
