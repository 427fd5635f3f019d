//! `POST /` with `X-TC-Action: GetFunctionEventInvokeConfig`
//!
//! Source: "GetFunctionEventInvokeConfig", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{ASYNC_TRIGGER_CONFIG, REQUEST_ID};

pub(crate) static GET_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation::new(
    "GetFunctionEventInvokeConfig",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Version; the service takes `$LATEST` if it is not set."),
    ],
    &GET_FUNCTION_EVENT_INVOKE_CONFIG_OUTPUT,
)
.doc("Gets what becomes of events that a function failed on.")
.source("\"GetFunctionEventInvokeConfig\", SCF API 2018-04-16.");

pub(crate) static GET_FUNCTION_EVENT_INVOKE_CONFIG_OUTPUT: Record = Record::new(
    "GetFunctionEventInvokeConfigOutput",
    &[
        Field::member(
            "async_trigger_config",
            "AsyncTriggerConfig",
            Kind::Record(&ASYNC_TRIGGER_CONFIG),
        )
        .optional()
        .doc("How often they are tried again, and for how long."),
        REQUEST_ID,
    ],
)
.doc("What becomes of events that a function failed on.");
