//! Types that several operations share.

mod alias;
mod checksum;
mod code;
mod deleted;
mod function;
mod function_code;
mod invocation;
mod neutral;
mod service;
mod trigger;
mod version;

pub(crate) use alias::*;
pub(crate) use checksum::*;
pub(crate) use code::*;
pub(crate) use deleted::*;
pub(crate) use function::*;
pub(crate) use function_code::*;
pub(crate) use invocation::*;
pub(crate) use neutral::*;
pub(crate) use service::*;
pub(crate) use trigger::*;
pub(crate) use version::*;

use crate::engine::table::{Field, Kind};

/// The id of the request, from whichever front end responded.
pub(crate) const REQUEST_ID: Field =
    Field::header("request_id", "x-fc-request-id", Kind::Text).or_named("x-acs-request-id");

/// The state of a resource, to be handed back as it came: quotes and all.
const ETAG: Field = Field::header("etag", "etag", Kind::Text);
