//! `POST /` with `X-TC-Action: InvokeFunction`
//!
//! Source: "InvokeFunction", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{LOG_TYPE, REQUEST_ID, RESULT};

pub(crate) static INVOKE_FUNCTION: Operation = Operation::new(
    "InvokeFunction",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The version number or alias. Defaults to `$DEFAULT`."),
        Field::member("event", "Event", Kind::Secret)
            .optional()
            .doc("The event, as JSON in a string; at most 6 MB."),
        Field::member("log_type", "LogType", Kind::Word(&LOG_TYPE))
            .optional()
            .doc("The part of the log to return with the result. Defaults to `None`."),
        NAMESPACE,
        Field::member("routing_key", "RoutingKey", Kind::Text)
            .optional()
            .doc(
                "The routing key that alias rules match, as a JSON object of strings, in a string; \
                 at most 1,024 bytes.",
            ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.rate(10000)
.doc("Invokes a function synchronously.")
.source("\"InvokeFunction\", SCF API 2018-04-16.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::member("result", "Result", Kind::Record(&RESULT))
            .doc("The result of the invocation."),
        REQUEST_ID,
    ],
)
.doc("The response to an invocation.");
