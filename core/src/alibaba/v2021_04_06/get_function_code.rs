//! `GET /2021-04-06/services/{serviceName}/functions/{functionName}/code`
//!
//! Source: "Function Compute (2.0): GetFunctionCode", 2021-04-06.

use crate::alibaba::names;
use crate::alibaba::types::FUNCTION_CODE;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static GET_FUNCTION_CODE: Operation = Operation::new(
    "GetFunctionCode",
    "GET",
    "/2021-04-06/services/{service_name}/functions/{function_name}/code",
    &[
        Field::path("service_name")
            .wire("serviceName")
            .doc("The name of the service."),
        Field::path("function_name")
            .wire("functionName")
            .doc("The name of the function."),
        Field::query("qualifier", "qualifier", Kind::Text)
            .doc("The version ID or alias of the service."),
        Field::header("x_fc_account_id", "x-fc-account-id", Kind::Text)
            .check(names::account_header)
            .doc("The ID of the Alibaba Cloud account (`X-Fc-Account-Id`)."),
        Field::header("x_fc_date", "x-fc-date", Kind::Text).doc(
            "The request time (`X-Fc-Date`), such as `Wed, 11 May 2022 09:00:00 GMT`. The \
             signature does not require it.",
        ),
        Field::header("x_fc_trace_id", "x-fc-trace-id", Kind::Text)
            .doc("The custom request ID (`X-Fc-Trace-Id`)."),
    ],
    &FUNCTION_CODE,
)
.headers(&[("accept", "application/json")])
.doc("Gets the download URL and the checksum of a function's package.")
.source("\"Function Compute (2.0): GetFunctionCode\", 2021-04-06.");
