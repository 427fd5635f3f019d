//! `DELETE /2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteTrigger`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME, TRIGGER_NAME};
use crate::alibaba::types::DELETED;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static DELETE_TRIGGER: Operation = Operation::new(
    "DeleteTrigger",
    "DELETE",
    "/2016-08-15/services/{service_name}/functions/{function_name}/triggers/{trigger_name}",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        TRIGGER_NAME,
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the deletion (`If-Match`): the verbatim `etag` of an earlier \
             response. If the trigger has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes a trigger of a function.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteTrigger`.");
