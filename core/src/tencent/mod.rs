//! Tencent Cloud Serverless Cloud Function (SCF).

mod credentials;
mod day_key;
mod error;
mod scf;
pub mod sign_tc3;
mod types;
pub mod v2018_04_16;

pub use credentials::Credentials;
pub use scf::{Scf, Site};
pub use v2018_04_16::{GetFunctionAddress, GetFunctionAddressOutput};
