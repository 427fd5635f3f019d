//! `GET /2023-03-30/functions/{functionName}/aliases/{aliasName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetAlias`.

use super::fields::{ALIAS_NAME, FUNCTION_NAME};
use super::types::ALIAS;
use crate::engine::table::Operation;

pub(crate) static GET_ALIAS: Operation = Operation::new(
    "GetAlias",
    "GET",
    "/2023-03-30/functions/{function_name}/aliases/{alias_name}",
    &[FUNCTION_NAME, ALIAS_NAME],
    &ALIAS,
)
.doc("Gets an alias of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetAlias`.");
