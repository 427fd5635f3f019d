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
            .doc("The version. Defaults to `$LATEST`."),
    ],
    &GET_FUNCTION_EVENT_INVOKE_CONFIG_OUTPUT,
)
.doc("Gets the retry settings of a function's asynchronous invocations.")
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
        .doc("The retry settings of asynchronous invocations."),
        REQUEST_ID,
    ],
)
.doc("The retry settings of a function's asynchronous invocations.");
