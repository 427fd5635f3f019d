//! `POST /` with `X-TC-Action: ListNamespaces`
//!
//! Source: "ListNamespaces", SCF API 2018-04-16.

use super::fields::{LIMIT, OFFSET, ORDER, TOTAL, by_offset};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{NAMESPACE, REQUEST_ID, SEARCH_KEY};

pub(crate) static LIST_NAMESPACES: Operation = Operation::new(
    "ListNamespaces",
    "POST",
    "/",
    &[
        LIMIT,
        OFFSET,
        Field::member("orderby", "Orderby", Kind::Text)
            .optional()
            .doc("The sort key: `Name` or `Updatetime`."),
        ORDER,
        Field::member(
            "search_key",
            "SearchKey",
            Kind::List(&Kind::Record(&SEARCH_KEY)),
        )
        .optional()
        .doc("The search conditions, all of which must match."),
    ],
    &LIST_NAMESPACES_OUTPUT,
)
.pages(&by_offset("namespaces"))
.rate(20)
.doc("Lists the namespaces of an account in a region. Functions are listed by namespace.")
.source("\"ListNamespaces\", SCF API 2018-04-16.");

pub(crate) static LIST_NAMESPACES_OUTPUT: Record = Record::new(
    "ListNamespacesOutput",
    &[
        Field::member(
            "namespaces",
            "Namespaces",
            Kind::List(&Kind::Record(&NAMESPACE)),
        )
        .or(Absent::Empty)
        .doc("The namespaces on this page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("A page of namespaces.");
