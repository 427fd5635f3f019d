//! Tencent Cloud Serverless Cloud Function (SCF).

mod credentials;
mod day_key;
mod error;
mod scf;
pub(crate) mod sign_tc3;
pub(crate) mod types;
pub mod v2018_04_16;

#[cfg(feature = "typed")]
pub use crate::typed::credentials::tencent::{Credentials, CredentialsBuilder};
#[cfg(feature = "typed")]
pub use crate::typed::tencent::*;
#[cfg(feature = "typed")]
pub(crate) use credentials::CREDENTIALS;
#[cfg(feature = "describe")]
pub(crate) use error::CODES;
pub(crate) use scf::SCF;
