//! Huawei Cloud FunctionGraph (FG).

mod credentials;
mod error;
mod function_graph;
mod object_store;
pub mod sign;
mod types;
pub(crate) mod urn;
pub mod v2;

pub use credentials::{Authentication, Credentials, Token};
pub use function_graph::FunctionGraph;
pub use types::{CodeType, Dependency, FuncCode, FunctionCode, NewFuncCode, StrategyConfig};
pub use v2::{ShowFunctionCode, UpdateFunctionCode};
