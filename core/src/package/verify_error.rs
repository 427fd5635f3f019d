//! A verdict as an error.

use super::verdict::Verdict;

/// A mismatch or an unverifiable package, as an error instead of a [`Verdict`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("package not verified: {verdict}")]
pub struct VerifyError {
    verdict: Verdict,
}

impl VerifyError {
    pub(crate) const fn new(verdict: Verdict) -> Self {
        Self { verdict }
    }

    /// Returns the verdict that caused the error; it is never a match.
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}
