//! CRC-64/XZ: reflected polynomial 0xC96C5795D7870F42, initial value and final XOR all ones.
//!
//! Alibaba's documents call it "ECMA-182", as Go's `hash/crc64` and xz do; the unreflected
//! CRC-64/ECMA-182 of the catalogue is another checksum.

use super::checksum::{Algorithm, Checksum};
#[cfg(target_family = "wasm")]
use super::crc64_table::extended;

pub(super) const POLYNOMIAL: u64 = 0xC96C_5795_D787_0F42;

/// A CRC-64/XZ checksum and the number of bytes that it covers. Two of them can be joined into the
/// checksum of the concatenated data, so a package that is downloaded as parallel ranges need not
/// be read again:
///
/// ```
/// use faaswire::Crc64;
///
/// let mut first = Crc64::new();
/// first.update(b"12345");
/// let mut second = Crc64::new();
/// second.update(b"6789");
/// let whole = Crc64::join([&first, &second]);
/// assert_eq!(whole.checksum().value(), "11051210869376104954");
/// assert_eq!(whole.size(), 9);
/// ```
///
/// [`super::CodePackage::verify_parts`] compares them with what the cloud reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Crc64 {
    checksum: u64,
    size: u64,
}

impl Crc64 {
    /// Creates a checksum without data.
    pub const fn new() -> Self {
        Self {
            checksum: 0,
            size: 0,
        }
    }

    /// Adds the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.checksum = extended(self.checksum, bytes);
        self.size += bytes.len() as u64;
    }

    /// Returns the checksum of all parts together, in the order in which they are given.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        parts.into_iter().fold(Self::new(), |whole, part| Self {
            checksum: shifted(whole.checksum, part.size) ^ part.checksum,
            size: whole.size.saturating_add(part.size),
        })
    }

    /// Returns the number of bytes added so far.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Returns the checksum of the bytes added so far.
    pub fn checksum(&self) -> Checksum {
        Checksum::computed(Algorithm::Crc64, self.checksum.to_string())
    }
}

/// The checksum of what `checksum` covers followed by `bytes`.
///
/// Natively by `crc-fast`: four times `crc64fast` in the cache and at the memory limit beyond. Its
/// own streaming `Digest` chooses the algorithm at run time and so links the tables of all
/// algorithms, 650 KiB; `checksum` of a constant one links none of them. So chunks are joined here.
#[cfg(not(target_family = "wasm"))]
fn extended(checksum: u64, bytes: &[u8]) -> u64 {
    let next = crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, bytes);
    shifted(checksum, bytes.len() as u64) ^ next
}

/// `checksum * x^(8 * length)`, with one multiplication for each bit that is set in the length: the checksum
/// of `a` followed by `b` is that of `a`, shifted by the length of `b`, plus that of `b`.
fn shifted(mut checksum: u64, mut length: u64) -> u64 {
    for power in powers() {
        if checksum == 0 || length == 0 {
            break;
        }
        if length & 1 == 1 {
            checksum = product(power, checksum);
        }
        length >>= 1;
    }
    checksum
}

/// `x^8`; the highest bit of a number is the coefficient of `x^0`.
const BYTE: u64 = 1 << (63 - 8);

/// `x^(8 * 2^k)` for every bit of a length.
#[cfg(not(target_family = "wasm"))]
fn powers() -> impl Iterator<Item = u64> {
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    const POWERS: [u64; 64] = {
        let mut powers = [BYTE; 64];
        let mut k = 1;
        while k < 64 {
            powers[k] = product(powers[k - 1], powers[k - 1]);
            k += 1;
        }
        powers
    };
    POWERS.into_iter()
}

/// There the table would be half a kilobyte that does not compress, and only `join` needs it.
#[cfg(target_family = "wasm")]
fn powers() -> impl Iterator<Item = u64> {
    std::iter::successors(Some(BYTE), |power| Some(product(*power, *power)))
}

/// The product of two polynomials modulo the one of the checksum.
const fn product(a: u64, mut b: u64) -> u64 {
    let mut product = 0;
    let mut bit = 64;
    while bit > 0 {
        bit -= 1;
        product ^= b & ((a >> bit) & 1).wrapping_neg();
        b = (b >> 1) ^ (POLYNOMIAL & (b & 1).wrapping_neg());
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Crc64 {
        let mut crc = Crc64::new();
        crc.update(bytes);
        crc
    }

    fn oracle(bytes: &[u8]) -> String {
        let mut digest = crc64fast::Digest::new();
        digest.write(bytes);
        digest.sum64().to_string()
    }

    #[test]
    fn parts_join_at_every_split() {
        let data: Vec<u8> = (0..=255).cycle().take(700).collect();
        let expected = oracle(&data);
        for at in 0..=data.len() {
            let (first, second) = data.split_at(at);
            let whole = Crc64::join([&of(first), &of(second)]);
            assert_eq!(whole.checksum().value(), expected, "{at}");
            assert_eq!(whole.size(), 700);
            let swapped = Crc64::join([&of(second), &of(first)]);
            let turned = oracle(&[second, first].concat());
            assert_eq!(swapped.checksum().value(), turned, "{at}");
        }
    }

    #[test]
    fn no_parts_are_no_bytes() {
        assert_eq!(Crc64::join([]), of(b""));
        let nine = of(b"123456789");
        assert_eq!(Crc64::join([&of(b""), &nine, &of(b"")]), nine);
    }

    #[test]
    fn what_was_joined_goes_on() {
        let mut whole = Crc64::join([&of(b"12"), &of(b"345")]);
        whole.update(b"6789");
        // The check value of CRC-64/XZ in the catalogue of parametrized CRC algorithms.
        assert_eq!(whole.checksum().value(), "11051210869376104954");
        assert_eq!(whole.size(), 9);
    }

    /// CRC-64/XZ of 2^k zero bytes, by squaring the matrix that a zero byte applies to the register.
    #[test]
    fn parts_may_be_longer_than_memory() {
        let known = [
            (10, "14085117335336199948"),
            (20, "6947770692288575170"),
            (40, "13068941206186234570"),
            (60, "16544914633387178051"),
        ];
        let mut zeros = of(&[0]);
        for k in 0..=60 {
            assert_eq!(zeros.size(), 1 << k);
            for (_, checksum) in known.iter().filter(|(of, _)| *of == k) {
                assert_eq!(zeros.checksum().value(), *checksum, "{k}");
            }
            zeros = Crc64::join([&zeros, &zeros]);
        }
    }
}
