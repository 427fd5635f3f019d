//! `PUT /2023-03-30/functions/{functionName}/async-invoke-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PutAsyncInvokeConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::{ASYNC_CONFIG, DESTINATION_CONFIG};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUT_ASYNC_INVOKE_CONFIG: Operation = Operation::new(
    "PutAsyncInvokeConfig",
    "PUT",
    "/2023-03-30/functions/{function_name}/async-invoke-config",
    &[
        FUNCTION_NAME,
        QUALIFIER_OF,
        Field::member("async_task", "asyncTask", Kind::Bool)
            .nullable()
            .doc("Whether queued calls are tasks that can be looked up and stopped."),
        Field::member(
            "destination_config",
            "destinationConfig",
            Kind::Record(&DESTINATION_CONFIG),
        )
        .nullable()
        .doc("Destination of the results."),
        Field::member(
            "max_async_event_age_in_seconds",
            "maxAsyncEventAgeInSeconds",
            Kind::Int,
        )
        .nullable()
        .doc(
            "How long a call may wait in the queue, in seconds, 1 to 604800; 86400 if \
             it is not set.",
        ),
        Field::member(
            "max_async_retry_attempts",
            "maxAsyncRetryAttempts",
            Kind::Int,
        )
        .nullable()
        .doc("How often a failed call is repeated, 0 to 8; 3 if it is not set."),
    ],
    &ASYNC_CONFIG,
)
.doc("Sets what happens to queued calls.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutAsyncInvokeConfig`.");
