//! Environment variables.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static VARIABLE: Record = Record::new(
    "Variable",
    &[
        Field::member("key", "Key", Kind::Text)
            .optional()
            .doc("Name of the variable. An empty one with an empty value clears all variables."),
        Field::member("value", "Value", Kind::SecretScalar)
            .optional()
            .doc("Its value, which is not printed, because keys and passwords are kept in it."),
    ],
)
.doc("An environment variable.");

pub(crate) static ENVIRONMENT: Record = Record::new(
    "Environment",
    &[Field::member(
        "variables",
        "Variables",
        Kind::List(&Kind::Record(&VARIABLE)),
    )
    .optional()
    .doc(
        "The variables. An empty list changes nothing: to clear them, give one whose name \
                 and value are\n\
                 empty.",
    )],
)
.doc("Environment variables; at most 4 KB in all.");
