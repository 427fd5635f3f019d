//! Runs the Rust code of the documents as documentation tests.

#[doc = include_str!("../../../docs/rust.md")]
pub mod guide {}
#[doc = include_str!("../../../core/README.md")]
pub mod crate_page {}
#[doc = include_str!("../../../docs/functions.md")]
pub mod functions {}
