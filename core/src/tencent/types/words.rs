//! Words that several operations know.

use crate::engine::table::{Enumeration, Word};

pub(crate) static ORDER: Enumeration = Enumeration::new(
    "Order",
    &[
        Word::new(
            "Ascending",
            "ASC",
            "Ascending order: the smallest or oldest first.",
        ),
        Word::new(
            "Descending",
            "DESC",
            "Descending order: the largest or newest first.",
        ),
    ],
)
.doc("The sort order of a list.");

pub(crate) static FLAG: Enumeration = Enumeration::new(
    "Flag",
    &[
        Word::new("True", "TRUE", "True."),
        Word::new("False", "FALSE", "False."),
    ],
)
.doc("A boolean, as represented in most of the API.");

pub(crate) static ABILITY: Enumeration = Enumeration::new(
    "Ability",
    &[
        Word::new("Enable", "ENABLE", "Enabled."),
        Word::new("Disable", "DISABLE", "Disabled."),
    ],
)
.doc("A switch, as represented in network settings.");

pub(crate) static FUNCTION_TYPE: Enumeration = Enumeration::new(
    "FunctionType",
    &[
        Word::new(
            "Event",
            "Event",
            "An event function, invoked by triggers or through the API.",
        ),
        Word::new(
            "Http",
            "HTTP",
            "An HTTP function, which serves HTTP requests with a web server of its own.",
        ),
    ],
)
.doc("The type of a function.");
