//! How far functions are.

use crate::engine::table::{Enumeration, Word};

pub(crate) static FUNCTION_STATE: Enumeration = Enumeration::new(
    "FunctionState",
    &[
        Word::new(
            "Pending",
            "Pending",
            "It is being created, and cannot be called yet.",
        ),
        Word::new("Active", "Active", "It can be called."),
        Word::new(
            "Failed",
            "Failed",
            "It could not be created; `state_reason` says why.",
        ),
        Word::new(
            "Inactive",
            "Inactive",
            "It was not called for weeks (older pages: `InActive`); a call or a \
             deployment wakes it.",
        ),
    ],
)
.doc(
    "Whether a function can be called. Functions of images take a while; those \
     of packages are `Active` at once.",
);

pub(crate) static LAST_UPDATE_STATUS: Enumeration = Enumeration::new(
    "LastUpdateStatus",
    &[
        Word::new(
            "InProgress",
            "InProgress",
            "Calls still run the code of before.",
        ),
        Word::new("Successful", "Successful", "Calls run the new code."),
        Word::new(
            "Failed",
            "Failed",
            "Calls run the code of before; `last_update_status_reason` says why.",
        ),
    ],
)
.doc("How far the last update of a function is.");
