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
            "The quota type, such as `fgs_func_num` for the number of functions. The list of \
             values is open-ended.",
        ),
        Field::member("quota", "quota", Kind::Int)
            .optional()
            .doc("The quota limit."),
        Field::member("used", "used", Kind::Int)
            .optional()
            .doc("The used quota."),
        Field::member("unit", "unit", Kind::Text)
            .optional()
            .doc("The unit: `MB` for `fgs_func_code_size`, absent for counts."),
    ],
)
.doc("A quota of a project and its usage.");
