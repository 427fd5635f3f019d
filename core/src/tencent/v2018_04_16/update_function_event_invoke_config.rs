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
        .doc("How often they are tried again, and for how long."),
        FUNCTION_NAME,
        NAMESPACE,
    ],
    &ACKNOWLEDGMENT,
)
.doc("Updates what becomes of events that a function failed on.")
.source("\"UpdateFunctionEventInvokeConfig\", SCF API 2018-04-16.");
