//! Any error, for callers that distinguish them later.

use crate::error::{DecodeError, EncodeError, ServiceError};
use crate::package::verify_error::VerifyError;
use crate::secret::Secret;

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

impl Error {
    /// Takes secrets out of what the peer wrote.
    pub(crate) fn hide(&mut self, secrets: &[&Secret]) {
        match self {
            Self::Decode(error) => error.hide(secrets),
            Self::Service(error) => error.hide(secrets),
            Self::Encode(_) | Self::Verify(_) => {}
        }
    }
}
