//! The reported checksum against that of bytes.

use super::checksum::{Algorithm, Checksum};
use super::crc64::Crc64;
use super::digests::Digests;
use super::download;
use super::inner_source::InnerSource;
use super::verdict::{MatchedBy, UnverifiableReason, Verdict};
use super::{CodePackage, Source};
use crate::cloud::Cloud;

const DIFFERS: &str = "the bytes are not those that the cloud describes";
const EMPTY: &str = "there are no bytes at all: nothing was downloaded";
const TRUNCATED: &str = "fewer bytes than the cloud describes: the download was cut";
const DIFFERS_FROM_BUILD: &str = "the stored package differs from these bytes";
const DIFFERS_FROM_STORED: &str =
    "differs from the stored package; Tencent repackages uploads, so compare file by file";

/// What is known of a package while its bytes go by.
pub(super) struct Comparison {
    pub(super) expected: Checksum,
    expected_size: Option<u64>,
    pub(super) size: u64,
    /// The first bytes.
    head: Vec<u8>,
    pub(super) head_is_over: bool,
    pub(super) inner: Option<Box<InnerSource>>,
}

impl Comparison {
    pub(super) fn new(package: &CodePackage) -> Result<Self, UnverifiableReason> {
        let expected = reported(package)?.clone();
        let inner = package.cloud == Cloud::Huawei;
        Ok(Self {
            inner: inner.then(|| Box::new(InnerSource::new(expected.algorithm()))),
            expected,
            expected_size: package.size,
            size: 0,
            head: Vec::new(),
            head_is_over: false,
        })
    }

    pub(super) const fn head_left(&self) -> usize {
        if self.head_is_over {
            return 0;
        }
        download::HEAD - self.head.len()
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
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

    pub(super) fn verdict(&self, actual: &str, promised: Option<u64>) -> Verdict {
        let (expected, expected_size, received) = (&self.expected, self.expected_size, self.size);
        if actual == expected.value() {
            return matching(expected, expected_size, received, None);
        }
        let inner = self.inner.as_ref().and_then(|inner| inner.finish());
        if let Some(file) = &inner
            && file.checksum == expected.value()
        {
            return matching(expected, expected_size, file.size, Some(file.name));
        }
        if download::is_no_package(&self.head) {
            return UnverifiableReason::NotAPackage.into();
        }
        if let Some(promised) = promised
            && received < promised
        {
            return Verdict::incomplete(promised, received);
        }
        let explanation = match expected_size {
            _ if received == 0 => EMPTY,
            // A whole ZIP is not cut, though the size may be that of the source inside.
            Some(expected) if received < expected && inner.is_none() => TRUNCATED,
            _ => DIFFERS,
        };
        mismatch(expected, actual, expected_size, received, explanation)
    }
}

/// The checksum to compare with, or why there is none.
fn reported(package: &CodePackage) -> Result<&Checksum, UnverifiableReason> {
    match (&package.source, &package.checksum) {
        (Source::Image, _) => Err(UnverifiableReason::Image),
        (_, None) => Err(UnverifiableReason::NoChecksum),
        (_, Some(checksum)) => Ok(checksum),
    }
}

/// The checksum is that of the bytes, or of the file in them that is named.
fn matching(
    expected: &Checksum,
    expected_size: Option<u64>,
    actual_size: u64,
    member: Option<&str>,
) -> Verdict {
    let matched_by = match member {
        None if actual_size == 0 => return UnverifiableReason::Empty.into(),
        None => MatchedBy::Exact,
        Some(_) => MatchedBy::InnerSource,
    };
    Verdict::Match {
        algorithm: expected.algorithm(),
        matched_by,
        member: member.map(str::to_owned),
        expected_size,
        actual_size,
    }
}

fn mismatch(
    expected: &Checksum,
    actual: &str,
    expected_size: Option<u64>,
    actual_size: u64,
    explanation: &'static str,
) -> Verdict {
    Verdict::Mismatch {
        algorithm: expected.algorithm(),
        expected: expected.value().to_owned(),
        actual: actual.to_owned(),
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
        return UnverifiableReason::NotJoinable.into();
    }
    let whole = Crc64::join(parts);
    comparison.size = whole.size();
    comparison.verdict(whole.checksum().value(), None)
}

/// The reported checksum against digests of bytes that came from elsewhere.
pub(super) fn compare(package: &CodePackage, digests: &Digests) -> Verdict {
    let expected = match reported(package) {
        Ok(expected) => expected,
        Err(reason) => return reason.into(),
    };
    let actual = digests.value(expected.algorithm());
    if actual == expected.value() {
        return matching(expected, package.size, digests.size, None);
    }
    let explanation = match package.cloud {
        Cloud::Tencent => DIFFERS_FROM_STORED,
        _ => DIFFERS_FROM_BUILD,
    };
    mismatch(expected, actual, package.size, digests.size, explanation)
}
