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
            "Only if the function is still in this state (`If-Match`): the `etag` of an earlier \
             response, as it\n\
             came. Otherwise the response is an error of kind `precondition_failed`.",
        ),
    ],
    &DELETED,
)
.doc("Deletes a function that has no triggers left.")
.source("\"API specification\" of Function Compute, 2016-08-15, `DeleteFunction`.");
