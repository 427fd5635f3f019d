//! `GET /v2/{project_id}/fgs/functions/{function_urn}/code`
//!
//! Source: "Querying the Code of a Function", FunctionGraph API reference v2.

use crate::engine::table::{Field, Operation};
use crate::huawei::types::FUNCTION_CODE;
use crate::urn;

pub(crate) static SHOW_FUNCTION_CODE: Operation = Operation::new(
    "ShowFunctionCode",
    "GET",
    "/v2/{project_id}/fgs/functions/{function_urn}/code",
    &[Field::path("function_urn")
        .keeps(":!")
        .check(urn::check)
        .doc(
            "`urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`; version\n\
             `latest` or none is the current one, `!{alias}` an alias.",
        )],
    &FUNCTION_CODE,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Gets a function's code or its address, its SHA-512 and its size.")
.source("\"Querying the Code of a Function\", FunctionGraph API reference v2.");
