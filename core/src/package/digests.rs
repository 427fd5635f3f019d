//! All sums of one piece of data.

use std::fmt;

use super::checksum::Algorithm;
use super::sum::Sum;

/// All sums of one piece of data, so that one reading serves every cloud.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Digests {
    /// CRC-64/XZ, decimal.
    pub crc64: String,
    /// MD5, lower-case hexadecimal.
    pub md5: String,
    /// SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// SHA-512, lower-case hexadecimal.
    pub sha512: String,
    /// Length in bytes.
    pub size: u64,
}

impl Digests {
    /// The digests of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::new();
        hasher.update(bytes);
        hasher.finish()
    }

    /// The value for an algorithm.
    pub fn value(&self, algorithm: Algorithm) -> &str {
        match algorithm {
            Algorithm::Crc64 => &self.crc64,
            Algorithm::Md5 => &self.md5,
            Algorithm::Sha256 => &self.sha256,
            Algorithm::Sha512 => &self.sha512,
        }
    }
}

/// Computes [`Digests`] piece by piece, in constant memory.
#[derive(Clone)]
pub struct Hasher {
    sums: [Sum; 4],
    size: u64,
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

impl Hasher {
    /// Starts with no data.
    pub fn new() -> Self {
        Self {
            sums: Algorithm::ALL.map(Sum::new),
            size: 0,
        }
    }

    /// Takes the next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        // Piecewise, so that each piece is still in the cache for the second sum and the others.
        for piece in bytes.chunks(64 << 10) {
            for sum in &mut self.sums {
                sum.update(piece);
            }
        }
        self.size += bytes.len() as u64;
    }

    /// The digests of all pieces so far.
    pub fn finish(&self) -> Digests {
        let [crc64, md5, sha256, sha512] =
            self.sums.each_ref().map(|sum| sum.finish().into_value());
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
