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
            .doc("Whether asynchronous invocations are tasks, which can be queried and stopped."),
        Field::member(
            "destination_config",
            "destinationConfig",
            Kind::Record(&DESTINATION_CONFIG),
        )
        .nullable()
        .doc("The destinations for the results of asynchronous invocations."),
        Field::member(
            "max_async_event_age_in_seconds",
            "maxAsyncEventAgeInSeconds",
            Kind::Int,
        )
        .nullable()
        .doc(
            "The maximum age of a queued event, in seconds, from 1 to 604,800. Defaults to \
             86,400.",
        ),
        Field::member(
            "max_async_retry_attempts",
            "maxAsyncRetryAttempts",
            Kind::Int,
        )
        .nullable()
        .doc(
            "The maximum number of retries of a failed asynchronous invocation, from 0 to \
             8. Defaults to 3.",
        ),
    ],
    &ASYNC_CONFIG,
)
.doc("Creates or replaces the asynchronous invocation configuration of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutAsyncInvokeConfig`.");
