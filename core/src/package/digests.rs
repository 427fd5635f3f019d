//! All checksums of the same data.

use std::fmt;

use super::checksum::{Algorithm, Checksum};
use super::checksum_hasher::ChecksumHasher;
use crate::error::EncodeError;

/// The checksums of the same data by all algorithms, so that one pass serves every cloud.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Digests {
    /// The CRC-64/XZ checksum, decimal.
    pub crc64: String,
    /// The MD5 checksum, lower-case hexadecimal.
    pub md5: String,
    /// The SHA-256 checksum, lower-case hexadecimal.
    pub sha256: String,
    /// The SHA-512 checksum, lower-case hexadecimal.
    pub sha512: String,
    /// The length in bytes.
    pub size: u64,
}

impl Digests {
    /// Computes the digests of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::new();
        hasher.update(bytes);
        hasher.finish()
    }

    /// Creates digests from values that were computed before, such as those that a build stored.
    ///
    /// # Errors
    /// [`EncodeError`] for a field such as `digests.crc64` whose text is not a checksum of its
    /// algorithm.
    pub fn recorded(
        crc64: &str,
        md5: &str,
        sha256: &str,
        sha512: &str,
        size: u64,
    ) -> Result<Self, EncodeError> {
        let read = |algorithm, text| match Checksum::parse(algorithm, text) {
            Some(checksum) => Ok(checksum.into_value()),
            None => Err(not_a_checksum(algorithm)),
        };
        Ok(Self {
            crc64: read(Algorithm::Crc64, crc64)?,
            md5: read(Algorithm::Md5, md5)?,
            sha256: read(Algorithm::Sha256, sha256)?,
            sha512: read(Algorithm::Sha512, sha512)?,
            size,
        })
    }

    /// Returns the value for an algorithm.
    pub fn value(&self, algorithm: Algorithm) -> &str {
        match algorithm {
            Algorithm::Crc64 => &self.crc64,
            Algorithm::Md5 => &self.md5,
            Algorithm::Sha256 => &self.sha256,
            Algorithm::Sha512 => &self.sha512,
        }
    }
}

fn not_a_checksum(algorithm: Algorithm) -> EncodeError {
    let field = ["digests.", algorithm.as_str()].concat();
    EncodeError::new(field, "is not a checksum of this algorithm")
}

/// In the order of the hashers.
const ALGORITHMS: [Algorithm; 4] = [
    Algorithm::Crc64,
    Algorithm::Md5,
    Algorithm::Sha256,
    Algorithm::Sha512,
];

/// A hasher that computes [`Digests`] in chunks, in constant memory.
#[derive(Clone)]
pub struct Hasher {
    checksums: [ChecksumHasher; 4],
    size: u64,
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

impl Hasher {
    /// Creates a hasher without data.
    pub fn new() -> Self {
        Self {
            checksums: ALGORITHMS.map(ChecksumHasher::new),
            size: 0,
        }
    }

    /// Adds the next chunk.
    pub fn update(&mut self, bytes: &[u8]) {
        // Piecewise, so that each chunk is still in the cache for the second checksum and the others.
        for chunk in bytes.chunks(64 << 10) {
            for checksum in &mut self.checksums {
                checksum.update(chunk);
            }
        }
        self.size += bytes.len() as u64;
    }

    /// Returns the digests of all chunks.
    pub fn finish(&self) -> Digests {
        let values = self.checksums.each_ref();
        let [crc64, md5, sha256, sha512] = values.map(|checksum| checksum.finish().into_value());
        Digests {
            crc64,
            md5,
            sha256,
            sha512,
            size: self.size,
        }
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_down_is_read_again() {
        let made = Digests::of(b"123456789");
        let read = |crc64: &str, sha512: &str| {
            Digests::recorded(crc64, &made.md5, &made.sha256, sha512, made.size)
        };
        let upper = made.sha512.to_uppercase();
        assert_eq!(read("011051210869376104954", &upper), Ok(made.clone()));
        assert_eq!(read("-1", &upper).unwrap_err().field(), "digests.crc64");
        assert_eq!(read("1", "").unwrap_err().field(), "digests.sha512");
    }
}
