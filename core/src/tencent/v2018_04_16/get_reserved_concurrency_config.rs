//! `POST /` with `X-TC-Action: GetReservedConcurrencyConfig`
//!
//! Source: "GetReservedConcurrencyConfig", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::REQUEST_ID;

pub(crate) static GET_RESERVED_CONCURRENCY_CONFIG: Operation = Operation::new(
    "GetReservedConcurrencyConfig",
    "POST",
    "/",
    &[FUNCTION_NAME, NAMESPACE],
    &GET_RESERVED_CONCURRENCY_CONFIG_OUTPUT,
)
.doc("Gets the reserved concurrency memory of a function.")
.source("\"GetReservedConcurrencyConfig\", SCF API 2018-04-16.");

pub(crate) static GET_RESERVED_CONCURRENCY_CONFIG_OUTPUT: Record = Record::new(
    "GetReservedConcurrencyConfigOutput",
    &[
        Field::member("reserved_mem", "ReservedMem", Kind::Int)
            .optional()
            .doc("The reserved concurrency memory, in MB; absent if none is reserved."),
        REQUEST_ID,
    ],
)
.doc("The reserved concurrency memory of a function.");
