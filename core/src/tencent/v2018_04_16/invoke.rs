//! `POST /` with `X-TC-Action: Invoke`
//!
//! Source: "Invoke", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{INVOCATION_TYPE, LOG_TYPE, REQUEST_ID, RESULT};

pub(crate) static INVOKE: Operation = Operation::new(
    "Invoke",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member(
            "invocation_type",
            "InvocationType",
            Kind::Word(&INVOCATION_TYPE),
        )
        .optional()
        .doc("Whether to wait for the result, which the service does if it is not set."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Version number or alias; the service takes `$LATEST` if it is not set."),
        Field::member("client_context", "ClientContext", Kind::Secret)
            .optional()
            .doc("The event, JSON as text: up to 6 MB, or 128 KB for a queued call."),
        Field::member("log_type", "LogType", Kind::Word(&LOG_TYPE))
            .optional()
            .doc("Whether the log comes with the result."),
        NAMESPACE,
        Field::member("routing_key", "RoutingKey", Kind::Text)
            .optional()
            .doc(
                "What an alias distinguishes calls by, a JSON object of strings as text, up to 1,024 \
                 bytes.",
            ),
    ],
    &INVOKE_OUTPUT,
)
.doc("Invokes a function and waits for it, up to 300 seconds, or queues the call.")
.source("\"Invoke\", SCF API 2018-04-16.");

pub(crate) static INVOKE_OUTPUT: Record = Record::new(
    "InvokeOutput",
    &[
        Field::member("result", "Result", Kind::Record(&RESULT))
            .doc("What the function gave back."),
        REQUEST_ID,
    ],
)
.doc("What came of a call.");
