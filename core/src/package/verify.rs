//! The streaming verifier.

use std::fmt;

use super::checksum::{Algorithm, Checksum};
use super::crc64::Crc64;
use super::digests::Digests;
use super::inner_source::InnerSource;
use super::sum::Sum;
use super::verdict::{How, Unverifiable, Verdict};
use super::{CodePackage, Source};
use crate::error::{Cloud, EncodeError};

const DIFFERS: &str = "the bytes are not those that the cloud describes";
const EMPTY: &str = "there are no bytes at all: nothing was downloaded";
const TRUNCATED: &str = "fewer bytes than the cloud describes: the download was cut";
const DIFFERS_FROM_BUILD: &str = "the stored package differs from these bytes";
const DIFFERS_FROM_STORED: &str =
    "differs from the stored package; Tencent repackages uploads, so compare file by file";

/// Verifies a package piece by piece, in constant memory, with the one sum that is needed.
pub struct Verifier {
    sum: Option<Sum>,
    rest: VerifierWithoutSum,
}

impl Verifier {
    pub(super) fn new(package: &CodePackage) -> Self {
        let rest = VerifierWithoutSum::new(package);
        Self {
            sum: rest.algorithm().map(Sum::new),
            rest,
        }
    }

    /// Takes the next bytes of the package.
    pub fn update(&mut self, bytes: &[u8]) {
        if let Some(sum) = &mut self.sum {
            sum.update(bytes);
        }
        self.rest.update(bytes);
    }

    /// The verdict over all bytes.
    pub fn finish(self) -> Verdict {
        let actual = self.sum.map(|sum| sum.finish().into_value());
        self.rest.verdict(actual.unwrap_or_default())
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verifier").field(&self.rest).finish()
    }
}

/// A [`Verifier`] that leaves the sum over all bytes to the caller, whose platform may have a
/// faster engine for it: OpenSSL's SHA-512 takes 0.7 of the time of any in Rust.
///
/// It counts bytes, follows Huawei's rule of the inner source, and gives the verdict.
///
/// ```
/// use faaswire::package::{Checksum, CodePackage, Verdict};
///
/// fn verify(package: &CodePackage, bytes: &[u8]) -> Verdict {
///     let mut verifier = package.verifier_without_sum();
///     verifier.update(bytes);
///     let sum = verifier.algorithm().map(|algorithm| Checksum::of(algorithm, bytes));
///     verifier.finish(sum.as_ref()).expect("the sum is the one that was asked for")
/// }
/// ```
pub struct VerifierWithoutSum(Result<Box<Comparison>, Unverifiable>);

impl VerifierWithoutSum {
    pub(super) fn new(package: &CodePackage) -> Self {
        Self(Comparison::new(package).map(Box::new))
    }

    /// The sum that [`finish`](Self::finish) needs; none where nothing can be verified.
    pub fn algorithm(&self) -> Option<Algorithm> {
        let comparison = self.0.as_ref().ok()?;
        Some(comparison.expected.algorithm())
    }

    /// Takes the next bytes of the package.
    pub fn update(&mut self, bytes: &[u8]) {
        if let Ok(comparison) = &mut self.0 {
            comparison.update(bytes);
        }
    }

    /// Whether the next bytes themselves make a difference; if not, [`skip`](Self::skip) will do.
    pub fn needs_bytes(&self) -> bool {
        self.0
            .as_ref()
            .is_ok_and(|comparison| comparison.inner.is_some())
    }

    /// Takes note of bytes by their number alone. Where the bytes themselves were needed, no
    /// inner source is recognized any more.
    pub fn skip(&mut self, length: u64) {
        if let Ok(comparison) = &mut self.0 {
            comparison.size += length;
            comparison.inner = None;
        }
    }

    /// The verdict over all bytes, given their sum.
    ///
    /// # Errors
    /// [`EncodeError`] for field `sum` that is missing or of another algorithm.
    pub fn finish(self, sum: Option<&Checksum>) -> Result<Verdict, EncodeError> {
        let actual = match (self.algorithm(), sum) {
            (None, _) => String::new(),
            (Some(_), None) => return Err(EncodeError::new("sum", EncodeError::MISSING)),
            (Some(algorithm), Some(sum)) if sum.algorithm() == algorithm => sum.value().to_owned(),
            (Some(algorithm), Some(_)) => {
                return Err(EncodeError::new("sum", format!("must be the {algorithm}")));
            }
        };
        Ok(self.verdict(actual))
    }

