//! `POST /` with `X-TC-Action: GetProvisionedConcurrencyConfig`
//!
//! Source: "GetProvisionedConcurrencyConfig", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{REQUEST_ID, VERSION_PROVISIONED_CONCURRENCY_INFO};

pub(crate) static GET_PROVISIONED_CONCURRENCY_CONFIG: Operation = Operation::new(
    "GetProvisionedConcurrencyConfig",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The version. By default, all versions are returned."),
    ],
    &GET_PROVISIONED_CONCURRENCY_CONFIG_OUTPUT,
)
.doc("Gets the provisioned concurrency of a function.")
.source("\"GetProvisionedConcurrencyConfig\", SCF API 2018-04-16.");

pub(crate) static GET_PROVISIONED_CONCURRENCY_CONFIG_OUTPUT: Record = Record::new(
    "GetProvisionedConcurrencyConfigOutput",
    &[
        Field::member(
            "unallocated_concurrency_num",
            "UnallocatedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("The provisioned concurrency that can still be allocated."),
        Field::member(
            "allocated",
            "Allocated",
            Kind::List(&Kind::Record(&VERSION_PROVISIONED_CONCURRENCY_INFO)),
        )
        .or(Absent::Empty)
        .doc("The allocated provisioned concurrency, by version."),
        REQUEST_ID,
    ],
)
.doc("The provisioned concurrency of a function.");
