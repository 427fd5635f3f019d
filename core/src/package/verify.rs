//! The streaming verifier.

use std::fmt;

use super::CodePackage;
use super::checksum::{Algorithm, Checksum};
use super::checksum_hasher::ChecksumHasher;
use super::comparison::Comparison;
use super::download::Download;
use super::verdict::{UnverifiableReason, Verdict};
use crate::any_error::Error;
use crate::error::EncodeError;
use crate::response::ResponseParts;

/// A verifier of a package that takes chunks and works in constant memory, with only the checksum
/// that is needed.
pub struct Verifier {
    checksum: Option<ChecksumHasher>,
    rest: VerifierWithoutHasher,
}

impl Verifier {
    pub(super) fn new(package: &CodePackage) -> Self {
        let rest = VerifierWithoutHasher::new(package);
        Self {
            checksum: rest.algorithm().map(ChecksumHasher::new),
            rest,
        }
    }

    /// Checks status and headers of a download, before its first bytes. The body is only needed if
    /// the status is an error, to find the reason; it may be empty or truncated.
    ///
    /// # Errors
    /// Those of [`CodePackage::verify_response`].
    pub fn response(&mut self, response: &ResponseParts<'_>) -> Result<(), Error> {
        self.rest.response(response)
    }

    /// Adds the next bytes of the package.
    pub fn update(&mut self, bytes: &[u8]) {
        if let Some(checksum) = &mut self.checksum {
            checksum.update(bytes);
        }
        self.rest.update(bytes);
    }

    /// Returns the verdict on all bytes.
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "what is compared was hashed"
    )]
    pub fn finish(self) -> Verdict {
        let checksum = self.checksum.as_ref().map(ChecksumHasher::finish);
        let verdict = self.rest.finish(checksum.as_ref());
        verdict.expect("the checksum is the one that was asked for")
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verifier").field(&self.rest).finish()
    }
}

/// A [`Verifier`] that leaves the checksum over all bytes to the caller, whose platform may have a
/// faster engine for it: OpenSSL's SHA-512 takes 0.7 of the time of any in Rust.
///
/// It counts bytes, follows Huawei's rule of the inner source, distinguishes a package from an
/// error document by its first bytes, and gives the verdict.
///
// Its constructor is there with the feature `dynamic` only.
#[cfg_attr(feature = "dynamic", doc = "```")]
#[cfg_attr(not(feature = "dynamic"), doc = "```ignore")]
/// use faaswire::{Checksum, CodePackage, Verdict};
///
/// fn verify(package: &CodePackage, bytes: &[u8]) -> Verdict {
///     let mut verifier = package.verifier_without_hasher();
///     verifier.update(bytes);
///     let checksum = verifier.algorithm().map(|algorithm| Checksum::of(algorithm, bytes));
///     verifier.finish(checksum.as_ref()).expect("the checksum is the one that was asked for")
/// }
/// ```
pub struct VerifierWithoutHasher {
    comparison: Result<Box<Comparison>, UnverifiableReason>,
    download: Download,
    promised: Option<u64>,
}

impl VerifierWithoutHasher {
    pub(super) fn new(package: &CodePackage) -> Self {
        Self {
            comparison: Comparison::new(package).map(Box::new),
            download: Download::new(package),
            promised: None,
        }
    }

    /// Reads status and headers of a download: see [`Verifier::response`].
    ///
    /// # Errors
    /// Those of [`CodePackage::verify_response`].
    pub fn response(&mut self, response: &ResponseParts<'_>) -> Result<(), Error> {
        let accepted = self.download.accept(response);
        if accepted.is_err() {
            // Whoever goes on nevertheless is reported the same.
            self.comparison = Err(UnverifiableReason::NotAPackage);
        }
        self.promised = accepted?;
        Ok(())
    }

    /// How many bytes the headers of the response promised, where they did.
    pub const fn promised(&self) -> Option<u64> {
        self.promised
    }

    /// The checksum that [`finish`](Self::finish) needs; none where nothing can be verified.
    pub fn algorithm(&self) -> Option<Algorithm> {
        let comparison = self.comparison.as_ref().ok()?;
        Some(comparison.expected.algorithm())
    }

    /// Takes the next bytes of the package.
    pub fn update(&mut self, bytes: &[u8]) {
        if let Ok(comparison) = &mut self.comparison {
            comparison.update(bytes);
        }
    }

    /// Whether the next bytes themselves make a difference; if not, [`skip`](Self::skip) will do.
    pub fn needs_bytes(&self) -> bool {
        self.comparison
            .as_ref()
            .is_ok_and(|comparison| comparison.inner.is_some())
    }

    /// How many of the next bytes, the first of all, [`update`](Self::update) should see in any
    /// case: they tell an error document from a package.
    pub fn head_left(&self) -> usize {
        let comparison = self.comparison.as_ref();
        comparison.map_or(0, |comparison| comparison.head_left())
    }

    /// Takes note of bytes by their number alone. Where the bytes themselves were needed, no
    /// inner source is recognized any more.
    pub fn skip(&mut self, length: u64) {
        if let Ok(comparison) = &mut self.comparison {
            comparison.size += length;
            comparison.inner = None;
            comparison.head_is_over |= length > 0;
        }
    }

    /// The verdict over all bytes, given their checksum.
    ///
    /// # Errors
    /// [`EncodeError`] for field `checksum` that is missing or of another algorithm.
    pub fn finish(&self, checksum: Option<&Checksum>) -> Result<Verdict, EncodeError> {
        let comparison = match &self.comparison {
            Ok(comparison) => comparison,
            Err(reason) => return Ok((*reason).into()),
        };
        let Some(checksum) = checksum else {
            return Err(EncodeError::new("checksum", EncodeError::MISSING));
        };
        let algorithm = comparison.expected.algorithm();
        if checksum.algorithm() != algorithm {
            let problem = ["must be the ", algorithm.as_str()].concat();
            return Err(EncodeError::new("checksum", problem));
        }
        Ok(comparison.verdict(checksum.value(), self.promised))
    }
}

impl fmt::Debug for VerifierWithoutHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.comparison {
            Err(reason) => f
                .debug_tuple("VerifierWithoutHasher")
                .field(reason)
                .finish(),
            Ok(comparison) => f
                .debug_struct("VerifierWithoutHasher")
                .field("algorithm", &comparison.expected.algorithm())
                .field("size", &comparison.size)
                .finish_non_exhaustive(),
        }
    }
}
