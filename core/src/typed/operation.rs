//! Operations as structs of their parameters.

use super::{Sealed, Service, Typed};
use crate::engine::table;
use crate::engine::value::Value;

/// An operation of a cloud's API: a plain struct of its parameters, without keys and clocks. Only
/// this crate implements operations.
pub trait Operation: Sealed + Clone {
    /// The service that offers the operation.
    type Service: Service;
    /// The output of a successful call.
    type Output: Typed;
    /// The vendor's name of the operation.
    const NAME: &'static str;
    /// What the engine knows of it; no part of the API.
    #[doc(hidden)]
    const TABLE: &'static table::Operation;

    /// Its parameters by their places; no part of the API.
    #[doc(hidden)]
    fn arguments(&self) -> Vec<Value<'_>>;

    /// The same with another page, where there are pages; no part of the API.
    #[doc(hidden)]
    fn page(&self, page: Value<'_>) -> Option<Self> {
        let _ = page;
        None
    }
}
