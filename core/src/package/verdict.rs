//! What verification says: one of three outcomes.

use std::fmt;

use super::checksum::Algorithm;
use crate::package::verify_error::VerifyError;
use crate::print::Peer;

/// How a package matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MatchedBy {
    /// The checksum is that of the bytes.
    Exact,
    /// The checksum is that of the single file inside the ZIP: Huawei may wrap inline source.
    InnerSource,
}

impl MatchedBy {
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
    /// The function runs from a container image: there is not a package.
    Image,
    /// No bytes came with the response.
    NoPayload,
    /// There are no bytes at all, and the checksum is that of nothing: nothing is not a package.
    Empty,
    /// What came is an error document or a page, and not the package: a store rejected the
    /// download, or something stands between.
    NotAPackage,
    /// Fewer bytes came than the headers of the download promised: it was cut.
    #[non_exhaustive]
    Incomplete {
        /// How many bytes came.
        received: u64,
        /// How many there should be.
        expected: u64,
    },
    /// The checksum of parts is known, but the cloud reported a SHA, which cannot be computed from the
    /// checksums of parts.
    NotJoinable,
}

impl Unverifiable {
    /// `no_checksum`, `image`, `no_payload`, `empty`, `not_a_package`, `incomplete` or
    /// `not_joinable`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoChecksum => "no_checksum",
            Self::Image => "image",
            Self::NoPayload => "no_payload",
            Self::Empty => "empty",
            Self::NotAPackage => "not_a_package",
            Self::Incomplete { .. } => "incomplete",
            Self::NotJoinable => "not_joinable",
        }
    }

    /// Of what is incomplete, the number of bytes that were promised, and of those that came.
    pub const fn sizes(self) -> Option<(u64, u64)> {
        match self {
            Self::Incomplete { received, expected } => Some((expected, received)),
            _ => None,
        }
    }

    /// The same in words.
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::NoChecksum => "the cloud reported no checksum",
            Self::Image => "a container image has no package",
            Self::NoPayload => "no bytes came with the response",
            Self::Empty => "there are no bytes at all, and nothing is not a package",
            Self::NotAPackage => "what came is an error document or a page, not a package",
            Self::Incomplete { .. } => "the download was cut: fewer bytes came than were promised",
            Self::NotJoinable => "a SHA cannot be computed from the checksums of parts",
        }
    }
}

impl From<Unverifiable> for Verdict {
    fn from(reason: Unverifiable) -> Self {
        Self::Unverifiable { reason }
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
        matched_by: MatchedBy,
        /// The name of the file inside the ZIP, where it is its source that matched. No checksum
        /// covers it: whoever made the ZIP chose it.
        member: Option<String>,
        /// The size that the cloud reported; see [`Verdict::size_differs`].
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

    /// Whether it is a match by a checksum that finds accidents, not attackers: CRC-64. Whoever wants to
    /// can make other bytes with the same one.
    pub const fn accidents_only(&self) -> bool {
        matches!(
            self,
            Self::Match {
                algorithm: Algorithm::Crc64,
                ..
            }
        )
    }

    /// Whether the size that the cloud reported is another than that of the bytes that were summed
    /// up: of all bytes, or of the file inside the ZIP. A finding of its own, since the documents
    /// disagree on the unit. None where the cloud reported no size, and where nothing can be said.
    pub fn size_differs(&self) -> Option<bool> {
        match self {
            Self::Match {
                expected_size,
                actual_size,
                ..
            }
            | Self::Mismatch {
                expected_size,
                actual_size,
                ..
            } => expected_size.map(|size| size != *actual_size),
            Self::Unverifiable { .. } => None,
        }
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

impl Verdict {
    /// What is printed.
    pub(crate) fn printed(&self) -> String {
        let but = |before: &str, size: &Option<u64>, actual: &u64, behind: &str| match size {
            Some(size) if size != actual => [before, &size.to_string(), behind].concat(),
            _ => String::new(),
        };
        match self {
            Self::Match {
                algorithm,
                member,
                expected_size,
                actual_size,
                ..
            } => {
                let (algorithm, size) = (algorithm.as_str(), actual_size.to_string());
                let mut text = ["match: ", algorithm, " of ", &size, " bytes"].concat();
                if let Some(name) = member {
                    text.push_str(" inside the ZIP, in \"");
                    Peer::short(name).append_to(&mut text);
                    text.push_str("\", a name that nothing vouches for");
                }
                if self.accidents_only() {
                    text.push_str(" (finds accidents, not attackers)");
                }
                let before = ", although the cloud says ";
                text.push_str(&but(before, expected_size, actual_size, " bytes"));
                text
            }
            Self::Mismatch {
                algorithm,
                expected,
                actual,
                expected_size,
                actual_size,
                explanation,
            } => {
                let ((expected, cut), (actual, also_cut)) =
                    (shortened(expected), shortened(actual));
                [
                    "mismatch: ",
                    explanation,
                    ": ",
                    algorithm.as_str(),
                    " expected ",
                    expected,
                    cut,
                    ", got ",
                    actual,
                    also_cut,
                    " of ",
                    &actual_size.to_string(),
                    " bytes",
                    &but(" instead of ", expected_size, actual_size, ""),
                ]
                .concat()
            }
            Self::Unverifiable { reason } => {
                let mut text = ["unverifiable: ", reason.explanation()].concat();
                if let Some((expected, received)) = reason.sizes() {
                    let (expected, received) = (expected.to_string(), received.to_string());
                    text.push_str(&[", ", &received, " of ", &expected].concat());
                }
                text
            }
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed())
    }
}

/// A checksum for a line of text, and what stands for its rest: hexadecimal ones are longer than a
/// terminal is wide.
fn shortened(checksum: &str) -> (&str, &str) {
    match checksum.get(..16) {
        Some(start) if checksum.len() > 20 => (start, "…"),
        _ => (checksum, ""),
    }
}
