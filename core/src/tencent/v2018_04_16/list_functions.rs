//! `POST /` with `X-TC-Action: ListFunctions`
//!
//! Source: "ListFunctions", SCF API 2018-04-16.

use super::fields::{LIMIT, OFFSET, ORDER, TOTAL, by_offset};
use crate::checks;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{FILTER, FUNCTION, REQUEST_ID};

pub(crate) static LIST_FUNCTIONS: Operation = Operation::new(
    "ListFunctions",
    "POST",
    "/",
    &[
        ORDER,
        Field::member("orderby", "Orderby", Kind::Text)
            .optional()
            .doc("The sort key: `AddTime`, `ModTime`, or `FunctionName`."),
        OFFSET,
        LIMIT,
        Field::member("search_key", "SearchKey", Kind::Text)
            .optional()
            .doc("The text to search for in function names."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The namespace. By default, only `default` is listed."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The text to search for in descriptions."),
        Field::member("filters", "Filters", Kind::List(&Kind::Record(&FILTER)))
            .optional()
            .doc(
                "The filter conditions, at most 10. To list image-based functions, filter \
                 `Runtime` by `CustomImage`.",
            ),
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.pages(&by_offset("functions"))
.rate(100)
.doc(
    "Lists the functions of a namespace, without checksums and sizes. Sorted by \
     `AddTime` in ascending order, the pages include functions that are created in the \
     meantime.",
)
.source("\"ListFunctions\", SCF API 2018-04-16.");

pub(crate) static LIST_FUNCTIONS_OUTPUT: Record = Record::new(
    "ListFunctionsOutput",
    &[
        Field::member(
            "functions",
            "Functions",
            Kind::List(&Kind::Record(&FUNCTION)),
        )
        .or(Absent::Empty)
        .doc("The functions on this page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("A page of functions.");
