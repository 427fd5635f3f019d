//! API version 2018-04-16: a file for each operation, and the one list of them.

pub(crate) mod get_function_address;

#[cfg(feature = "typed")]
pub use crate::typed::tencent::v2018_04_16::*;

use crate::engine::table::Operation;

/// Every operation, in the order of the documents.
pub(crate) static OPERATIONS: &[&Operation] = &[&get_function_address::GET_FUNCTION_ADDRESS];