    fn verdict(self, actual: String) -> Verdict {
        match self.0 {
            Ok(comparison) => comparison.verdict(actual),
            Err(reason) => reason.into(),
        }
    }
}

impl fmt::Debug for VerifierWithoutSum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Err(reason) => f.debug_tuple("VerifierWithoutSum").field(reason).finish(),
            Ok(comparison) => f
                .debug_struct("VerifierWithoutSum")
                .field("algorithm", &comparison.expected.algorithm())
                .field("size", &comparison.size)
                .finish_non_exhaustive(),
        }
    }
}

struct Comparison {
    expected: Checksum,
    expected_size: Option<u64>,
    size: u64,
    inner: Option<InnerSource>,
}

impl Comparison {
    fn new(package: &CodePackage) -> Result<Self, Unverifiable> {
        let expected = reported(package)?.clone();
        let inner = package.cloud == Cloud::Huawei;
        Ok(Self {
            inner: inner.then(|| InnerSource::new(expected.algorithm())),
            expected,
            expected_size: package.size,
            size: 0,
        })
    }

    fn update(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        if let Some(inner) = &mut self.inner {
            inner.update(bytes);
            if inner.has_failed() {
                self.inner = None;
            }
        }
    }

    fn verdict(self, actual: String) -> Verdict {
        let (expected, expected_size) = (self.expected, self.expected_size);
        let matched = |how, member, actual_size| Verdict::Match {
            algorithm: expected.algorithm(),
            how,
            member,
            expected_size,
            actual_size,
        };
        if actual == expected.value() {
            return match self.size {
                0 => Unverifiable::Empty.into(),
                size => matched(How::Exact, None, size),
            };
        }
        let inner = self.inner.and_then(InnerSource::finish);
        if let Some(file) = inner.as_ref()
            && file.sum == expected.value()
        {
            return matched(How::InnerSource, Some(file.name.clone()), file.size);
        }
        let explanation = match expected_size {
            _ if self.size == 0 => EMPTY,
            // A whole ZIP is not cut, though the size may be that of the source inside.
            Some(expected) if self.size < expected && inner.is_none() => TRUNCATED,
            _ => DIFFERS,
        };
        mismatch(&expected, actual, expected_size, self.size, explanation)
    }
}

/// The checksum to compare with, or why there is none.
fn reported(package: &CodePackage) -> Result<&Checksum, Unverifiable> {
    match (&package.source, &package.checksum) {
        (Source::Image, _) => Err(Unverifiable::Image),
        (_, None) => Err(Unverifiable::NoChecksum),
        (_, Some(checksum)) => Ok(checksum),
    }
}

fn mismatch(
    expected: &Checksum,
    actual: String,
    expected_size: Option<u64>,
    actual_size: u64,
    explanation: &'static str,
) -> Verdict {
    Verdict::Mismatch {
        algorithm: expected.algorithm(),
        expected: expected.value().to_owned(),
        actual,
        expected_size,
        actual_size,
        explanation,
    }
}

/// The reported checksum against that of parts that were fetched side by side.
pub(super) fn compare_parts(package: &CodePackage, parts: &[Crc64]) -> Verdict {
    let mut comparison = match Comparison::new(package) {
        Ok(comparison) => comparison,
        Err(reason) => return reason.into(),
    };
    if comparison.expected.algorithm() != Algorithm::Crc64 {
        return Unverifiable::NotJoinable.into();
    }
    let whole = Crc64::join(parts);
    comparison.size = whole.size();
    comparison.verdict(whole.checksum().into_value())
}

/// The reported checksum against digests of bytes that came from elsewhere.
pub(super) fn compare(package: &CodePackage, digests: &Digests) -> Verdict {
    let expected = match reported(package) {
        Ok(expected) => expected,
        Err(reason) => return reason.into(),
    };
    let algorithm = expected.algorithm();
    let actual = digests.value(algorithm);
    if actual == expected.value() {
        if digests.size == 0 {
            return Unverifiable::Empty.into();
        }
        return Verdict::Match {
            algorithm,
            how: How::Exact,
            member: None,
            expected_size: package.size,
            actual_size: digests.size,
        };
    }
    let explanation = match package.cloud {
        Cloud::Tencent => DIFFERS_FROM_STORED,
        _ => DIFFERS_FROM_BUILD,
    };
    mismatch(
        expected,
        actual.to_owned(),
        package.size,
        digests.size,
        explanation,
    )
}
