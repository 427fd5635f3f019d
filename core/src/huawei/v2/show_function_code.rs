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
            "The function URN: \
             `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`. The \
             version is `latest` (the default), the name of a published version, or an alias as \
             `!{alias}`.",
        )],
    &FUNCTION_CODE,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc("Gets the code of a function or its URL, its SHA-512 checksum, and its size.")
.source("\"Querying the Code of a Function\", FunctionGraph API reference v2.");
