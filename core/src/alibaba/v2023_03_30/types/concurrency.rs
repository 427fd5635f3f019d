//! How many instances a function has at most.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static CONCURRENCY_CONFIG: Record = Record::new(
    "ConcurrencyConfig",
    &[
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member("reserved_concurrency", "reservedConcurrency", Kind::Int)
            .optional()
            .doc(
                "The number of instances that are reserved for the function. No other function \
                 can use them, and the function cannot exceed them.",
            ),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.doc("The concurrency configuration of a function, which limits its instances.");
