//! Checksums as the clouds write them.

use std::fmt;
use std::str::FromStr;

use super::checksum_hasher::ChecksumHasher;
use crate::crypto;
use crate::decimal;
use crate::error::EncodeError;
use crate::words::words;

words! {
    /// The algorithm of a checksum.
    Algorithm {
        /// CRC-64/XZ (Alibaba), as decimal text. Detects accidental changes, not attacks.
        Crc64 = "crc64",
        /// MD5 (the `etag` of a Huawei dependency), in lower-case hexadecimal.
        Md5 = "md5",
        /// SHA-256 (Tencent), in lower-case hexadecimal.
        Sha256 = "sha256",
        /// SHA-512 (Huawei), in lower-case hexadecimal.
        Sha512 = "sha512",
    }
}

/// Reads `crc64`, `md5`, `sha256` or `sha512`; anything else is an [`EncodeError`] for field
/// `algorithm`.
impl FromStr for Algorithm {
    type Err = EncodeError;

    fn from_str(name: &str) -> Result<Self, EncodeError> {
        Self::named(name).ok_or_else(|| {
            EncodeError::new("algorithm", "must be `crc64`, `md5`, `sha256` or `sha512`")
        })
    }
}

impl Algorithm {
    pub(crate) fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|algorithm| algorithm.as_str() == name).copied()
    }
}

/// A well-formed checksum. Its value is always text, because a CRC-64 does not fit into a
/// JavaScript number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checksum {
    algorithm: Algorithm,
    value: String,
}

impl Checksum {
    /// Computes one checksum of bytes in memory; [`super::Digests::of`] computes all of them.
    pub fn of(algorithm: Algorithm, bytes: &[u8]) -> Self {
        let mut checksum = ChecksumHasher::new(algorithm);
        checksum.update(bytes);
        checksum.finish()
    }

    /// A value that was just computed, and so is in its canonical form.
    pub(super) const fn computed(algorithm: Algorithm, value: String) -> Self {
        Self { algorithm, value }
    }

    /// Parses a CRC-64/XZ checksum as Alibaba writes it: an unsigned decimal 64-bit number without
    /// a sign.
    pub fn crc64(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        let number = digits.then(|| decimal::unsigned(text))??;
        Some(Self {
            algorithm: Algorithm::Crc64,
            value: number.to_string(),
        })
    }

    /// Parses an MD5 checksum of 32 hexadecimal digits, in upper or lower case.
    pub fn md5(text: &str) -> Option<Self> {
        Some(Self {
            algorithm: Algorithm::Md5,
            value: hexadecimal(text, 32)?,
        })
    }

    /// Parses a SHA-256 checksum of 64 hexadecimal digits, in upper or lower case, or in its base64
    /// form of 44 characters, which some Tencent tools expect.
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

    /// Parses a SHA-512 checksum of 128 hexadecimal digits, in upper or lower case, as Huawei
    /// writes a `digest`.
    pub fn sha512(text: &str) -> Option<Self> {
        Some(Self {
            algorithm: Algorithm::Sha512,
            value: hexadecimal(text, 128)?,
        })
    }

    /// Parses a checksum of the given algorithm.
    pub fn parse(algorithm: Algorithm, text: &str) -> Option<Self> {
        match algorithm {
            Algorithm::Crc64 => Self::crc64(text),
            Algorithm::Md5 => Self::md5(text),
            Algorithm::Sha256 => Self::sha256(text),
            Algorithm::Sha512 => Self::sha512(text),
        }
    }

    /// Returns the algorithm.
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Returns the canonical text: decimal without leading zeros for CRC-64, otherwise lower-case
    /// hexadecimal.
    pub fn value(&self) -> &str {
        &self.value
    }

    pub(super) fn into_value(self) -> String {
        self.value
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

    /// MD5 of "abc" (RFC 1321, appendix A.5).
    #[test]
    fn md5_is_hexadecimal_of_any_case() {
        let text = "900150983CD24FB0D6963F7D28E17F72";
        let checksum = Checksum::md5(text).unwrap();
        assert_eq!(checksum.value(), text.to_lowercase());
        assert_eq!(Checksum::of(Algorithm::Md5, b"abc"), checksum);
        assert_eq!(checksum.to_string(), format!("md5:{}", text.to_lowercase()));
        for text in ["", &text[1..], "g00150983cd24fb0d6963f7d28e17f72"] {
            assert_eq!(Checksum::md5(text), None, "{text}");
        }
    }

    #[test]
    fn every_algorithm_reads_what_it_computes() {
        for &algorithm in Algorithm::ALL {
            let checksum = Checksum::of(algorithm, b"123456789");
            assert_eq!(algorithm.as_str().parse(), Ok(algorithm));
            assert_eq!(checksum.algorithm(), algorithm);
            assert_eq!(Checksum::parse(algorithm, checksum.value()), Some(checksum));
        }
    }

    #[test]
    fn an_unknown_algorithm_is_an_error() {
        for name in ["", "SHA256", "sha1", " md5"] {
            let error = name.parse::<Algorithm>().unwrap_err();
            assert_eq!(error.field(), "algorithm");
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
        assert_eq!(Checksum::md5(hex), None);
    }
}
