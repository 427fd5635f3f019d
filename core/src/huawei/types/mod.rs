//! Types that several operations share.

mod address;
mod alias;
mod code;
mod configuration;
mod deleted;
mod dependency;
mod function;
mod function_code;
mod neutral;
mod quota;
pub(in crate::huawei) mod settings;
mod trigger;
mod trigger_event_data;

pub(crate) use alias::*;
pub(crate) use code::*;
pub(crate) use configuration::*;
pub(crate) use deleted::*;
pub(crate) use dependency::*;
pub(crate) use function::*;
pub(crate) use function_code::*;
pub(crate) use neutral::*;
pub(crate) use quota::*;
pub(crate) use trigger::*;
pub(crate) use trigger_event_data::*;

use crate::engine::table::{Field, Kind};

/// The id of the request, which the gateway gave it.
pub(crate) const REQUEST_ID: Field = Field::header("request_id", "x-request-id", Kind::Text);
