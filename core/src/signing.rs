//! Signing a request that is already built: what [`crate::Call::request`] does last, open to
//! requests of your own (an HTTP trigger, an operation this crate does not know).
//!
//! Each scheme is three functions in its cloud's module (canonical form, string to sign,
//! signature), and `sign`, which returns them all as [`Stages`].

use crate::secret::Secret;
use crate::time::Timestamp;

/// What a signature depends on besides the request and the key. The core has no clock and no
/// randomness: both come in here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SigningContext {
    /// The time of signing.
    pub at: Timestamp,
    /// A text that is never used twice; ACS3-HMAC-SHA256 needs it, the other schemes do not.
    pub nonce: Option<String>,
}

impl SigningContext {
    /// A context for a time, without a nonce.
    pub const fn at(at: Timestamp) -> Self {
        Self { at, nonce: None }
    }

    /// Adds the nonce: 32 hexadecimal digits of randomness are usual.
    #[must_use]
    pub fn nonce(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = Some(nonce.into());
        self
    }
}

/// The texts that a signature is made of, in their order: compare them with what the cloud
/// prints when it refuses one. They hold the security token if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stages {
    /// The request in its canonical form. Alibaba's FC scheme has none of its own: there it is
    /// the canonical resource.
    pub canonical_request: Secret,
    /// What is fed to the HMAC.
    pub string_to_sign: Secret,
    /// The HMAC, hexadecimal or base64 as the scheme says.
    pub signature: Secret,
}

/// The stages of a signature where nobody has asked for them yet: most requests are signed without.
pub(crate) struct Texts {
    pub(crate) canonical_request: String,
    pub(crate) string_to_sign: String,
    pub(crate) signature: String,
}

impl From<Texts> for Stages {
    fn from(texts: Texts) -> Self {
        Self {
            canonical_request: texts.canonical_request.into(),
            string_to_sign: texts.string_to_sign.into(),
            signature: texts.signature.into(),
        }
    }
}

/// Which headers a scheme with a declared list signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum SignedHeaders<'a> {
    /// Those that the cloud demands or that change the meaning of the request, and none that an
    /// HTTP stack may rewrite.
    #[default]
    Recommended,
    /// Exactly these, in any order and case.
    Exactly(&'a [&'a str]),
}
