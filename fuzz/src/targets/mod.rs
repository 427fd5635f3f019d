//! One file a target.

pub(crate) mod archive;
pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod endpoint;
pub(crate) mod inner_source;
pub(crate) mod json;
pub(crate) mod reference;
pub(crate) mod signing;
