//! One checksum, computed in chunks.

use std::fmt;

#[cfg(not(target_family = "wasm"))]
use md5::Md5;
use sha2::Digest;

use super::checksum::{Algorithm, Checksum};
use super::crc64::Crc64;
#[cfg(target_family = "wasm")]
use super::md5_compact::Md5;
use crate::crypto;

/// A hasher that computes one checksum in chunks, in constant memory; [`super::Hasher`] computes
/// all.
///
/// ```
/// use faaswire::{Algorithm, ChecksumHasher};
///
/// let mut checksum = ChecksumHasher::new(Algorithm::Crc64);
/// checksum.update(b"12345");
/// checksum.update(b"6789");
/// assert_eq!(checksum.finish().value(), "11051210869376104954");
/// ```
#[derive(Clone)]
pub struct ChecksumHasher(State);

#[derive(Clone)]
enum State {
    Crc64(Crc64),
    Md5(Md5),
    Sha256(sha2::Sha256),
    Sha512(sha2::Sha512),
}

impl ChecksumHasher {
    /// Creates a hasher without data.
    pub fn new(algorithm: Algorithm) -> Self {
        Self(match algorithm {
            Algorithm::Crc64 => State::Crc64(Crc64::new()),
            Algorithm::Md5 => State::Md5(Md5::new()),
            Algorithm::Sha256 => State::Sha256(sha2::Sha256::new()),
            Algorithm::Sha512 => State::Sha512(sha2::Sha512::new()),
        })
    }

    /// Returns the algorithm.
    pub const fn algorithm(&self) -> Algorithm {
        match self.0 {
            State::Crc64(_) => Algorithm::Crc64,
            State::Md5(_) => Algorithm::Md5,
            State::Sha256(_) => Algorithm::Sha256,
            State::Sha512(_) => Algorithm::Sha512,
        }
    }

    /// Adds the next chunk.
    pub fn update(&mut self, bytes: &[u8]) {
        match &mut self.0 {
            State::Crc64(checksum) => checksum.update(bytes),
            State::Md5(checksum) => checksum.update(bytes),
            State::Sha256(checksum) => checksum.update(bytes),
            State::Sha512(checksum) => checksum.update(bytes),
        }
    }

    /// Returns the checksum of all chunks.
    pub fn finish(&self) -> Checksum {
        let value = match &self.0 {
            State::Crc64(checksum) => return checksum.checksum(),
            State::Md5(checksum) => crypto::hex(&checksum.clone().finalize()),
            State::Sha256(checksum) => crypto::hex(&checksum.clone().finalize()),
            State::Sha512(checksum) => crypto::hex(&checksum.clone().finalize()),
        };
        Checksum::computed(self.algorithm(), value)
    }
}

impl fmt::Debug for ChecksumHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChecksumHasher")
            .field(&self.algorithm())
            .finish()
    }
}
