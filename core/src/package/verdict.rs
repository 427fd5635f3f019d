//! What verification says: one of three outcomes.

use std::fmt;

use super::checksum::Algorithm;
use crate::package::verify_error::VerifyError;
use crate::print::Peer;
use crate::words::words;

words! {
    /// The bytes of a package that matched the checksum.
    MatchedBy {
        /// The package as a whole.
        Exact = "exact",
        /// The single file inside the ZIP archive: Huawei may wrap inline source code in an
        /// archive.
        InnerSource = "inner_source",
    }
}

words! {
    /// The reason why a package cannot be verified.
    UnverifiableReason {
        /// The cloud reported no checksum.
        NoChecksum = "no_checksum",
        /// The function runs from a container image, so there is no package.
        Image = "image",
        /// The response contained no bytes of the package.
        NoPayload = "no_payload",
        /// There are no bytes, and the reported checksum is that of empty data, which is not a
        /// package.
        Empty = "empty",
        /// The received data is an error document or a page instead of the package: the object
        /// store rejected the download, or an intermediary responded.
        NotAPackage = "not_a_package",
        /// The download was cut off: fewer bytes were received than its headers announced.
        Incomplete = "incomplete",
        /// Only checksums of parts are known, but the cloud reported a SHA checksum, which cannot
        /// be computed from them.
        NotJoinable = "not_joinable",
    }
}

impl UnverifiableReason {
    /// Returns the explanation of the reason.
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::NoChecksum => "the cloud reported no checksum",
            Self::Image => "a container image has no package",
            Self::NoPayload => "the response contained no bytes",
            Self::Empty => "there are no bytes at all, and nothing is not a package",
            Self::NotAPackage => "what came is an error document or a page, not a package",
            Self::Incomplete => "the download was cut: fewer bytes came than were promised",
            Self::NotJoinable => "a SHA cannot be computed from the checksums of parts",
        }
    }
}

impl From<UnverifiableReason> for Verdict {
    fn from(reason: UnverifiableReason) -> Self {
        Self::Unverifiable {
            reason,
            expected_size: None,
            actual_size: None,
        }
    }
}

words! {
    /// The status of a verdict.
    VerdictStatus {
        /// The package matches the reported checksum.
        Match = "match",
        /// The package does not match the reported checksum.
        Mismatch = "mismatch",
        /// The package cannot be verified, which is not a sign of tampering.
        Unverifiable = "unverifiable",
    }
}

/// The verdict on whether a package matches the reported checksum. A package that cannot be
/// verified is never reported as a mismatch.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The package matches the reported checksum.
    #[non_exhaustive]
    Match {
        /// The algorithm of the checksum.
        algorithm: Algorithm,
        /// The bytes that the checksum covers.
        matched_by: MatchedBy,
        /// The name of the file inside the ZIP archive whose content matched. No checksum covers
        /// the name: whoever made the archive chose it.
        member: Option<String>,
        /// The size that the cloud reported; see [`Verdict::size_differs`].
        expected_size: Option<u64>,
        /// The number of bytes that the checksum covers.
        actual_size: u64,
    },
    /// The package does not match the reported checksum.
    #[non_exhaustive]
    Mismatch {
        /// The algorithm of the checksum.
        algorithm: Algorithm,
        /// The checksum that the cloud reported, in canonical form.
        expected: String,
        /// The checksum of the bytes.
        actual: String,
        /// The size that the cloud reported.
        expected_size: Option<u64>,
        /// The number of bytes received.
        actual_size: u64,
        /// The explanation, as text.
        explanation: &'static str,
    },
    /// The package cannot be verified.
    #[non_exhaustive]
    Unverifiable {
        /// The reason.
        reason: UnverifiableReason,
        /// The number of bytes that the headers announced, if the download is incomplete.
        expected_size: Option<u64>,
        /// The number of bytes received, if the download is incomplete.
        actual_size: Option<u64>,
    },
}

impl Verdict {
    /// A download that was cut.
    pub(crate) const fn incomplete(expected: u64, received: u64) -> Self {
        Self::Unverifiable {
            reason: UnverifiableReason::Incomplete,
            expected_size: Some(expected),
            actual_size: Some(received),
        }
    }

    /// Returns the status of the verdict.
    pub const fn status(&self) -> VerdictStatus {
        match self {
            Self::Match { .. } => VerdictStatus::Match,
            Self::Mismatch { .. } => VerdictStatus::Mismatch,
            Self::Unverifiable { .. } => VerdictStatus::Unverifiable,
        }
    }

    /// Returns `true` if the verdict is a match.
    pub const fn is_match(&self) -> bool {
        matches!(self, Self::Match { .. })
    }

    /// Returns `true` for a match by an algorithm that detects accidental changes only, not
    /// deliberate ones. This is the case for CRC-64: other bytes with the same checksum are easy to
    /// construct.
    pub const fn accidents_only(&self) -> bool {
        matches!(
            self,
            Self::Match {
                algorithm: Algorithm::Crc64,
                ..
            }
        )
    }

    /// Checks whether the size that the cloud reported differs from the number of bytes that the
    /// checksum covers: of all bytes, or of the file inside the ZIP. A difference alone is not a
    /// mismatch: the vendors' documents disagree on the unit. Returns `None` if the cloud reported
    /// no size, and if the package could not be verified.
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

    /// Turns every verdict but a match into an error.
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
        let mut text = [self.status().as_str(), ": "].concat();
        match self {
            Self::Match {
                algorithm,
                member,
                expected_size,
                actual_size,
                ..
            } => {
                text.push_str(algorithm.as_str());
                push_with_number(&mut text, " of ", *actual_size);
                text.push_str(" bytes");
                if let Some(name) = member {
                    text.push_str(" inside the ZIP, in \"");
                    Peer::short(name).append_to(&mut text);
                    text.push_str("\", a name that nothing vouches for");
                }
                if self.accidents_only() {
                    text.push_str(" (finds accidents, not attackers)");
                }
                if let Some(size) = expected_size
                    && size != actual_size
                {
                    push_with_number(&mut text, ", although the cloud says ", *size);
                    text.push_str(" bytes");
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
                text.push_str(explanation);
                text.push_str(": ");
                text.push_str(algorithm.as_str());
                text.push_str(" expected ");
                push_shortened(&mut text, expected);
                text.push_str(", got ");
                push_shortened(&mut text, actual);
                push_with_number(&mut text, " of ", *actual_size);
                text.push_str(" bytes");
                if let Some(size) = expected_size
                    && size != actual_size
                {
                    push_with_number(&mut text, " instead of ", *size);
                }
            }
            Self::Unverifiable {
                reason,
                expected_size,
                actual_size,
            } => {
                text.push_str(reason.explanation());
                if let (Some(expected), Some(received)) = (expected_size, actual_size) {
                    push_with_number(&mut text, ", ", *received);
                    push_with_number(&mut text, " of ", *expected);
                }
            }
        }
        text
    }
}

fn push_with_number(text: &mut String, before: &str, number: u64) {
    text.push_str(before);
    text.push_str(&number.to_string());
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed())
    }
}

/// Appends a checksum, shortened to the width of a line: hexadecimal ones are longer than a terminal
/// is wide.
fn push_shortened(text: &mut String, checksum: &str) {
    match checksum.get(..16) {
        Some(start) if checksum.len() > 20 => {
            text.push_str(start);
            text.push('…');
        }
        _ => text.push_str(checksum),
    }
}
