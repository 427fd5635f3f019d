//! Archives and preflight for JavaScript, below the functions that its users see (`js/archive.js`):
//! converts values, calls the core, converts back.
//!
//! A module of its own beside that of the requests: most users never look into an archive, and
//! need not load what unpacks one.

pub mod build;
pub mod compare;
mod error;
mod imports;
pub mod inspect;
mod limits;
pub mod opened;
mod pack;
pub mod preflight;

use faaswire::archive::{Arch, FindingCode};
use wasm_bindgen::prelude::*;

/// Every code of a finding behind its severity, so that a test finds one that the types do not
/// know.
#[wasm_bindgen(js_name = findingCodes)]
pub fn finding_codes() -> Vec<String> {
    let codes = FindingCode::ALL.iter();
    codes
        .map(|code| format!("{} {code}", code.severity().as_str()))
        .collect()
}

/// Every CPU that a function can have.
#[wasm_bindgen]
pub fn arches() -> Vec<String> {
    let all = Arch::ALL.iter();
    all.map(|arch| arch.as_str().to_owned()).collect()
}
