//! The classes and helpers of `js/` that Rust makes.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../errors.js")]
extern "C" {
    pub(crate) type EncodeError;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(field: &str, problem: &str) -> EncodeError;
}

#[wasm_bindgen(raw_module = "../archive-decode.js")]
extern "C" {
    #[wasm_bindgen(js_name = decodeName)]
    pub(crate) fn decode_name(name: &[u8]) -> Option<String>;
}

#[wasm_bindgen(raw_module = "../archive-finding.js")]
extern "C" {
    pub(crate) type Finding;
    pub(crate) type ArchiveError;

    #[wasm_bindgen(js_name = finding)]
    pub(crate) fn finding(
        code: &str,
        severity: &str,
        path: Option<&str>,
        detail: Option<&str>,
        text: &str,
    ) -> Finding;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(finding: &Finding) -> ArchiveError;
}
