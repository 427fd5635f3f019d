//! A part of a response body.

use std::fmt;

/// The beginning of a response body, kept for diagnosis.
///
/// A body can contain a pre-signed URL or a token, so `Debug` shows only its length;
/// [`BodyExcerpt::reveal`] returns the bytes.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct BodyExcerpt(Vec<u8>);

impl BodyExcerpt {
    /// The maximum number of bytes of a body that are kept.
    pub const LIMIT: usize = 4096;

    pub(crate) fn of(body: &[u8]) -> Self {
        Self(body.get(..Self::LIMIT).unwrap_or(body).to_vec())
    }

    /// Returns the first bytes of the body, at most [`BodyExcerpt::LIMIT`].
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for BodyExcerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}
