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
            .doc("Version; all of them if it is not set."),
    ],
    &GET_PROVISIONED_CONCURRENCY_CONFIG_OUTPUT,
)
.doc("Gets the instances that are kept ready for a function.")
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
        .doc("Number of instances that could be kept ready besides."),
        Field::member(
            "allocated",
            "Allocated",
            Kind::List(&Kind::Record(&VERSION_PROVISIONED_CONCURRENCY_INFO)),
        )
        .or(Absent::Empty)
        .doc("Instances that are kept ready, by version."),
        REQUEST_ID,
    ],
)
.doc("Instances that are kept ready for a function.");
