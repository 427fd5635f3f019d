//! API version 2: a file for each operation, and the one list of them.

pub(crate) mod show_function_code;
pub(crate) mod update_function_code;

#[cfg(feature = "typed")]
pub use crate::typed::huawei::v2::*;

use crate::engine::table::Operation;

/// Every operation, in the order of the documents.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &show_function_code::SHOW_FUNCTION_CODE,
    &update_function_code::UPDATE_FUNCTION_CODE,
];
