//! Code packages: what the clouds say about them and whether it is true.

#[cfg(feature = "archive")]
pub mod archive;
mod checksum;
mod checksum_hasher;
mod comparison;
mod crc32;
mod crc64;
#[cfg(any(test, target_family = "wasm"))]
mod crc64_table;
#[cfg(any(test, target_family = "wasm"))]
mod crc_table;
mod digests;
mod download;
mod inflate;
#[cfg(any(test, target_family = "wasm"))]
mod inflate_compact;
mod inner_source;
mod plain_archive;
pub mod preflight;
mod severity;
mod verdict;
mod verify;
pub(crate) mod verify_error;
mod zip_records;

use std::fmt;

use bytes::Bytes;

pub use checksum::{Algorithm, Checksum};
pub use checksum_hasher::ChecksumHasher;
pub use crc64::Crc64;
pub use digests::{Digests, Hasher};
#[cfg(feature = "describe")]
pub(crate) use download::DOWNLOAD_CODES;
pub use severity::Severity;
pub use verdict::{MatchedBy, UnverifiableReason, Verdict, VerdictStatus};
pub use verify::Verifier;
#[cfg(feature = "dynamic")]
pub use verify::VerifierWithoutHasher;
pub use verify_error::VerifyError;

use crate::any_error::Error;
use crate::cloud::Cloud;
use crate::endpoint::Endpoint;
use crate::redact::Length;
use crate::response::ResponseParts;
use crate::secret::Secret;
use crate::words::words;

words! {
    /// The location of a package.
    SourceKind {
        /// In the response itself.
        Inline = "inline",
        /// At a pre-signed URL. Anyone who knows it can download the package with a plain GET until
        /// it expires. Tencent's URLs are valid for one download.
        Url = "url",
        /// In the object store. The GET must be signed, as the service's `download_request` does.
        ObjectStore = "object_store",
        /// In a container image, so there is no package.
        Image = "image",
        /// Not reported by the cloud.
        None = "none",
    }
}

/// The location of a package's bytes.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// In the response itself.
    Inline(Bytes),
    /// At a pre-signed URL. Anyone who knows it can download the package with a plain GET until it
    /// expires. Tencent's URLs are valid for one download.
    Url(Secret),
    /// At an address in the object store that requires a signed GET; see
    /// [`crate::Service::download_request`].
    ObjectStore(Secret),
    /// In a container image, so there is no package.
    Image,
    /// Not reported by the cloud.
    None,
}

impl Source {
    /// Returns `inline`, `url`, `object_store`, `image` or `none`: the same word in every language.
    pub const fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }

    /// Returns the kind of the source.
    pub const fn kind(&self) -> SourceKind {
        match self {
            Self::Inline(_) => SourceKind::Inline,
            Self::Url(_) => SourceKind::Url,
            Self::ObjectStore(_) => SourceKind::ObjectStore,
            Self::Image => SourceKind::Image,
            Self::None => SourceKind::None,
        }
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inline(bytes) => f.debug_tuple("Inline").field(&Length(bytes)).finish(),
            Self::Url(url) => f.debug_tuple("Url").field(url).finish(),
            Self::ObjectStore(url) => f.debug_tuple("ObjectStore").field(url).finish(),
            Self::Image => f.write_str("Image"),
            Self::None => f.write_str("None"),
        }
    }
}

/// What the clouds report about the code of a function: its source and its checksum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodePackage {
    cloud: Cloud,
    source: Source,
    checksum: Option<Checksum>,
    size: Option<u64>,
}

impl CodePackage {
    pub(crate) const fn new(cloud: Cloud, source: Source, checksum: Option<Checksum>) -> Self {
        Self {
            cloud,
            source,
            checksum,
            size: None,
        }
    }

    pub(crate) const fn with_size(mut self, size: Option<u64>) -> Self {
        self.size = size;
        self
    }

    /// Returns the cloud that reported the package.
    pub const fn cloud(&self) -> Cloud {
        self.cloud
    }

    /// Returns the source of the bytes.
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// Returns the reported checksum, if any.
    pub const fn checksum(&self) -> Option<&Checksum> {
        self.checksum.as_ref()
    }

    /// Returns the size that the cloud reported, in bytes, if any.
    pub const fn size(&self) -> Option<u64> {
        self.size
    }

