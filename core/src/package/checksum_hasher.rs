//! One checksum, computed in chunks.

use std::fmt;

use super::checksum::{Algorithm, Checksum};
use super::crc64::Crc64;
use crate::crypto::Hasher;

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
pub struct ChecksumHasher {
    algorithm: Algorithm,
    state: State,
}

#[derive(Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "there are few of them, and none is moved about"
)]
enum State {
    Crc64(Crc64),
    Hash(Hasher),
}

impl ChecksumHasher {
    /// Creates a hasher without data.
    pub fn new(algorithm: Algorithm) -> Self {
        let state = match algorithm {
            Algorithm::Crc64 => State::Crc64(Crc64::new()),
            Algorithm::Md5 => State::Hash(Hasher::md5()),
            Algorithm::Sha256 => State::Hash(Hasher::sha256()),
            Algorithm::Sha512 => State::Hash(Hasher::sha512()),
        };
        Self { algorithm, state }
    }

    /// Returns the algorithm.
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Adds the next chunk.
    pub fn update(&mut self, bytes: &[u8]) {
        match &mut self.state {
            State::Crc64(checksum) => checksum.update(bytes),
            State::Hash(hasher) => hasher.update(bytes),
        }
    }

    /// The checksum so far as one that can be joined with another, where it is of that algorithm.
    #[cfg(feature = "dynamic")]
    #[doc(hidden)]
    pub const fn joinable(&mut self) -> Option<&mut Crc64> {
        match &mut self.state {
            State::Crc64(checksum) => Some(checksum),
            State::Hash(_) => None,
        }
    }

    /// Returns the checksum of all chunks.
    pub fn finish(&self) -> Checksum {
        match &self.state {
            State::Crc64(checksum) => checksum.checksum(),
            State::Hash(hasher) => Checksum::computed(self.algorithm, hasher.hex()),
        }
    }
}

impl fmt::Debug for ChecksumHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChecksumHasher")
            .field(&self.algorithm())
            .finish()
    }
}
