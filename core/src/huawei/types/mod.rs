//! Types that several operations share.

mod address;
mod code;
mod dependency;
mod function_code;

pub(crate) use code::*;
pub(crate) use dependency::*;
pub(crate) use function_code::*;
