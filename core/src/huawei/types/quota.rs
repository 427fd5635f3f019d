//! Quotas.

use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static QUOTAS: Record = Record::new(
    "Quotas",
    &[
        Field::member("resources", "resources", Kind::List(&Kind::Record(&QUOTA)))
            .or(Absent::Empty)
            .doc("The quotas."),
    ],
)
.doc("The quotas of a project.");

pub(crate) static QUOTA: Record = Record::new(
    "Quota",
    &[
        Field::member("type", "type", Kind::Text).optional().doc(
            "What it limits, such as `fgs_func_num` for the number of functions; an open set.",
        ),
        Field::member("quota", "quota", Kind::Int)
            .optional()
            .doc("Most of it."),
        Field::member("used", "used", Kind::Int)
            .optional()
            .doc("What is in use."),
        Field::member("unit", "unit", Kind::Text)
            .optional()
            .doc("Unit: `MB` of `fgs_func_code_size`, absent of numbers."),
    ],
)
.doc("A limit of a project, and how much of it is used.");
