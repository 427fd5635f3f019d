//! `POST /` with `X-TC-Action: ListAliases`
//!
//! Source: "ListAliases", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE, TOTAL, by_offset};
use crate::checks;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{ALIAS, REQUEST_ID};

pub(crate) static LIST_ALIASES: Operation = Operation::new(
    "ListAliases",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("The version to filter by: only aliases that point to it are returned."),
        Field::member("offset", "Offset", Kind::Digits)
            .optional()
            .doc("The number of items to skip; sent as a string. Defaults to 0."),
        Field::member("limit", "Limit", Kind::Digits)
            .optional()
            .doc(
                "The maximum number of items per page; sent as a string. Defaults to 20; 100 is \
                 the largest value known to work.",
            ),
    ],
    &LIST_ALIASES_OUTPUT,
)
.pages(&by_offset("aliases"))
.rate(20)
.doc("Lists the aliases of a function; `$DEFAULT` is always one of them.")
.source("\"ListAliases\", SCF API 2018-04-16.");

pub(crate) static LIST_ALIASES_OUTPUT: Record = Record::new(
    "ListAliasesOutput",
    &[
        Field::member("aliases", "Aliases", Kind::List(&Kind::Record(&ALIAS)))
            .or(Absent::Empty)
            .doc("The aliases on this page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("A page of aliases.");
