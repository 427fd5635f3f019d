//! Types that several operations share.

mod account;
mod acknowledgment;
mod alias;
mod code;
mod concurrency;
mod environment;
mod function;
mod invocation;
mod layer;
mod namespace;
mod network;
mod neutral;
mod package;
mod provisioned;
mod search;
mod status;
mod storage;
mod trigger;
mod version;
mod words;

pub(crate) use account::*;
pub(crate) use acknowledgment::*;
pub(crate) use alias::*;
pub(crate) use code::*;
pub(crate) use concurrency::*;
pub(crate) use environment::*;
pub(crate) use function::*;
pub(crate) use invocation::*;
pub(crate) use layer::*;
pub(crate) use namespace::*;
pub(crate) use network::*;
pub(crate) use neutral::*;
pub(crate) use package::*;
pub(crate) use provisioned::*;
pub(crate) use search::*;
pub(crate) use status::*;
pub(crate) use storage::*;
pub(crate) use trigger::*;
pub(crate) use version::*;
pub(crate) use words::*;

use crate::engine::table::{Field, Kind};

/// The id of the request, which is in the body of every response.
pub(crate) const REQUEST_ID: Field = Field::member("request_id", "RequestId", Kind::Text)
    .optional()
    .doc("The request ID.");
