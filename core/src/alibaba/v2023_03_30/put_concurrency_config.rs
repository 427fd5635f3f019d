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
            "The number of instances that are reserved for the function. No other function \
             can use them, and the function cannot exceed them.",
        ),
    ],
    &CONCURRENCY_CONFIG,
)
.doc(
    "Creates or replaces the concurrency configuration of a function, which limits \
     its instances.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutConcurrencyConfig`.");
