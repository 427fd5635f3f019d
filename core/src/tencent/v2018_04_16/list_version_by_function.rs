//! `POST /` with `X-TC-Action: ListVersionByFunction`
//!
//! Source: "ListVersionByFunction", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, LIMIT, NAMESPACE, OFFSET, ORDER, TOTAL, by_offset};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{FUNCTION_VERSION, REQUEST_ID};

pub(crate) static LIST_VERSION_BY_FUNCTION: Operation = Operation::new(
    "ListVersionByFunction",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        OFFSET,
        LIMIT,
        ORDER,
        Field::member("order_by", "OrderBy", Kind::Text)
            .optional()
            .doc("The sort key: `AddTime` or `ModTime`."),
    ],
    &LIST_VERSION_BY_FUNCTION_OUTPUT,
)
.pages(&by_offset("versions"))
.rate(20)
.doc("Lists the versions of a function.")
.source("\"ListVersionByFunction\", SCF API 2018-04-16.");

pub(crate) static LIST_VERSION_BY_FUNCTION_OUTPUT: Record = Record::new(
    "ListVersionByFunctionOutput",
    &[
        Field::member(
            "function_version",
            "FunctionVersion",
            Kind::List(&Kind::Text),
        )
        .or(Absent::Empty)
        .doc("The version numbers alone."),
        Field::member(
            "versions",
            "Versions",
            Kind::List(&Kind::Record(&FUNCTION_VERSION)),
        )
        .or(Absent::Empty)
        .doc("The versions on this page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("A page of versions.");
