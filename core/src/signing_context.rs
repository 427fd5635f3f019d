//! What a signature depends on besides the request and the key.

use crate::time::Timestamp;

/// The inputs of a signature besides the request and the key: the time and the nonce, because the
/// core has no clock and no randomness.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SigningContext {
    /// The time of signing.
    pub at: Timestamp,
    /// A string that is never used twice; ACS3-HMAC-SHA256 needs it, the other schemes do not.
    pub nonce: Option<String>,
}

impl SigningContext {
    /// Creates a context for a time, without a nonce.
    pub const fn at(at: Timestamp) -> Self {
        Self { at, nonce: None }
    }

    /// Sets the nonce, usually 32 random hexadecimal digits.
    #[must_use]
    pub fn nonce(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = Some(nonce.into());
        self
    }
}
