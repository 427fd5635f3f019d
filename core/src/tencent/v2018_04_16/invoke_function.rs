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
            .doc("Version number or alias; the service takes `$DEFAULT` if it is not set."),
        Field::member("event", "Event", Kind::Secret)
            .optional()
            .doc("The event, JSON as text, up to 6 MB."),
        Field::member("log_type", "LogType", Kind::Word(&LOG_TYPE))
            .optional()
            .doc(
                "Whether the log comes with the result; the service takes `None` if it is not set.",
            ),
        NAMESPACE,
        Field::member("routing_key", "RoutingKey", Kind::Text)
            .optional()
            .doc(
                "What an alias distinguishes calls by, a JSON object of strings as text, up to 1,024 \
                 bytes.",
            ),
    ],
    &INVOKE_FUNCTION_OUTPUT,
)
.rate(10000)
.doc("Invokes a function and waits for it.")
.source("\"InvokeFunction\", SCF API 2018-04-16.");

pub(crate) static INVOKE_FUNCTION_OUTPUT: Record = Record::new(
    "InvokeFunctionOutput",
    &[
        Field::member("result", "Result", Kind::Record(&RESULT))
            .doc("What the function gave back."),
        REQUEST_ID,
    ],
)
.doc("What came of a call.");
