//! Checksums as the clouds write them, and digests as we compute them.

use std::fmt;

use sha2::Digest;

use super::crc64::Crc64;
use crate::crypto;

/// The algorithm of a checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// CRC-64/XZ (Alibaba), decimal text.
    Crc64,
    /// SHA-256 (Tencent), lower-case hexadecimal.
    Sha256,
    /// SHA-512 (Huawei), lower-case hexadecimal.
    Sha512,
}

impl Algorithm {
    /// `crc64`, `sha256` or `sha512`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Crc64 => "crc64",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A well-formed checksum. Always text: a CRC-64 does not fit a JavaScript number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checksum {
    algorithm: Algorithm,
    value: String,
}

impl Checksum {
    /// Reads a decimal unsigned 64-bit number without sign, as Alibaba writes a CRC-64/XZ.
    pub fn crc64(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        let number: u64 = digits.then(|| text.parse().ok())??;
        Some(Self {
            algorithm: Algorithm::Crc64,
            value: number.to_string(),
        })
    }

    /// Reads 64 hexadecimal digits of any case, or the 44 characters of their base64 form, which
    /// some Tencent tools expect.
    pub fn sha256(text: &str) -> Option<Self> {
        let value = match text.len() {
            44 => {
                let bytes = crypto::base64_decode(text)?;
                (bytes.len() == 32).then(|| crypto::hex(&bytes))?
            }
            _ => hexadecimal(text, 64)?,
        };
        Some(Self {
            algorithm: Algorithm::Sha256,
            value,
        })
    }

    /// Reads 128 hexadecimal digits of any case, as Huawei writes a `digest`.
    pub fn sha512(text: &str) -> Option<Self> {
        Some(Self {
            algorithm: Algorithm::Sha512,
            value: hexadecimal(text, 128)?,
        })
    }

    /// Reads a checksum of the given algorithm.
    pub fn parse(algorithm: Algorithm, text: &str) -> Option<Self> {
        match algorithm {
            Algorithm::Crc64 => Self::crc64(text),
            Algorithm::Sha256 => Self::sha256(text),
            Algorithm::Sha512 => Self::sha512(text),
        }
    }

    /// The algorithm.
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Canonical text: decimal without leading zeros, or lower-case hexadecimal.
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.algorithm, self.value)
    }
}

fn hexadecimal(text: &str, digits: usize) -> Option<String> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_hexdigit()))
        .then(|| text.to_ascii_lowercase())
}

/// All sums of one piece of data, so that one reading serves every cloud.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Digests {
    /// CRC-64/XZ, decimal.
    pub crc64: String,
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
            Algorithm::Sha256 => &self.sha256,
            Algorithm::Sha512 => &self.sha512,
        }
    }
}

/// Computes [`Digests`] piece by piece, in constant memory.
#[derive(Clone)]
pub struct Hasher {
    crc64: Crc64,
    sha256: sha2::Sha256,
    sha512: sha2::Sha512,
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
            crc64: Crc64::new(),
            sha256: sha2::Sha256::new(),
            sha512: sha2::Sha512::new(),
            size: 0,
        }
    }

    /// Takes the next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        // Piecewise, so that each piece is still in the cache for the second and third sum.
        for piece in bytes.chunks(64 << 10) {
            self.crc64.update(piece);
            self.sha256.update(piece);
            self.sha512.update(piece);
        }
        self.size += bytes.len() as u64;
    }

    /// The digests of all pieces so far.
    pub fn finish(&self) -> Digests {
        Digests {
            crc64: self.crc64.finish().to_string(),
            sha256: crypto::hex(&self.sha256.clone().finalize()),
            sha512: crypto::hex(&self.sha512.clone().finalize()),
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

/// One sum, chosen at run time: what a [`super::Verifier`] needs and no more.
pub(super) enum Sum {
    Crc64(Crc64),
    Sha256(sha2::Sha256),
    Sha512(sha2::Sha512),
}

impl Sum {
    pub(super) fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Crc64 => Self::Crc64(Crc64::new()),
            Algorithm::Sha256 => Self::Sha256(sha2::Sha256::new()),
            Algorithm::Sha512 => Self::Sha512(sha2::Sha512::new()),
        }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Crc64(sum) => sum.update(bytes),
            Self::Sha256(sum) => sum.update(bytes),
            Self::Sha512(sum) => sum.update(bytes),
        }
    }

    pub(super) fn finish(self) -> String {
        match self {
            Self::Crc64(sum) => sum.finish().to_string(),
            Self::Sha256(sum) => crypto::hex(&sum.finalize()),
            Self::Sha512(sum) => crypto::hex(&sum.finalize()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crc64_is_an_exact_unsigned_number() {
        let read = |text| Checksum::crc64(text).map(|c| c.value().to_owned());
        assert_eq!(
            read("18446744073709551615").as_deref(),
            Some("18446744073709551615")
        );
        assert_eq!(read("007").as_deref(), Some("7"));
        for text in [
            "",
            "-1",
            "+1",
            "18446744073709551616",
            "1e3",
            "0x1",
            " 1",
            "1.0",
            "abc",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    /// SHA-256 of "abc" (FIPS 180-4) in its three spellings; base64 by `xxd -r -p | base64`.
    #[test]
    fn sha256_has_three_spellings() {
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        for text in [
            hex,
            &hex.to_uppercase(),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
        ] {
            assert_eq!(Checksum::sha256(text).unwrap().value(), hex);
        }
        assert_eq!(Checksum::sha256(&hex[1..]), None);
        assert_eq!(
            Checksum::sha256("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa00"),
            None
        );
        assert_eq!(Checksum::sha512(hex), None);
    }
}
