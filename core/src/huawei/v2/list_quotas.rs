//! `GET /v2/{project_id}/fgs/quotas`
//!
//! Source: "Querying Quotas", FunctionGraph API reference v2.

use crate::engine::table::{Field, Kind, Operation, Record};
use crate::huawei::types::{QUOTAS, REQUEST_ID};

pub(crate) static LIST_QUOTAS: Operation = Operation::new(
    "ListQuotas",
    "GET",
    "/v2/{project_id}/fgs/quotas",
    &[],
    &LIST_QUOTAS_OUTPUT,
)
.headers(&[("content-type", "application/json")])
.doc("Lists the quotas of a project.")
.source("\"Querying Quotas\", FunctionGraph API reference v2.");

pub(crate) static LIST_QUOTAS_OUTPUT: Record = Record::new(
    "ListQuotasOutput",
    &[
        Field::member("quotas", "quotas", Kind::Record(&QUOTAS)).doc("The quotas."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("The quotas of a project.");
