//! Pages of lists: how many items one may have, and how it leads to the next.

use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::Pages;
use crate::engine::value::Value;
use crate::error::EncodeError;

/// Every list goes on by its token.
pub(super) const BY_TOKEN: Pages = Pages::Token {
    parameter: "next_token",
    member: "next_token",
};

/// Versions of a layer go on by their number.
pub(super) const BY_VERSION: Pages = Pages::Token {
    parameter: "start_version",
    member: "next_version",
};

/// A page without items would lead nowhere.
pub(super) fn check(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    match arguments.get("limit") {
        Value::Int(limit) if *limit < 1 => Err(EncodeError::new("limit", "must be at least 1")),
        _ => Ok(()),
    }
}
