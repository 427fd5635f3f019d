//! The engine: operations are tables, and this reads them.

#[allow(dead_code, reason = "what reads the tables comes next")]
pub(crate) mod json;
