//! Any error, for callers that distinguish them later.

use crate::error::{DecodeError, EncodeError, ServiceError};
use crate::package::verify_error::VerifyError;

/// Any error of this crate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The input cannot be sent.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// The response cannot be read.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// The cloud rejected the request.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The package does not match, or could not be verified.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}
