//! `POST /` with `X-TC-Action: UpdateFunctionEventInvokeConfig`
//!
//! Source: "UpdateFunctionEventInvokeConfig", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, ASYNC_TRIGGER_CONFIG};

pub(crate) static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation::new(
    "UpdateFunctionEventInvokeConfig",
    "POST",
    "/",
    &[
        Field::member(
            "async_trigger_config",
            "AsyncTriggerConfig",
            Kind::Record(&ASYNC_TRIGGER_CONFIG),
        )
        .doc("The retry settings of asynchronous invocations."),
        FUNCTION_NAME,
        NAMESPACE,
    ],
    &ACKNOWLEDGMENT,
)
.doc("Updates the retry settings of a function's asynchronous invocations.")
.source("\"UpdateFunctionEventInvokeConfig\", SCF API 2018-04-16.");
