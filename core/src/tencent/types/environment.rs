//! Environment variables.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static VARIABLE: Record = Record::new(
    "Variable",
    &[
        Field::member("key", "Key", Kind::Text).optional().doc(
            "The name of the variable. An empty name with an empty value clears all variables.",
        ),
        Field::member("value", "Value", Kind::SecretScalar)
            .optional()
            .doc(
                "The variable value; redacted when printed, because it can contain keys and \
                 passwords.",
            ),
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
        "The variables. An empty array changes nothing; to clear all variables, set one \
         with an empty name and an empty value.",
    )],
)
.doc("The environment variables of a function; at most 4 KB in total.");
