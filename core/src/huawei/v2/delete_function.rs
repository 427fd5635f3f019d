//! `DELETE /v2/{project_id}/fgs/functions/{function_urn}`
//!
//! Source: "Deleting a Function or Function Version", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::Operation;
use crate::huawei::types::DELETED;
use crate::urn;

pub(crate) static DELETE_FUNCTION: Operation = Operation::new(
    "DeleteFunction",
    "DELETE",
    "/v2/{project_id}/fgs/functions/{function_urn}",
    &[FUNCTION_URN],
    &DELETED,
)
.check(urn::is_of_service)
.headers(&[("content-type", "application/json")])
.doc(
    "Deletes a function with all its versions, aliases, and triggers if the URN has no \
     version; otherwise deletes that version and its triggers. The service rejects \
     `latest`.",
)
.source("\"Deleting a Function or Function Version\", FunctionGraph API reference v2.");
