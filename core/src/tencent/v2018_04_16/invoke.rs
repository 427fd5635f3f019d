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
        .doc("The invocation type. Defaults to `RequestResponse`."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The version number or alias. Defaults to `$LATEST`."),
        Field::member("client_context", "ClientContext", Kind::Secret)
            .optional()
            .doc(
                "The event, as JSON in a string; at most 6 MB, or 128 KB for asynchronous \
                 invocations.",
            ),
        Field::member("log_type", "LogType", Kind::Word(&LOG_TYPE))
            .optional()
            .doc("The part of the log to return with the result."),
        NAMESPACE,
        Field::member("routing_key", "RoutingKey", Kind::Text)
            .optional()
            .doc(
                "The routing key that alias rules match, as a JSON object of strings, in a string; \
                 at most 1,024 bytes.",
            ),
    ],
    &INVOKE_OUTPUT,
)
.doc("Invokes a function, synchronously for up to 300 seconds or asynchronously.")
.source("\"Invoke\", SCF API 2018-04-16.");

pub(crate) static INVOKE_OUTPUT: Record = Record::new(
    "InvokeOutput",
    &[
        Field::member("result", "Result", Kind::Record(&RESULT))
            .doc("The result of the invocation."),
        REQUEST_ID,
    ],
)
.doc("The response to an invocation.");
