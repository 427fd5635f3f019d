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
            .doc("Only aliases of this version."),
        Field::member("offset", "Offset", Kind::Digits)
            .optional()
            .doc("Number of items to skip, 0 if it is not set; sent as a string."),
        Field::member("limit", "Limit", Kind::Digits)
            .optional()
            .doc(
                "Maximum number of items on a page. The service takes 20 if it is not set, and 100 is the most \
                 that is known\n\
                 to work; sent as a string.",
            ),
    ],
    &LIST_ALIASES_OUTPUT,
)
.pages(by_offset("aliases"))
.rate(20)
.doc("Lists the aliases of a function; `$DEFAULT` is always one of them.")
.source("\"ListAliases\", SCF API 2018-04-16.");

pub(crate) static LIST_ALIASES_OUTPUT: Record = Record::new(
    "ListAliasesOutput",
    &[
        Field::member("aliases", "Aliases", Kind::List(&Kind::Record(&ALIAS)))
            .or(Absent::Empty)
            .doc("The aliases; those of one page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("One page of aliases.");
