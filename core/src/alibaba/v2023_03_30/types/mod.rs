//! Types that several operations share. Some are those of earlier APIs.

mod alias;
mod asynchronous;
mod code;
mod concurrency;
mod container;
mod custom_domain;
mod file_systems;
mod function;
mod instance;
mod layer;
mod network;
mod observability;
mod provision;
mod route;
mod runtime;
mod scaling;
mod state;
mod tag;
mod trigger;
mod version;

pub(crate) use alias::*;
pub(crate) use asynchronous::*;
pub(crate) use code::*;
pub(crate) use concurrency::*;
pub(crate) use container::*;
pub(crate) use custom_domain::*;
pub(crate) use file_systems::*;
pub(crate) use function::*;
pub(crate) use instance::*;
pub(crate) use layer::*;
pub(crate) use network::*;
pub(crate) use observability::*;
pub(crate) use provision::*;
pub(crate) use route::*;
pub(crate) use runtime::*;
pub(crate) use scaling::*;
pub(crate) use state::*;
pub(crate) use tag::*;
pub(crate) use trigger::*;
pub(crate) use version::*;

pub(crate) use crate::alibaba::types::{
    DELETED, DIRECTION, FUNCTION_ERROR, INVOCATION_TYPE, LOG_TYPE, REQUEST_ID,
};
