//! The classes and helpers of `js/` that Rust makes or recognizes.

use js_sys::{Array, JsString, Object, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::package::RawPackage;
use crate::service::RawCall;

#[wasm_bindgen(raw_module = "../secret.js")]
extern "C" {
    pub(crate) type Secret;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(text: &str) -> Secret;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn reveal(this: &Secret) -> Result<JsString, JsValue>;
}

#[wasm_bindgen(raw_module = "../errors.js")]
extern "C" {
    pub(crate) type EncodeError;
    pub(crate) type DecodeError;
    pub(crate) type ServiceError;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(field: &str, problem: &str) -> EncodeError;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(message: &str, members: &Object, body: &[u8]) -> DecodeError;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(message: &str, members: &Object, body: &[u8]) -> ServiceError;
}

#[wasm_bindgen(raw_module = "../output.js")]
extern "C" {
    #[wasm_bindgen(js_name = withPackage)]
    pub(crate) fn with_package(members: &Object, package: RawPackage) -> Object;

    #[wasm_bindgen(js_name = withNextPage)]
    pub(crate) fn with_next_page(members: &Object, call: Option<RawCall>) -> Object;
}

#[wasm_bindgen(raw_module = "../verdict.js")]
extern "C" {
    #[wasm_bindgen(js_name = asVerdict)]
    pub(crate) fn as_verdict(members: &Object, text: &str) -> Object;
}

#[wasm_bindgen(raw_module = "../input.js")]
extern "C" {
    /// The bytes of a buffer or of a view of one; anything else is undefined.
    #[wasm_bindgen(catch, js_name = bytesOf)]
    pub(crate) fn bytes_of(value: &JsValue) -> Result<Option<Uint8Array>, JsValue>;
}

// js-sys has these too, but lets exceptions of getters and proxies pass through Rust's frames.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    pub(crate) fn entries(value: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    pub(crate) fn tag(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(extends = JsString)]
    pub(crate) type Text;

    #[wasm_bindgen(method, js_name = isWellFormed)]
    pub(crate) fn is_well_formed(this: &Text) -> bool;
}
