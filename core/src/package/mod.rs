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
#[cfg(any(test, target_family = "wasm"))]
mod md5_compact;
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
    /// `inline`, `url`, `object_store`, `image` or `none`: the same word in every language.
    pub const fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }

    /// Which one it is.
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

/// The code package of a function, as the responses of all clouds describe it.
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

    /// The cloud that spoke.
    pub const fn cloud(&self) -> Cloud {
        self.cloud
    }

    /// Where the bytes are.
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// The reported checksum, if any.
    pub const fn checksum(&self) -> Option<&Checksum> {
        self.checksum.as_ref()
    }

    /// The reported size in bytes, if any.
    pub const fn size(&self) -> Option<u64> {
        self.size
    }

    /// The pre-signed URL or object-store address, if there is one.
    pub const fn url(&self) -> Option<&Secret> {
        match &self.source {
            Source::Url(url) | Source::ObjectStore(url) => Some(url),
            _ => None,
        }
    }

    /// The host of the address, to decide by whether to fetch from there: in lower case, with the
    /// port where it is not the scheme's own. None without an address, or for one that no HTTP
    /// client can fetch.
    pub fn host(&self) -> Option<String> {
        let address = Endpoint::of_address(self.url()?.reveal())?;
        Some(address.authority().to_owned())
    }

    /// The inline bytes, if they came with the response.
    pub const fn inline(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Inline(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// A verifier to feed the downloaded bytes to, in chunks.
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

    /// Whether the reported size is another than this number of bytes, such as the
    /// `Content-Length` of a download that has yet to begin. A hint and no verdict: the documents
    /// disagree on the unit, and Huawei's size is that of the source where the object store wraps
    /// it in a ZIP. None where the cloud reported no size.
    pub fn size_differs(&self, bytes: u64) -> Option<bool> {
        self.size.map(|size| size != bytes)
    }

    /// Verifies bytes that are in memory.
    pub fn verify(&self, bytes: &[u8]) -> Verdict {
        let mut verifier = self.verifier();
        verifier.update(bytes);
        verifier.finish()
    }

    /// Verifies a download by its response: status and headers first, then the body, in chunks.
    /// The body of the response itself is read only where it is rejected.
    ///
    /// # Errors
    /// [`Error::Service`] for what the object store rejects, with the hint
    /// [`NewAddress`](crate::RetryHint::NewAddress) where the address has expired or was used up;
    /// [`Error::Decode`] for a page, a redirect, a part, and everything else that is not a package.
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

    /// Verifies the inline bytes; without any there is nothing to verify.
    pub fn verify_inline(&self) -> Verdict {
        match &self.source {
            Source::Inline(bytes) => self.verify(bytes),
            Source::Image => UnverifiableReason::Image.into(),
            _ => UnverifiableReason::NoPayload.into(),
        }
    }

    /// Verifies a package that was fetched as ranges side by side, by the checksums of the parts in
    /// the order of the ranges. Where the cloud reported a SHA, which cannot be joined, that is
    /// `not_joinable`.
    pub fn verify_parts(&self, parts: &[Crc64]) -> Verdict {
        comparison::compare_parts(self, parts)
    }

    /// Compares the reported checksum with digests made elsewhere, such as those of a local
    /// build: finds drift without a download. Tencent stores packages in a form of its own, so a
    /// mismatch with a local build means "differs from the stored package", not "tampered".
    pub fn compare(&self, digests: &Digests) -> Verdict {
        comparison::compare(self, digests)
    }

    /// Whether [`compare`](Self::compare) gives a match: false also where nothing can be said.
    pub fn matches(&self, digests: &Digests) -> bool {
        self.compare(digests).is_match()
    }
}
