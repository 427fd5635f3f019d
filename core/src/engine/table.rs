//! What an operation is, as data: the tables that the engine, the typed API and the generators
//! read.
//!
//! A table is made by `const` functions, so that it stands in the module as it is, without code
//! that would build it. Its explanations (`doc`, `source`) are in it with the feature `describe`
//! only, which the generators turn on and no binding does.

#![allow(
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    reason = "tables are written as literals, and only this crate and its generators see them"
)]

mod field;
mod names;
mod operation;
mod pages;
mod record;
mod service;

pub use field::{Absent, Check, Field, Kind, Need, Place};
pub use operation::{ArgumentsCheck, Operation};
pub use pages::Pages;
pub use record::{Enumeration, ReadFunction, Record, RecordCheck, Word};
pub use service::{CredentialsTable, ObjectStore, ServiceTable};

/// Whether this is the module of JavaScript's, where nobody reads the names of types: JavaScript has
/// them, and there they would be weight.
pub(super) const IS_MODULE: bool = cfg!(all(target_family = "wasm", not(feature = "typed")));

/// A text of the documentation: nothing unless the tables are described.
#[derive(Clone, Copy)]
pub struct Doc(#[cfg(feature = "describe")] &'static str);

impl Doc {
    /// No text.
    pub const NONE: Self = Self::new("");

    /// A text, in Markdown.
    #[cfg(feature = "describe")]
    pub const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// A text, which is not kept.
    #[cfg(not(feature = "describe"))]
    pub const fn new(_: &'static str) -> Self {
        Self()
    }

    /// The text, in Markdown.
    #[cfg(feature = "describe")]
    pub const fn text(self) -> &'static str {
        self.0
    }
}
