//! API version 2021-04-06, with its operations.

pub(crate) mod get_function_code;

#[cfg(feature = "typed")]
pub use crate::typed::alibaba::v2021_04_06::*;

use crate::engine::table::Operation;

/// Every operation, in the order of the documents.
pub(crate) static OPERATIONS: &[&Operation] = &[&get_function_code::GET_FUNCTION_CODE];
