//! Operations by name, with data in and out: what the language bindings build on.
//!
//! A binding converts its language's values to [`Value`], calls, and converts back; it knows
//! nothing of any protocol. Names come in `snake_case` or `camelCase` and go out as both.

mod call;
mod from_value;
mod generated;
mod into_value;
mod members;
mod services;
mod sign;
mod value;

pub use call::Call;
pub use from_value::FromValue;
pub use into_value::IntoValue;
pub use services::{Credentials, Service, operations};
pub use sign::{presign_http_trigger, request, sign};
pub use value::{Name, Record, Value};

#[doc(hidden)]
pub use crate::engine::json::json_events;
