//! The hash functions of the crates: natively the engine.

use hmac::{KeyInit, Mac};
use sha2::Digest;

pub(crate) fn sha256(data: &[u8]) -> [u8; 32] {
    sha2::Sha256::digest(data).into()
}

/// A checksum, computed in chunks.
#[derive(Clone)]
pub(crate) enum Hasher {
    Md5(md5::Md5),
    Sha256(sha2::Sha256),
    Sha512(sha2::Sha512),
}

impl Hasher {
    pub(crate) fn md5() -> Self {
        Self::Md5(md5::Md5::new())
    }

    pub(crate) fn sha256() -> Self {
        Self::Sha256(sha2::Sha256::new())
    }

    pub(crate) fn sha512() -> Self {
        Self::Sha512(sha2::Sha512::new())
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Md5(hasher) => hasher.update(bytes),
            Self::Sha256(hasher) => hasher.update(bytes),
            Self::Sha512(hasher) => hasher.update(bytes),
        }
    }

    /// The checksum of all chunks, hexadecimal.
    pub(crate) fn hex(&self) -> String {
        match self {
            Self::Md5(hasher) => super::hex(&hasher.clone().finalize()),
            Self::Sha256(hasher) => super::hex(&hasher.clone().finalize()),
            Self::Sha512(hasher) => super::hex(&hasher.clone().finalize()),
        }
    }
}

/// The state of an HMAC-SHA256 with a key, which signs any number of messages without being made
/// anew; wiped when it is dropped.
#[derive(Clone)]
pub(crate) struct HmacKey(hmac::Hmac<sha2::Sha256>);

impl HmacKey {
    #[expect(
        clippy::expect_used,
        reason = "RFC 2104 section 2: keys of every length"
    )]
    pub(crate) fn new(key: &[u8]) -> Self {
        Self(hmac::Hmac::new_from_slice(key).expect("HMAC takes any key"))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 32] {
        self.0
            .clone()
            .chain_update(message)
            .finalize()
            .into_bytes()
            .into()
    }
}

/// Only for the object store, which knows nothing newer.
#[expect(
    clippy::expect_used,
    reason = "RFC 2104 section 2: keys of every length"
)]
pub(crate) fn hmac_sha1(key: &[u8], message: &[u8]) -> [u8; 20] {
    let mac = hmac::Hmac::<sha1::Sha1>::new_from_slice(key).expect("HMAC takes any key");
    mac.chain_update(message).finalize().into_bytes().into()
}
