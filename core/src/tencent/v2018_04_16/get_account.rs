//! `POST /` with `X-TC-Action: GetAccount`
//!
//! Source: "GetAccount", SCF API 2018-04-16.

use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{LIMITS_INFO, REQUEST_ID, USAGE_INFO};

pub(crate) static GET_ACCOUNT: Operation = Operation::new(
    "GetAccount",
    "POST",
    "/",
    &[],
    &GET_ACCOUNT_OUTPUT,
)
.rate(20)
.doc(
    "Gets what the account uses and may use in a region, with the names of the functions of all\n\
     namespaces.",
)
.source("\"GetAccount\", SCF API 2018-04-16.");

pub(crate) static GET_ACCOUNT_OUTPUT: Record = Record::new(
    "GetAccountOutput",
    &[
        Field::member("account_usage", "AccountUsage", Kind::Record(&USAGE_INFO))
            .optional()
            .doc("What it uses."),
        Field::member("account_limit", "AccountLimit", Kind::Record(&LIMITS_INFO))
            .optional()
            .doc("What it may use."),
        REQUEST_ID,
    ],
)
.doc("What an account uses, and what it may use.");
