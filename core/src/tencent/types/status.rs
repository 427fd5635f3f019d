//! States of functions, of layers and of what belongs to them.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static FUNCTION_STATUS: Enumeration = Enumeration::new(
    "FunctionStatus",
    &[
        Word::new(
            "Creating",
            "Creating",
            "The function is being created and cannot be invoked or updated yet.",
        ),
        Word::new(
            "CreateFailed",
            "CreateFailed",
            "The function could not be created and cannot be updated; delete it and create it \
             again.",
        ),
        Word::new(
            "Active",
            "Active",
            "The function can be invoked and updated; its billing status is reported \
             separately.",
        ),
        Word::new(
            "Updating",
            "Updating",
            "The code or configuration is being updated. The previous code serves requests \
             meanwhile, and other updates are rejected.",
        ),
        Word::new(
            "UpdateFailed",
            "UpdateFailed",
            "The last update failed; the previous code and configuration still serve requests.",
        ),
        Word::new("Publishing", "Publishing", "A version is being published."),
        Word::new(
            "PublishFailed",
            "PublishFailed",
            "The version could not be published.",
        ),
        Word::new("Deleting", "Deleting", "The function is being deleted."),
        Word::new(
            "DeleteFailed",
            "DeleteFailed",
            "The function could not be deleted and still exists.",
        ),
    ],
)
.doc(
    "The status of a function or version. A function with a status that is not listed \
     here cannot be used yet and may become usable later, unless the status ends in \
     `Failed`.",
);

pub(crate) static LAYER_STATUS: Enumeration = Enumeration::new(
    "LayerStatus",
    &[
        Word::new(
            "Publishing",
            "Publishing",
            "The layer version is being published and cannot be used yet.",
        ),
        Word::new(
            "PublishFailed",
            "PublishFailed",
            "The layer version could not be published.",
        ),
        Word::new("Active", "Active", "The layer version can be used."),
        Word::new(
            "Deleting",
            "Deleting",
            "The layer version is being deleted.",
        ),
        Word::new(
            "DeleteFailed",
            "DeleteFailed",
            "The layer version could not be deleted and still exists.",
        ),
        Word::new(
            "Deleted",
            "Deleted",
            "The layer version is deleted; the service may still return it for a while.",
        ),
    ],
)
.doc("The status of a layer version.");

pub(crate) static AVAILABLE_STATUS: Enumeration = Enumeration::new(
    "AvailableStatus",
    &[
        Word::new("Available", "Available", "The function can run."),
        Word::new(
            "InsufficientBalance",
            "InsufficientBalance",
            "The account is overdue: the function does not run, even if its status is `Active`.",
        ),
    ],
)
.doc("The billing status of a function.");

pub(crate) static PROVISION_STATUS: Enumeration = Enumeration::new(
    "ProvisionStatus",
    &[
        Word::new("Done", "Done", "All provisioned concurrency is available."),
        Word::new(
            "InProgress",
            "InProgress",
            "The provisioned concurrency is being allocated.",
        ),
        Word::new(
            "Failed",
            "Failed",
            "Some or all of the provisioned concurrency could not be allocated.",
        ),
    ],
)
.doc("The status of allocating provisioned concurrency.");

pub(crate) static STATUS_REASON: Record = Record::new(
    "StatusReason",
    &[
        Field::member("error_code", "ErrorCode", Kind::Text)
            .optional()
            .doc("The error code, such as `InvalidParameterValue.Handler`."),
        Field::member("error_message", "ErrorMessage", Kind::Text)
            .optional()
            .doc("The error message."),
    ],
)
.doc("A reason for a failure.");
