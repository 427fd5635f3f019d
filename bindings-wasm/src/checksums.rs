//! Checksums over bytes that JavaScript puts where they are hashed.

use std::sync::{Mutex, MutexGuard, PoisonError};

use faaswire::{Algorithm, ChecksumHasher, Crc64};
use wasm_bindgen::prelude::*;

use crate::error;

/// How many bytes a call takes at most.
const INPUT_SIZE: usize = 64 << 10;

/// One place for the bytes of all calls, so that none of them allocates.
static INPUT: Mutex<[u8; INPUT_SIZE]> = Mutex::new([0; INPUT_SIZE]);

fn input() -> MutexGuard<'static, [u8; INPUT_SIZE]> {
    INPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first bytes of the input.
pub(crate) fn with_input(length: usize, take: impl FnOnce(&[u8])) {
    let input = input();
    take(input.get(..length).unwrap_or_default());
}

/// A length from JavaScript; what is none counts as zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "JavaScript checks that it is a length"
)]
pub(crate) fn length(number: f64) -> u64 {
    number as u64
}

/// See [`ChecksumHasher`].
#[wasm_bindgen]
pub struct RawHasher(pub(crate) ChecksumHasher);

#[wasm_bindgen]
impl RawHasher {
    /// Starts with no data. Fails with an `EncodeError`.
    pub fn of(algorithm: &str) -> Option<Self> {
        let algorithm: Algorithm = error::made(algorithm.parse())?;
        Some(Self(ChecksumHasher::new(algorithm)))
    }

    /// Where JavaScript writes the bytes that the next `update` takes, this one or another.
    #[wasm_bindgen(js_name = inputPointer)]
    pub fn input_pointer() -> *const u8 {
        input().as_ptr()
    }

    /// How many bytes there is room for.
    #[wasm_bindgen(js_name = inputSize)]
    pub fn input_size() -> usize {
        INPUT_SIZE
    }

    /// Takes the next bytes from the input.
    pub fn update(&mut self, length: usize) {
        with_input(length, |bytes| self.0.update(bytes));
    }

    /// The value over all bytes so far.
    pub fn value(&self) -> String {
        self.0.finish().value().to_owned()
    }

    /// Takes the part that follows, of the algorithm whose checksums can be joined.
    pub fn append(&mut self, part: &mut RawHasher) {
        if let (Some(whole), Some(part)) = (self.0.joinable(), part.0.joinable()) {
            *whole = Crc64::join([&*whole, part]);
        }
    }
}
