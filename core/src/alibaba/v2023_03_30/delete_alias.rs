//! `DELETE /2023-03-30/functions/{functionName}/aliases/{aliasName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteAlias`.

use super::fields::{ALIAS_NAME, FUNCTION_NAME};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_ALIAS: Operation = Operation::new(
    "DeleteAlias",
    "DELETE",
    "/2023-03-30/functions/{function_name}/aliases/{alias_name}",
    &[FUNCTION_NAME, ALIAS_NAME],
    &DELETED,
)
.doc("Deletes an alias of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteAlias`.");
