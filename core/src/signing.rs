//! Signing of requests that you built yourself, for an HTTP trigger, or for an operation that this
//! crate does not support. [`crate::Call::request`] does the same in its last step.
//!
//! Each scheme has three stages (canonical request, string to sign, signature); [`sign`] returns all
//! of them as [`Stages`].

use crate::secret::Secret;
pub(crate) use crate::signing_context::SigningContext;
#[cfg(feature = "typed")]
pub use crate::typed::signing::{Signer, presign, sign};

/// The intermediate texts of a signature, in order, for comparison with those that the cloud prints
/// when it rejects a signature. They contain the security token, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stages {
    /// The canonical request; for the `FC` scheme of Alibaba, which has none, the canonical
    /// resource.
    pub canonical_request: Secret,
    /// The string to sign: the input of the HMAC.
    pub string_to_sign: Secret,
    /// The HMAC, in hexadecimal or base64 depending on the scheme.
    pub signature: Secret,
}

/// The stages of a signature where nobody has asked for them yet: most requests are signed without.
#[derive(Default)]
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

/// The headers that are signed by a scheme with a declared list of headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum SignedHeaders<'a> {
    /// The headers that the cloud requires or that change the meaning of the request, and none that
    /// an HTTP client may rewrite.
    #[default]
    Recommended,
    /// Exactly these, in any order and case.
    Exactly(&'a [&'a str]),
}
