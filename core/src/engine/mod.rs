//! Operations are data, and this reads them: one encoder, one decoder, one builder of targets.
//!
//! It knows no cloud. A cloud's tables name functions of the cloud's own where a table cannot say
//! something.

pub(crate) mod arguments;
pub(crate) mod call;
pub(crate) mod credentials;
pub(crate) mod decode;
mod derived_key;
mod encode;
pub(crate) mod json;
mod malformed;
mod members;
mod near;
pub(crate) mod order;
pub(crate) mod origin;
pub(crate) mod pages;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod scheme;
pub(crate) mod service;
pub(crate) mod signed;
pub mod table;
#[cfg(test)]
mod tests;
pub(crate) mod value;
