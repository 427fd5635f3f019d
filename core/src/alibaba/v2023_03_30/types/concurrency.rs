//! How many instances a function has at most.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static CONCURRENCY_CONFIG: Record = Record::new(
    "ConcurrencyConfig",
    &[
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("ARN of the function."),
        Field::member("reserved_concurrency", "reservedConcurrency", Kind::Int)
            .optional()
            .doc(
                "Instances that no other function can take, and that this one cannot \
                 exceed.",
            ),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.doc("How many instances a function has at most.");
