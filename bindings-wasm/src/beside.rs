//! Bytes beside the texts: those that JavaScript gives before a text that speaks of them, and those
//! that it takes after one.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use wasm_bindgen::prelude::*;

static GIVEN: Mutex<Vec<Bytes>> = Mutex::new(Vec::new());
/// Those that come first are at the end.
static TO_TAKE: Mutex<Vec<Bytes>> = Mutex::new(Vec::new());

fn locked(of: &'static Mutex<Vec<Bytes>>) -> MutexGuard<'static, Vec<Bytes>> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives bytes for the next text.
#[wasm_bindgen(js_name = giveBytes)]
pub fn give_bytes(bytes: Vec<u8>) {
    locked(&GIVEN).push(bytes.into());
}

/// Takes the next bytes that the last text left.
#[wasm_bindgen(js_name = takeBytes)]
pub fn take_bytes() -> Vec<u8> {
    locked(&TO_TAKE).pop().unwrap_or_default().into()
}

/// What was given since the last text.
pub(crate) fn given() -> Vec<Bytes> {
    std::mem::take(&mut locked(&GIVEN))
}

/// The body that was given.
pub(crate) fn body() -> Bytes {
    given().pop().unwrap_or_default()
}

/// Leaves these to be taken, the first one first, in place of what nobody took.
pub(crate) fn leave(mut bytes: Vec<Bytes>) {
    bytes.reverse();
    *locked(&TO_TAKE) = bytes;
}
