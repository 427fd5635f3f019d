//! `PUT /2023-03-30/functions/{functionName}/concurrency`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PutConcurrencyConfig`.

use super::fields::FUNCTION_NAME;
use super::types::CONCURRENCY_CONFIG;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUT_CONCURRENCY_CONFIG: Operation = Operation::new(
    "PutConcurrencyConfig",
    "PUT",
    "/2023-03-30/functions/{function_name}/concurrency",
    &[
        FUNCTION_NAME,
        Field::member("reserved_concurrency", "reservedConcurrency", Kind::Int).doc(
            "Instances that no other function can take, and that this one cannot \
             exceed.",
        ),
    ],
    &CONCURRENCY_CONFIG,
)
.doc("Sets how many instances a function has at most.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutConcurrencyConfig`.");
