//! `DELETE /2016-08-15/services/{serviceName}/functions/{functionName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `DeleteFunction`.

use super::fields::{FUNCTION_NAME, SERVICE_NAME};
use crate::alibaba::types::DELETED;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static DELETE_FUNCTION: Operation = Operation::new(
    "DeleteFunction",
    "DELETE",
    "/2016-08-15/services/{service_name}/functions/{function_name}",
    &[
        SERVICE_NAME,
        FUNCTION_NAME,
        Field::header("if_match", "if-match", Kind::Text).doc(
            "The condition for the deletion (`If-Match`): the verbatim `etag` of an earlier \
             response. If the function has changed since, the response is an error of kind \
             `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes a function. The function must not have any triggers.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteFunction`.");
