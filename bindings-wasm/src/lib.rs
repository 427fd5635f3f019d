//! faaswire for JavaScript, below the classes that its users see (`js/`): converts values, calls
//! the core, converts back. It knows nothing of any protocol.

mod error;
mod headers;
mod imports;
mod output;
mod package;
mod request;
mod service;
mod signing;
mod sums;
mod value;

use wasm_bindgen::prelude::*;

/// Every kind of `ServiceError`, so that a test finds one that JavaScript does not know.
#[wasm_bindgen(js_name = errorKinds)]
pub fn error_kinds() -> Vec<String> {
    let kinds = faaswire::ErrorKind::ALL.iter();
    kinds.map(|kind| kind.as_str().to_owned()).collect()
}
