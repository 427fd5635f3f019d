//! How far functions are.

use crate::engine::table::{Enumeration, Word};

pub(crate) static FUNCTION_STATE: Enumeration = Enumeration::new(
    "FunctionState",
    &[
        Word::new(
            "Pending",
            "Pending",
            "The function is being created and cannot be invoked yet.",
        ),
        Word::new("Active", "Active", "The function can be invoked."),
        Word::new(
            "Failed",
            "Failed",
            "The function could not be created; `state_reason` contains the reason.",
        ),
        Word::new(
            "Inactive",
            "Inactive",
            "The function has not been invoked for weeks. An invocation or a deployment \
             reactivates it. Older pages of the vendor spell this state `InActive`.",
        ),
    ],
)
.doc(
    "The state of a function. A function that runs a container image takes a while \
     to become active; a function with a package is `Active` at once.",
);

pub(crate) static LAST_UPDATE_STATUS: Enumeration = Enumeration::new(
    "LastUpdateStatus",
    &[
        Word::new(
            "InProgress",
            "InProgress",
            "The update is in progress. Invocations still run the previous code.",
        ),
        Word::new(
            "Successful",
            "Successful",
            "The update succeeded. Invocations run the new code.",
        ),
        Word::new(
            "Failed",
            "Failed",
            "The update failed; `last_update_status_reason` contains the reason. \
             Invocations still run the previous code.",
        ),
    ],
)
.doc("The status of the last update of a function.");
