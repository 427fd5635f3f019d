//! States of functions, of layers and of what belongs to them.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static FUNCTION_STATUS: Enumeration = Enumeration::new(
    "FunctionStatus",
    &[
        Word::new(
            "Creating",
            "Creating",
            "It is being made; it cannot be called or changed yet.",
        ),
        Word::new(
            "CreateFailed",
            "CreateFailed",
            "It could not be made and cannot be updated: delete it, then create it again.",
        ),
        Word::new(
            "Active",
            "Active",
            "It runs and can be changed; whether it is paid for is in `available_status`.",
        ),
        Word::new(
            "Updating",
            "Updating",
            "Code or configuration is being changed: the old code serves meanwhile, and other \
             changes are\n\
             rejected.",
        ),
        Word::new(
            "UpdateFailed",
            "UpdateFailed",
            "The last change failed; what was there before it still serves.",
        ),
        Word::new("Publishing", "Publishing", "A version is being made of it."),
        Word::new(
            "PublishFailed",
            "PublishFailed",
            "The version could not be made.",
        ),
        Word::new("Deleting", "Deleting", "It is being deleted."),
        Word::new(
            "DeleteFailed",
            "DeleteFailed",
            "It could not be deleted and is still there.",
        ),
    ],
)
.doc(
    "State of a function or of a version. Of a state that is not known here, it is not ready and \
     may\n\
     become so, unless it ends in `Failed`.",
);

pub(crate) static LAYER_STATUS: Enumeration = Enumeration::new(
    "LayerStatus",
    &[
        Word::new(
            "Publishing",
            "Publishing",
            "It is being made; no function can use it yet.",
        ),
        Word::new("PublishFailed", "PublishFailed", "It could not be made."),
        Word::new("Active", "Active", "Functions can use it."),
        Word::new("Deleting", "Deleting", "It is being deleted."),
        Word::new(
            "DeleteFailed",
            "DeleteFailed",
            "It could not be deleted and is still there.",
        ),
        Word::new(
            "Deleted",
            "Deleted",
            "It is gone; the service may still tell of it for a while.",
        ),
    ],
)
.doc("State of a version of a layer.");

pub(crate) static AVAILABLE_STATUS: Enumeration = Enumeration::new(
    "AvailableStatus",
    &[
        Word::new("Available", "Available", "It may run."),
        Word::new(
            "InsufficientBalance",
            "InsufficientBalance",
            "The account is overdue: the function does not run, be it active.",
        ),
    ],
)
.doc("Whether a function may run, apart from its state.");

pub(crate) static PROVISION_STATUS: Enumeration = Enumeration::new(
    "ProvisionStatus",
    &[
        Word::new("Done", "Done", "All of them are ready."),
        Word::new("InProgress", "InProgress", "They are being made ready."),
        Word::new("Failed", "Failed", "Some or all could not be made ready."),
    ],
)
.doc("How far the instances that are kept ready have come.");

pub(crate) static STATUS_REASON: Record = Record::new(
    "StatusReason",
    &[
        Field::member("error_code", "ErrorCode", Kind::Text)
            .optional()
            .doc("The service's code, such as `InvalidParameterValue.Handler`."),
        Field::member("error_message", "ErrorMessage", Kind::Text)
            .optional()
            .doc("What happened, in words."),
    ],
)
.doc("Why something failed.");
