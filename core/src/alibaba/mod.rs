//! Alibaba Cloud Function Compute (FC).

mod credentials;
mod error;
mod function_compute_2016;
mod function_compute_2021;
mod function_compute_3;
mod names;
mod page;
pub(crate) mod sign_acs3;
pub(crate) mod sign_fc;
pub(crate) mod types;
pub mod v2016_08_15;
pub mod v2021_04_06;
pub mod v2023_03_30;

#[cfg(feature = "typed")]
pub use crate::typed::alibaba::*;
#[cfg(feature = "typed")]
pub use crate::typed::credentials::alibaba::{Credentials, CredentialsBuilder};
#[cfg(feature = "typed")]
pub(crate) use credentials::CREDENTIALS;
#[cfg(feature = "describe")]
pub(crate) use error::CODES;
pub(crate) use function_compute_3::FUNCTION_COMPUTE_3;
pub(crate) use function_compute_2016::FUNCTION_COMPUTE_2016;
pub(crate) use function_compute_2021::FUNCTION_COMPUTE_2021;
