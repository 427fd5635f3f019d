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
            "Only if the trigger is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes a trigger.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteTrigger`.");