    /// Returns the pre-signed URL or object-store address, if there is one.
    pub const fn url(&self) -> Option<&Secret> {
        match &self.source {
            Source::Url(url) | Source::ObjectStore(url) => Some(url),
            _ => None,
        }
    }

    /// Returns the host of the address, to decide whether to download from it: in lower case, with
    /// the port unless it is the default of the scheme. Returns `None` if there is no address, or
    /// none that an HTTP client can request.
    pub fn host(&self) -> Option<String> {
        let address = Endpoint::of_address(self.url()?.reveal())?;
        Some(address.authority().to_owned())
    }

    /// Returns the inline bytes, if the response contained them.
    pub const fn inline(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Inline(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Creates a verifier, to which the downloaded bytes are passed in chunks.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(self)
    }

    /// A verifier that is reported the checksum over all bytes, for platforms that have a faster
    /// engine.
    #[cfg(feature = "dynamic")]
    #[doc(hidden)]
    pub fn verifier_without_hasher(&self) -> VerifierWithoutHasher {
        VerifierWithoutHasher::new(self)
    }

    /// Checks whether the reported size differs from this number of bytes, such as the
    /// `Content-Length` of a download that has not begun. This is a hint and not a verdict: the
    /// vendors' documents disagree on the unit, and Huawei's size is that of the source code even
    /// if the object store wraps it in a ZIP. Returns `None` if the cloud reported no size.
    pub fn size_differs(&self, bytes: u64) -> Option<bool> {
        self.size.map(|size| size != bytes)
    }

    /// Verifies bytes in memory.
    pub fn verify(&self, bytes: &[u8]) -> Verdict {
        let mut verifier = self.verifier();
        verifier.update(bytes);
        verifier.finish()
    }

    /// Verifies a download: its status and headers first, then its body, in chunks. The body of
    /// `response` itself is only read if the status is an error.
    ///
    /// # Errors
    /// [`Error::Service`] if the object store rejects the request, with the hint
    /// [`NewAddress`](crate::RetryHint::NewAddress) if the address has expired or was used up;
    /// [`Error::Decode`] for a web page, a redirect, a partial response, and everything else that
    /// is not a package.
    pub fn verify_response<C: AsRef<[u8]>>(
        &self,
        response: &ResponseParts<'_>,
        chunks: impl IntoIterator<Item = C>,
    ) -> Result<Verdict, Error> {
        let mut verifier = self.verifier();
        let mut chunks = chunks.into_iter();
        let mut reason = response.body().to_vec();
        if response.status() != 200 {
            while reason.len() < download::REASON
                && let Some(chunk) = chunks.next()
            {
                let room = download::REASON - reason.len();
                let chunk = chunk.as_ref();
                reason.extend_from_slice(chunk.get(..room).unwrap_or(chunk));
            }
        }
        verifier.response(&response.with_body(&reason))?;
        for chunk in chunks {
            verifier.update(chunk.as_ref());
        }
        Ok(verifier.finish())
    }

    /// Verifies the inline bytes. Without inline bytes the verdict is [`Verdict::Unverifiable`].
    pub fn verify_inline(&self) -> Verdict {
        match self.inline() {
            Some(bytes) => self.verify(bytes),
            None => self.without_payload().into(),
        }
    }

    /// Why a package without inline bytes cannot be verified by them.
    #[doc(hidden)]
    pub const fn without_payload(&self) -> UnverifiableReason {
        match self.source {
            Source::Image => UnverifiableReason::Image,
            _ => UnverifiableReason::NoPayload,
        }
    }

    /// Verifies a package that was downloaded as parallel ranges, by the checksums of the parts in
    /// the order of the ranges. If the cloud reported a SHA checksum, which cannot be joined, the
    /// verdict is `not_joinable`.
    pub fn verify_parts(&self, parts: &[Crc64]) -> Verdict {
        comparison::compare_parts(self, parts)
    }

    /// Compares the reported checksum with digests from elsewhere, such as those of a local build,
    /// to detect drift without a download. Tencent stores packages in a form of its own, so a
    /// mismatch with a local build means "differs from the stored package", not "tampered".
    pub fn compare(&self, digests: &Digests) -> Verdict {
        comparison::compare(self, digests)
    }

    /// Checks whether [`compare`](Self::compare) returns a match; `false` also if the package
    /// cannot be verified.
    pub fn matches(&self, digests: &Digests) -> bool {
        self.compare(digests).is_match()
    }
}
