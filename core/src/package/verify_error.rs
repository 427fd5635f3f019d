//! A verdict as an error.

use super::verdict::Verdict;

/// A mismatch or an unverifiable package, as an error instead of a [`Verdict`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("package not verified: {verdict}")]
pub struct VerifyError {
    // Errors go through every result: the box keeps them small.
    verdict: Box<Verdict>,
}

impl VerifyError {
    pub(crate) fn new(verdict: Verdict) -> Self {
        Self {
            verdict: Box::new(verdict),
        }
    }

    /// Returns the verdict that caused the error; it is never a match.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}
