//! Words that several operations know.

use crate::engine::table::{Enumeration, Word};

pub(crate) static ORDER: Enumeration = Enumeration::new(
    "Order",
    &[
        Word::new("Ascending", "ASC", "The smallest or oldest first."),
        Word::new("Descending", "DESC", "The largest or newest first."),
    ],
)
.doc("Which end of a list comes first.");

pub(crate) static FLAG: Enumeration = Enumeration::new(
    "Flag",
    &[
        Word::new("True", "TRUE", "Yes."),
        Word::new("False", "FALSE", "No."),
    ],
)
.doc("Yes or no, as the service writes it in most places.");

pub(crate) static ABILITY: Enumeration = Enumeration::new(
    "Ability",
    &[
        Word::new("Enable", "ENABLE", "On."),
        Word::new("Disable", "DISABLE", "Off."),
    ],
)
.doc("On or off, as the service writes it of networks.");

pub(crate) static FUNCTION_TYPE: Enumeration = Enumeration::new(
    "FunctionType",
    &[
        Word::new("Event", "Event", "Events, of triggers or of a call."),
        Word::new("Http", "HTTP", "HTTP requests, by a web server of its own."),
    ],
)
.doc("What a function serves.");
