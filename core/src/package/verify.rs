//! The streaming verifier and its three-valued answer.

use std::fmt;

use super::checksum::{Algorithm, Digests, Sum};
use super::inner_source::InnerSource;
use super::{CodePackage, Source};
use crate::error::{Cloud, VerifyError};

/// How a package matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum How {
    /// The checksum is that of the bytes.
    Exact,
    /// The checksum is that of the single file inside the ZIP: Huawei may wrap inline source.
    InnerSource,
}

impl How {
    /// `exact` or `inner_source`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::InnerSource => "inner_source",
        }
    }
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unverifiable {
    /// The cloud reported no checksum.
    NoChecksum,
    /// The function runs from a container image: there is no package.
    Image,
    /// No bytes came with the response.
    NoPayload,
}

impl Unverifiable {
    /// `no_checksum`, `image` or `no_payload`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoChecksum => "no_checksum",
            Self::Image => "image",
            Self::NoPayload => "no_payload",
        }
    }

    const fn explanation(self) -> &'static str {
        match self {
            Self::NoChecksum => "the cloud reported no checksum",
            Self::Image => "a container image has no package",
            Self::NoPayload => "no bytes came with the response",
        }
    }
}

/// Whether a package is what the cloud says. What cannot be checked is never called tampered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It is.
    #[non_exhaustive]
    Match {
        /// The algorithm that says so.
        algorithm: Algorithm,
        /// Which bytes it covers.
        how: How,
        /// The size the cloud reported; its documents disagree on the unit, so a difference
        /// beside a matching checksum is a finding and no mismatch.
        expected_size: Option<u64>,
        /// The number of bytes that the checksum covers.
        actual_size: u64,
    },
    /// It is not.
    #[non_exhaustive]
    Mismatch {
        /// The algorithm that says so.
        algorithm: Algorithm,
        /// The checksum that the cloud reported, canonical.
        expected: String,
        /// The checksum of the bytes.
        actual: String,
        /// The size that the cloud reported.
        expected_size: Option<u64>,
        /// The number of bytes seen.
        actual_size: u64,
        /// What it means, in words.
        explanation: &'static str,
    },
    /// Nothing can be said.
    #[non_exhaustive]
    Unverifiable {
        /// Why.
        reason: Unverifiable,
    },
}

const DIFFERS: &str = "the bytes are not those that the cloud describes";
const TRUNCATED: &str = "fewer bytes than the cloud describes: the download was cut";
const DIFFERS_FROM_BUILD: &str = "the stored package differs from these bytes";
const DIFFERS_FROM_STORED: &str =
    "differs from the stored package; Tencent repackages uploads, so compare file by file";

impl Verdict {
    /// `match`, `mismatch` or `unverifiable`.
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Match { .. } => "match",
            Self::Mismatch { .. } => "mismatch",
            Self::Unverifiable { .. } => "unverifiable",
        }
    }

    /// Whether it matched.
    pub const fn is_match(&self) -> bool {
        matches!(self, Self::Match { .. })
    }

    /// Makes anything but a match an error.
    ///
    /// # Errors
    /// [`VerifyError`] with this verdict.
    pub fn require_match(self) -> Result<Self, VerifyError> {
        if self.is_match() {
            Ok(self)
        } else {
            Err(VerifyError::new(self))
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Match {
                algorithm,
                how,
                expected_size,
                actual_size,
            } => {
                write!(f, "match: {algorithm} of {actual_size} bytes")?;
                if *how == How::InnerSource {
                    f.write_str(" inside the ZIP")?;
                }
                match expected_size {
                    Some(size) if size != actual_size => {
                        write!(f, ", although the cloud says {size} bytes")
                    }
                    _ => Ok(()),
                }
            }
            Self::Mismatch {
                algorithm,
                expected,
                actual,
                expected_size,
                actual_size,
                explanation,
            } => {
                let (expected, actual) = (Short(expected), Short(actual));
                write!(
                    f,
                    "mismatch: {explanation}: {algorithm} expected {expected}, got {actual} of {actual_size} bytes"
                )?;
                match expected_size {
                    Some(size) if size != actual_size => write!(f, " instead of {size}"),
                    _ => Ok(()),
                }
            }
            Self::Unverifiable { reason } => write!(f, "unverifiable: {}", reason.explanation()),
        }
    }
}

