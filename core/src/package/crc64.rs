//! CRC-64/XZ: reflected polynomial 0xC96C5795D7870F42, initial value and final XOR all ones.
//!
//! Alibaba's documents call it "ECMA-182", as Go's `hash/crc64` and xz do; the unreflected
//! CRC-64/ECMA-182 of the catalogue is another sum.

#[cfg(target_family = "wasm")]
pub(super) use super::crc64_table::Crc64;

/// Natively `crc-fast`: four times `crc64fast` in the cache and at the memory limit beyond.
///
/// Its own streaming `Digest` chooses the algorithm at run time and so links the tables of all
/// algorithms, 650 KiB; `checksum` of a constant one links none of them. Sums of pieces are
/// joined here: that of `a` followed by `b` is `sum(a) * x^(8 * len(b)) + sum(b)`.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone)]
pub(super) struct Crc64(u64);

#[cfg(not(target_family = "wasm"))]
impl Crc64 {
    pub(super) fn new() -> Self {
        Self(0)
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        let sum = crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, bytes);
        self.0 = shifted(self.0, bytes.len() as u64) ^ sum;
    }

    pub(super) fn finish(&self) -> u64 {
        self.0
    }
}

/// `sum * x^(8 * length)`, with one multiplication for each bit that is set in the length.
#[cfg(not(target_family = "wasm"))]
fn shifted(mut sum: u64, mut length: u64) -> u64 {
    for power in POWERS {
        if sum == 0 || length == 0 {
            break;
        }
        if length & 1 == 1 {
            sum = product(power, sum);
        }
        length >>= 1;
    }
    sum
}

/// `x^(8 * 2^k)`; the highest bit of a number is the coefficient of `x^0`.
#[cfg(not(target_family = "wasm"))]
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const POWERS: [u64; 64] = {
    let mut powers = [1 << (63 - 8); 64];
    let mut k = 1;
    while k < 64 {
        powers[k] = product(powers[k - 1], powers[k - 1]);
        k += 1;
    }
    powers
};

/// The product of two polynomials modulo the one of the sum.
#[cfg(not(target_family = "wasm"))]
const fn product(a: u64, mut b: u64) -> u64 {
    let mut product = 0;
    let mut bit = 64;
    while bit > 0 {
        bit -= 1;
        product ^= b & ((a >> bit) & 1).wrapping_neg();
        b = (b >> 1) ^ (0xC96C_5795_D787_0F42 & (b & 1).wrapping_neg());
    }
    product
}
