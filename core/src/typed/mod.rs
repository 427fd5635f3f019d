//! The typed view of the tables: structs of parameters and members, and what joins them to the
//! engine. Everything in folders is generated.
//!
//! `new` takes what is required only where no two arguments could be swapped, such as two texts.
//! Otherwise everything is set by its name: an operation holds what is set, and its request names
//! what is missing; a record, whose members are there in responses too, has a builder, as services
//! and credentials have.

pub(crate) mod alibaba;
pub(crate) mod huawei;
pub(crate) mod tencent;

mod call;
pub(crate) mod credentials;
mod http;
mod json_text;
mod member;
mod open_enum;
mod operation;
mod record;
mod scalars;
mod service;
pub(crate) mod signing;

/// Clouds have records of that name as well.
pub(crate) use crate::function::Function as NeutralFunction;
pub use call::Call;
use http::{keyed, looked_at, signed};
pub use json_text::JsonText;
pub use member::Member;
pub(crate) use open_enum::open_enum;
pub use operation::Operation;
pub(crate) use record::{Fields, function_of, package_of, required};
pub use service::Service;
pub(crate) use service::service_of;

use crate::engine::value::Value;

/// What a member or a parameter is in Rust. It has no semver: only the crate's own types are
/// members of records.
pub trait Typed: Sized {
    /// Takes a value of the member's kind, which the engine has seen to. What is absent reads as
    /// nothing.
    fn take(value: Value<'_>) -> Self;

    /// The value, which borrows what is long.
    fn give(&self) -> Value<'_>;
}

/// Nobody else makes operations and services.
pub trait Sealed {}