/// A checksum for a line of text: hexadecimal ones are longer than a terminal is wide.
struct Short<'a>(&'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.get(..16) {
            Some(start) if self.0.len() > 20 => write!(f, "{start}…"),
            _ => f.write_str(self.0),
        }
    }
}

/// Verifies a package piece by piece, in constant memory, with the one sum that is needed.
pub struct Verifier(State);

enum State {
    Unverifiable(Unverifiable),
    Comparing(Box<Comparison>),
}

struct Comparison {
    algorithm: Algorithm,
    expected: String,
    expected_size: Option<u64>,
    sum: Sum,
    size: u64,
    inner: Option<InnerSource>,
}

impl Verifier {
    pub(super) fn new(package: &CodePackage) -> Self {
        if package.source == Source::Image {
            return Self(State::Unverifiable(Unverifiable::Image));
        }
        let Some(checksum) = &package.checksum else {
            return Self(State::Unverifiable(Unverifiable::NoChecksum));
        };
        let algorithm = checksum.algorithm();
        Self(State::Comparing(Box::new(Comparison {
            algorithm,
            expected: checksum.value().to_owned(),
            expected_size: package.size,
            sum: Sum::new(algorithm),
            size: 0,
            inner: (package.cloud == Cloud::Huawei).then(|| InnerSource::new(algorithm)),
        })))
    }

    /// Takes the next bytes of the package.
    pub fn update(&mut self, bytes: &[u8]) {
        if let State::Comparing(comparison) = &mut self.0 {
            comparison.sum.update(bytes);
            comparison.size += bytes.len() as u64;
            if let Some(inner) = &mut comparison.inner {
                inner.update(bytes);
            }
        }
    }

    /// The verdict over all bytes.
    pub fn finish(self) -> Verdict {
        match self.0 {
            State::Unverifiable(reason) => Verdict::Unverifiable { reason },
            State::Comparing(comparison) => comparison.finish(),
        }
    }
}

impl Comparison {
    fn finish(self) -> Verdict {
        let Self {
            algorithm,
            expected,
            expected_size,
            sum,
            size,
            inner,
        } = self;
        let actual = sum.finish();
        if actual == expected {
            return Verdict::Match {
                algorithm,
                how: How::Exact,
                expected_size,
                actual_size: size,
            };
        }
        if let Some((inner_sum, inner_size)) = inner.and_then(InnerSource::finish)
            && inner_sum == expected
        {
            return Verdict::Match {
                algorithm,
                how: How::InnerSource,
                expected_size,
                actual_size: inner_size,
            };
        }
        let explanation = match expected_size {
            Some(expected) if size < expected => TRUNCATED,
            _ => DIFFERS,
        };
        Verdict::Mismatch {
            algorithm,
            expected,
            actual,
            expected_size,
            actual_size: size,
            explanation,
        }
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            State::Unverifiable(reason) => f.debug_tuple("Verifier").field(reason).finish(),
            State::Comparing(comparison) => f
                .debug_struct("Verifier")
                .field("algorithm", &comparison.algorithm)
                .field("size", &comparison.size)
                .finish_non_exhaustive(),
        }
    }
}

/// The reported checksum against digests of bytes that came from elsewhere.
pub(super) fn compare(package: &CodePackage, digests: &Digests) -> Verdict {
    if package.source == Source::Image {
        return Verdict::Unverifiable {
            reason: Unverifiable::Image,
        };
    }
    let Some(checksum) = &package.checksum else {
        return Verdict::Unverifiable {
            reason: Unverifiable::NoChecksum,
        };
    };
    let algorithm = checksum.algorithm();
    let actual = digests.value(algorithm);
    let (expected_size, actual_size) = (package.size, digests.size);
    if actual == checksum.value() {
        return Verdict::Match {
            algorithm,
            how: How::Exact,
            expected_size,
            actual_size,
        };
    }
    Verdict::Mismatch {
        algorithm,
        expected: checksum.value().to_owned(),
        actual: actual.to_owned(),
        expected_size,
        actual_size,
        explanation: match package.cloud {
            Cloud::Tencent => DIFFERS_FROM_STORED,
            _ => DIFFERS_FROM_BUILD,
        },
    }
}
