//! Huawei Cloud FunctionGraph (FG).

mod credentials;
mod error;
mod function_graph;
mod object_store;
pub(crate) mod sign;
pub(crate) mod types;
pub mod v2;

#[cfg(feature = "typed")]
pub use crate::typed::credentials::huawei::{
    Authentication, Credentials, CredentialsBuilder, Token,
};
#[cfg(feature = "typed")]
pub use crate::typed::huawei::*;
#[cfg(feature = "typed")]
pub(crate) use credentials::{CREDENTIALS, TOKEN};
#[cfg(feature = "describe")]
pub(crate) use error::{FSS, GATEWAY};
pub(crate) use function_graph::FUNCTION_GRAPH;
