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
            .doc("What the list is ordered by: `AddTime`, `ModTime` or `FunctionName`."),
        OFFSET,
        LIMIT,
        Field::member("search_key", "SearchKey", Kind::Text)
            .optional()
            .doc("Part of the names to find."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Namespace; only `default` is listed if it is not set."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Part of the descriptions to find."),
        Field::member("filters", "Filters", Kind::List(&Kind::Record(&FILTER)))
            .optional()
            .doc(
                "Conditions, at most 10; `CustomImage` as a `Runtime` finds functions with images.",
            ),
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.pages(by_offset("functions"))
.rate(100)
.doc(
    "Lists the functions of a namespace, without checksums and sizes. In ascending order of \
     `AddTime`\n\
     no page misses one that is created meanwhile.",
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
        .doc("The functions; those of one page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("One page of functions.");
