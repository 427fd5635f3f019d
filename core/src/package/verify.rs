//! The streaming verifier.

use std::fmt;

use super::checksum::{Algorithm, Checksum};
use super::crc64::Crc64;
use super::digests::Digests;
use super::download::{self, Download};
use super::inner_source::InnerSource;
use super::sum::Sum;
use super::verdict::{How, Unverifiable, Verdict};
use super::{CodePackage, Source};
use crate::error::{Cloud, EncodeError, Error};
use crate::response::Response;

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

    /// Reads status and headers of a download, before the first of its bytes. The body is read only
    /// where it is rejected, for the reason, and may be empty or the beginning of one.
    ///
    /// # Errors
    /// Those of [`CodePackage::verify_response`].
    pub fn response(&mut self, response: &Response<'_>) -> Result<(), Error> {
        self.rest.response(response)
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
/// It counts bytes, follows Huawei's rule of the inner source, tells a package from an error
/// document by its first bytes, and gives the verdict.
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
pub struct VerifierWithoutSum {
    comparison: Result<Box<Comparison>, Unverifiable>,
    download: Download,
    promised: Option<u64>,
}

impl VerifierWithoutSum {
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
    pub fn response(&mut self, response: &Response<'_>) -> Result<(), Error> {
        let accepted = self.download.accept(response);
        if accepted.is_err() {
            // Whoever goes on nevertheless is told the same.
            self.comparison = Err(Unverifiable::NotAPackage);
        }
        self.promised = accepted?;
        Ok(())
    }

    /// How many bytes the headers of the response promised, where they did.
    pub const fn promised(&self) -> Option<u64> {
        self.promised
    }

    /// The sum that [`finish`](Self::finish) needs; none where nothing can be verified.
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
        match self.comparison {
            Ok(comparison) => comparison.verdict(actual, self.promised),
            Err(reason) => reason.into(),
        }
    }
}

impl fmt::Debug for VerifierWithoutSum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.comparison {
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
    /// The first bytes.
    head: Vec<u8>,
    head_is_over: bool,
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
            head: Vec::new(),
            head_is_over: false,
        })
    }

    const fn head_left(&self) -> usize {
        if self.head_is_over {
            return 0;
        }
        download::HEAD - self.head.len()
    }

    fn update(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        let room = self.head_left();
        if room > 0 {
            let more = bytes.get(..room).unwrap_or(bytes);
            self.head.extend_from_slice(more);
            self.head_is_over = more.len() == room || download::is_binary(&self.head);
        }
        if let Some(inner) = &mut self.inner {
            inner.update(bytes);
            if inner.has_failed() {
                self.inner = None;
            }
        }
    }

    fn verdict(self, actual: String, promised: Option<u64>) -> Verdict {
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
        if download::is_no_package(&self.head) {
            return Unverifiable::NotAPackage.into();
        }
        let received = self.size;
        if let Some(expected) = promised
            && received < expected
        {
            return Unverifiable::Incomplete { received, expected }.into();
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
    comparison.verdict(whole.checksum().into_value(), None)
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
